export { type InkCheck } from './ink-modules.js';
export { type ModelFolder } from './model-folder.js';
export { townsfolk, type TownsfolkOptions } from './plugin.js';
