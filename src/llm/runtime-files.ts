import type { Transport } from './delivery/fetch-bytes.js';
import type { PartStore } from './delivery/part-store.js';
import { readFresh } from './delivery/read-fresh.js';
import type { WasmPaths } from './protocol.js';

/** The WebAssembly runtime, ready to be started. */
export interface RuntimeFiles {
  readonly wasm: ArrayBuffer;
  /** URL of the script: the game's own, or a `blob:` of the kept copy when the server is not reached. */
  readonly mjs: string;
}

/** Under this name the runtime is kept and listed beside the models. */
const RUNTIME = 'runtime';

/**
 * Fetches the runtime, or takes the copy that is kept when the server is not reached.
 *
 * @throws `model/file-missing`, `model/file-is-page`, `model/forbidden`, `model/network`.
 */
export async function readRuntime(
  paths: WasmPaths,
  delivery: { readonly transport: Transport; readonly store: PartStore | null },
): Promise<RuntimeFiles> {
  const read = (file: string, url: string) => readFresh(url, { model: RUNTIME, file, version: url }, delivery);
  const [wasm, mjs] = await Promise.all([read('runtime.wasm', paths.wasm), read('runtime.mjs', paths.mjs)]);
  return {
    wasm: wasm.bytes.buffer,
    mjs: mjs.isFromNetwork ? paths.mjs : URL.createObjectURL(new Blob([mjs.bytes], { type: 'text/javascript' })),
  };
}
