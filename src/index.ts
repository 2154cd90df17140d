export type { Clock } from './core/clock.js';
export type { Embedder } from './core/embedder.js';
export { Emitter, type Unsubscribe } from './core/emitter.js';
export { TownsfolkError, formatPlace, type ErrorCode, type ErrorPlace, type ErrorRecord } from './core/errors.js';
export { npcId, type NpcId } from './core/ids.js';
export type {
  ChatMessage,
  GeneratePart,
  GenerateRequest,
  GenerateUsage,
  LanguageModel,
  ModelStatus,
  Priority,
  Sampling,
  ShapePart,
} from './core/language-model.js';
export { inventQuest, offerQuest, type InventedQuest } from './core/invent/quest.js';
export { singSong } from './core/invent/song.js';
export { Barks, type BarkOptions, type SpokenBark } from './core/life/barks.js';
export { FirstWords, type FirstWord } from './core/life/first-word.js';
export { overhear, type OverheardLine } from './core/life/overhear.js';
export { TownLife, type TownNews } from './core/life/town-life.js';
export type { LoreBook, LoreEntry, LoreKey, SecondaryLogic } from './core/lore/lore-entry.js';
export { buildLoreBook, loreFileSchema, type LoreFile } from './core/lore/lore-file.js';
export { parseLoreBook } from './core/lore/parse-lore-book.js';
export { scanLore, type LoreMoment, type LoreVerdict } from './core/lore/scan-lore.js';
export { tryLore } from './core/lore/try-lore.js';
export type { Memory, MemoryDraft, MemoryKind, PromiseState } from './core/memory/memory.js';
export { MemoryBook } from './core/memory/memory-book.js';
export { MOODS, isMood, type Mood } from './core/mood.js';
export { shortName, unlockedFacts } from './core/persona/facts.js';
export { localisePersona } from './core/persona/localise.js';
export { parsePersona, readPersona, type PersonaReading, type PersonaReadingOptions } from './core/persona/parse-persona.js';
export type { Bark, DaySpan, Fact, Persona, PersonaLine, ScheduleEntry, Speech } from './core/persona/persona.js';
export type { PersonaLoader } from './core/persona/read-layers.js';
export { SITUATIONS, type Situation } from './core/persona/schema/lines.js';
export { personaJsonSchema, personaSchema, type PersonaFile } from './core/persona/schema/persona-schema.js';
export type { Expectation, PersonaTest, TestWorld } from './core/persona/schema/tests.js';
export { barksFor, whereaboutsOf, type BarkMoment } from './core/persona/whereabouts.js';
export type { PlayerReader, RouteOdds, ToneListener, ToneOdds } from './core/player-reader.js';
export { createRandom, pick, type Random } from './core/random.js';
export { Conversation } from './core/scene/conversation.js';
export type { Act } from './core/scene/act.js';
export type { ConversationOptions } from './core/scene/conversation-options.js';
export type {
  ActionOutcome,
  BarkLine,
  ConversationEvents,
  ConversationLike,
  ConversationState,
  ChoiceTimer,
  Listener,
  OpenChoice,
  QuestNews,
  SpokenLine,
} from './core/scene/conversation-state.js';
export { ENGLISH_WORDS, type SceneWords } from './core/scene/scene-words.js';
export { MemoryStorage } from './core/save/memory-storage.js';
export { readSave, writeSave } from './core/save/read-save.js';
export { restoreSnapshot, takeSnapshot, type SavedParts, type SaveWarning } from './core/save/game-save.js';
export { SaveSlots, type SlotInfo } from './core/save/save-slots.js';
export type { GameSnapshot } from './core/save/snapshot.js';
export type { SaveStorage } from './core/storage.js';
export { QUEST_TYPES, type QuestOffers, type QuestType } from './core/prompt/story-tasks.js';
export type { Story, StoryBeat, StoryChoice, StoryCue, StoryLine, StoryTag, StoryTalk, StoryValue } from './core/story.js';
export { oneLine } from './core/text.js';
export { DEFAULT_GUARD, type GuardSettings } from './core/guard/settings.js';
export { RATED_WORDS, type RatedWords, type Rating } from './core/guard/ratings.js';
export { meetingsOf, spreadRumours, type Meeting, type RumourMill, type Telling } from './core/memory/rumours.js';
export type {
  AttemptTrace,
  CheckTrace,
  CutTrace,
  LoreTrace,
  PromptPart,
  RecallTrace,
  TurnTrace,
  WordTrace,
} from './core/trace/trace.js';
export { TraceLog } from './core/trace/trace-log.js';
export { traceMarkdown } from './core/trace/trace-markdown.js';
export { DialogueManager, type DialogueManagerOptions } from './core/turn/dialogue-manager.js';
export { Talk } from './core/turn/talk.js';
export type { SaidExchange, TalkAccount } from './core/turn/talk-account.js';
export type { TalkMark } from './core/turn/talk-mark.js';
export { DIALOGUE_SAMPLING, GREEDY_SAMPLING } from './core/turn/talk-context.js';
export type { TurnPart } from './core/turn/turn-part.js';
export {
  ActionBook,
  type ActionContext,
  type ActionDefinition,
  type ActionVerdict,
  type ArgumentKind,
} from './core/world/actions.js';
export { bondWord, type BondWord } from './core/world/bond.js';
export { parseCondition, type Condition, type ConditionScope } from './core/world/condition.js';
export { checkCondition, type FactType, type WorldDeclaration } from './core/world/declaration.js';
export { plainPlaceName, sceneLine } from './core/world/scene-line.js';
export { ago, dayOf, hourOf, timeOfDay, type TimeOfDay } from './core/world/time.js';
export type { QuestState } from './core/world/quest-state.js';
export { World, type WorldEvents } from './core/world/world.js';
export type { Deed, PlayerHabits, PlayerProfile, WorldState } from './core/world/world-state.js';
