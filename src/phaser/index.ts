import './augment.js';

export { TownsfolkEvents, type TownsfolkEventMap } from './events.js';
export type { TownsfolkOptions } from './options.js';
export { townsfolkPlugin } from './townsfolk-plugin.js';
export { TownsfolkPlugin, type NpcOptions, type PlayerOptions, type ThingOptions } from './plugin.js';
export { DialogueUi, type DialogueUiOptions } from './ui/dialogue-ui.js';
export type { PortraitArt } from './ui/portrait.js';
export { DEFAULT_THEME, type DialogueTheme, type NineSlice, type PartialTheme } from './ui/theme.js';
export { Typewriter, type TypewriterOptions } from './ui/typewriter.js';
export type { InspectorModule, InspectorOptions, InspectorPanel, InspectorSources } from './inspector/port.js';
