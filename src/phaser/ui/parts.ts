import type { ModelStatus } from '../../core/language-model.js';
import type { OpenChoice, SpokenLine } from '../../core/scene/conversation-state.js';
import type { PlayerSettings } from '../settings/player-settings.js';
import type { SettingsStore } from '../settings/settings-store.js';
import type { Approachable } from './approach-buttons.js';
import type { OverheadLine } from './bubbles/bubbles.js';
import type { DialogueBoxOptions } from './dialogue-box.js';
import type { SavesPort } from './saves-panel.js';
import type { NpcVoices } from './voice/npc-voice.js';

/** Something that stands in the page. */
interface Part {
  readonly element: HTMLElement;
}

/** Who speaks, and their words. */
export interface BoxPart extends Part {
  /** Who listens is named in here. */
  readonly head: HTMLElement;
  /** Choices, field and buttons are put in here. */
  readonly body: HTMLElement;
  /** Whether the line is still being typed: the next press completes it then. */
  readonly isTyping: boolean;
  /** @param charsPerSecond - 0 shows lines at once. */
  setSpeed(charsPerSecond: number): void;
  /** A line, or more of the line that stands there (the same `id`). */
  showLine(line: SpokenLine): void;
  showThinking(npcId: string, name: string): void;
  /** Whether it is the player's turn, so that no room is kept for more words. */
  setCompact(isCompact: boolean): void;
  complete(): void;
  /** Lets time pass; called every frame. */
  tick(deltaMs: number, nowMs: number): void;
}

/** What the player can pick. */
export interface ChoicesPart extends Part {
  /** Shows these in place of those before; none takes them away. */
  show(choices: readonly OpenChoice[]): void;
  focus(): void;
  /** Handles a key; true when it meant a choice. */
  handleKey(event: KeyboardEvent): boolean;
}

/** Where the player types. The dialogue hides and shows its element. */
export interface FieldPart extends Part {
  /** Whether keys are letters now. */
  readonly hasFocus: boolean;
  /** @param name - Whom the player speaks to; nobody where a story waits for what they do. */
  show(name: string | undefined): void;
  /** Puts words into it, for the player to look over. */
  write(text: string): void;
  clear(): void;
  focus(): void;
}

/** Who and what is near. */
export interface NearPart extends Part {
  /** Those near, who comes first first. Called every frame. */
  show(near: readonly Approachable[]): void;
  useFirst(): void;
}

/** What is said overhead. */
export interface BubblesPart extends Part {
  say(line: OverheadLine): void;
  /** Lets time pass; called every frame. */
  tick(deltaMs: number): void;
}

/** Where the model stands. */
export interface StatusPart extends Part {
  show(status: ModelStatus): void;
}

/** A page over the dialogue, with the button that opens it. It is open while its element is not `hidden`. */
export interface PagePart extends Part {
  readonly toggle: HTMLElement;
  readonly isOpen: boolean;
  /** @param options.keepsFocus - Closing, it leaves the focus where it is: something else was opened. */
  setOpen(isOpen: boolean, options?: { readonly keepsFocus?: boolean }): void;
  /** Is told whenever it opens. */
  onOpen(listener: () => void): void;
}

/** What was said. It is what screen readers hear, so it has to be a live region that is read out also while it is closed. */
export interface LogPart extends Omit<PagePart, 'onOpen'> {
  /** The newest line, as a save shows it. */
  readonly lastLine: string | undefined;
  add(line: SpokenLine): void;
  /** What was said overhead, which nobody has to go on from. */
  caption(line: { readonly name: string; readonly text: string }): void;
}

/** How letters sound as they are typed. */
export interface BlipsPart {
  blip(npcId: string, letter: string, nowMs: number, loudness: PlayerSettings['blips']): void;
  destroy(): void;
}

/** Reads lines aloud, for players who ask for it. */
export interface ReaderPart {
  /** Lines do not go on by themselves meanwhile. */
  readonly isReading: boolean;
  /** Called with each complete line, maybe more than once. */
  read(line: SpokenLine): void;
  stop(): void;
}

/** How each part of the dialogue is made. A game that gives its own replaces that part and keeps the others. */
export interface DialogueParts {
  readonly box: (options: DialogueBoxOptions) => BoxPart;
  readonly choices: (onPick: (index: number) => void) => ChoicesPart;
  /** `onEdit` is to be told what stands in it whenever that changes. */
  readonly field: (onSend: (text: string) => void, onEdit: (text: string) => void) => FieldPart;
  readonly near: () => NearPart;
  readonly bubbles: () => BubblesPart;
  readonly status: () => StatusPart;
  readonly log: () => LogPart;
  /** `undefined` for none, where the game has such a page in a menu of its own. */
  readonly settings: (store: SettingsStore) => PagePart | undefined;
  /** Asked only where the game has told how to save. */
  readonly saves: (saves: SavesPort) => PagePart | undefined;
  readonly blips: (voices: NpcVoices) => BlipsPart;
  readonly reader: (voices: NpcVoices) => ReaderPart;
}
