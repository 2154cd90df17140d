import './augment.js';

export { TownsfolkEvents, type TownsfolkEventMap } from './events.js';
export type { TownsfolkOptions } from './options.js';
export { townsfolkPlugin } from './townsfolk-plugin.js';
export type { PlayerOptions } from './approach.js';
export type { Placed } from './nearby.js';
export type { FollowOptions, NpcOptions, ThingOptions } from './npc-options.js';
export { TownsfolkPlugin } from './plugin.js';
export { createAct, tweenAct, waitAct, type Act } from './staging/act.js';
export type { Actor, Direction, StageArt, StageCommand, StageCommandMap, StageContext } from './staging/stage-command.js';
export { Staging } from './staging/staging.js';
export type { Approachable } from './ui/approach-buttons.js';
export { DEFAULT_PARTS } from './ui/default-parts.js';
export type { DialogueBoxOptions } from './ui/dialogue-box.js';
export { DialogueUi } from './ui/dialogue-ui.js';
export type { DialogueUiOptions } from './ui/dialogue-ui-options.js';
export type { OverheadLine } from './ui/bubbles/bubbles.js';
export type { DialoguePage, DialogueView } from './ui/dialogue-view.js';
export type {
  BlipsPart,
  BoxPart,
  BubblesPart,
  ChoicesPart,
  DialogueParts,
  FieldPart,
  LogPart,
  NearPart,
  PagePart,
  ReaderPart,
  StatusPart,
} from './ui/parts.js';
export type { PictureArt, PortraitArt } from './ui/portrait.js';
export type { SavesPort } from './ui/saves-panel.js';
export type { NpcVoice, NpcVoices } from './ui/voice/npc-voice.js';
export { createGameSaves, type GameSavesOptions, type SaveScene } from './saves/game-saves.js';
export { takePicture } from './saves/take-picture.js';
export {
  DEFAULT_SETTINGS,
  SETTING_VALUES,
  parseSettings,
  type PlayerSettings,
  type SettingName,
} from './settings/player-settings.js';
export { SettingsStore, pageStorage, type SettingsStorage } from './settings/settings-store.js';
export { DEFAULT_THEME, type DialogueTheme, type NineSlice, type PartialTheme } from './ui/theme.js';
export { Typewriter, type TypewriterOptions } from './ui/typewriter.js';
export type { InspectorModule, InspectorOptions, InspectorPanel, InspectorSources } from './inspector/port.js';
