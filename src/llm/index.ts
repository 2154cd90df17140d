/** The language model of a page, in a worker. Its script is `townsfolk/llm/worker`; the same engine for Node is `townsfolk/llm/node`. */
export { TransformersModel } from './transformers-model.js';
export type { TransformersModelOptions } from './transformers-model-options.js';
export type { DownloadPlan, PlannedModel } from './delivery/plan-download.js';
export { deleteStoredModels, listStoredModels, type StoredModel } from './delivery/stored-models.js';
export type { Dtype } from './delivery/dtype.js';
export type { Hub } from './delivery/hub.js';
export type { ForeignModel, PageForeignModel } from './foreign-model.js';
export type { WorkerLike } from './worker-link.js';
export type { ToWorker, WasmPaths, WorkerLoadOptions } from './protocol.js';
export { RemoteModel, type RemoteModelOptions } from './remote/remote-model.js';
export type { RemoteConstraint } from './remote/shape-grammar.js';
export { EXAMPLE_TURNS } from './example-turns.js';
export { judgeDevice, readDevice, type Device, type DeviceVerdict } from './device-check.js';
