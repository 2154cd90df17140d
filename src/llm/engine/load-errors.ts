import { TownsfolkError } from '../../core/errors.js';

/** A file that the server does not have. Many servers answer with their start page instead of a 404. */
export function fileMissing(url: string, answer: string): TownsfolkError {
  return new TownsfolkError('model/file-missing', `${url} is not there: the server answered with ${answer}.`, {
    hint: 'Copy the model folder to where the game serves it, and check that modelUrl (or wasmPaths) points there.',
  });
}

/** A file that is longer or shorter than its manifest says. */
export function fileDamaged(url: string, bytes: number, expectedBytes: number): TownsfolkError {
  return new TownsfolkError('model/file-damaged', `${url} has ${bytes} bytes; manifest.json says ${expectedBytes}.`, {
    hint: 'Copy the file again, and clear caches between the game and its server. A host may cut files above its size limit.',
  });
}

/** A file that a server has, or might have, and does not give. */
export function networkFailed(url: string, cause: unknown): TownsfolkError {
  return new TownsfolkError('model/network', `${url} could not be fetched: ${messageOf(cause)}.`, {
    hint: 'Check the connection and load the model again.',
    cause,
  });
}

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
  if (/no available backend found/i.test(said)) {
    return new TownsfolkError('model/file-missing', `The WebAssembly runtime could not be started: ${said}`, {
      hint: 'Check that wasmPaths names the .wasm and the .mjs of one onnxruntime-web build, and that both URLs answer.',
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
