import { TownsfolkError } from '../../core/errors.js';

/** What a failed load or run of the library means, in this package's codes. Its own errors say little and have no codes. */
export function explainFailure(error: unknown, what: string): TownsfolkError {
  if (TownsfolkError.is(error)) return error;
  const said = messageOf(error);
  if (/bad_alloc|could not allocate memory|out of memory|Array buffer allocation failed|Invalid typed array length/i.test(said)) {
    return new TownsfolkError('model/out-of-memory', `${what} did not fit into memory.`, {
      hint: 'Close other tabs, or let this device play with the authored lines. Sharded model files need half the memory.',
      cause: error,
    });
  }
  if (/\[cpu\] backend not found/i.test(said)) {
    return new TownsfolkError('model/file-missing', `The runtime of models in Node is not installed: ${said}`, {
      hint: 'npm install onnxruntime-node; if "overrides" of package.json leaves it out, take that line away first.',
      cause: error,
    });
  }
  if (/no available backend found/i.test(said)) {
    return new TownsfolkError('model/file-missing', `The WebAssembly runtime could not be started: ${said}`, {
      hint: 'Check that wasmPaths (or runtime/ beside the models) names the .wasm and the .mjs of one onnxruntime-web build, and that both URLs answer.',
      cause: error,
    });
  }
  if (/protobuf|No graph was found|external data|Deserialize/i.test(said)) {
    return new TownsfolkError('model/not-a-model', `${what} could not be read as a model: ${said}`, {
      hint: 'Copy the model folder again as it was shipped, without converting line ends or compressing files twice.',
      cause: error,
    });
  }
  return new TownsfolkError('model/failed', `${what} failed: ${said}`, { hint: 'Load the model again.', cause: error });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
