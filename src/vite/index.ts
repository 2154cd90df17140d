export { type ModelFolder } from './model-folder.js';
export { townsfolk, type TownsfolkOptions } from './plugin.js';
