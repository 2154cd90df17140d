/** The language model of a page, in a worker. Its script is `townsfolk/llm/worker`; the same engine for Node is `townsfolk/llm/node`. */
export { TransformersModel, type TransformersModelOptions } from './transformers-model.js';
export type { WorkerLike } from './worker-link.js';
export type { ToWorker, WasmPaths, WorkerLoadOptions } from './protocol.js';
