import { env, LogLevel } from '@huggingface/transformers';
import type { WasmPaths } from './protocol.js';
import type { RuntimeFiles } from './runtime-files.js';

/** The library takes only paths for local models. */
const LOCAL_PATH = '/townsfolk-models/';

/**
 * Where the runtime is when nobody says: beside the models, in a folder of its version, so that the script that is bundled never meets
 * a binary of another one.
 */
export function runtimeBeside(modelUrl: string, isOnGpu: boolean): WasmPaths {
  const { web } = (env.backends.onnx as { readonly versions?: { readonly web?: string } }).versions ?? {};
  const stem = `${modelUrl}runtime/${web ?? 'unknown'}/ort-wasm-simd-threaded${isOnGpu ? gpuBuild() : ''}`;
  return { wasm: `${stem}.wasm`, mjs: `${stem}.mjs` };
}

/** The smaller build waits for the card by a feature of WebAssembly that not all browsers have. */
function gpuBuild(): '.jspi' | '.asyncify' {
  return 'Suspending' in WebAssembly ? '.jspi' : '.asyncify';
}

/** Files that the library may ask for, by `model/file`; everything else is not there. */
const offered = new Map<string, Uint8Array<ArrayBuffer>>();

/**
 * Sets the library up, before its first load. It asks its own hub, a public CDN and its own caches unless it is told not to; here it
 * gets only what {@link offerFiles} offers, so it asks for nothing.
 */
export function configureLibrary(paths: WasmPaths, runtime: RuntimeFiles, threads: number): void {
  Object.assign(env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: LOCAL_PATH,
    useBrowserCache: false,
    useWasmCache: false,
    logLevel: LogLevel.ERROR,
    fetch: (input: string | URL) => Promise.resolve(answer(String(input))),
  });
  const wasm = env.backends.onnx.wasm!;
  wasm.wasmPaths = { wasm: paths.wasm, mjs: runtime.mjs };
  wasm.wasmBinary = runtime.wasm;
  wasm.numThreads = threads;
}

/** Lets the library find a model's files until they are taken back: it holds what it needs by then. */
export function offerFiles(model: string, files: Iterable<readonly [string, Uint8Array<ArrayBuffer>]>): () => void {
  const names = [...files].map(([file, bytes]) => {
    offered.set(`${model}/${file}`, bytes);
    return `${model}/${file}`;
  });
  return () => names.forEach((name) => offered.delete(name));
}

function answer(url: string): Response {
  const bytes = url.startsWith(LOCAL_PATH) ? offered.get(url.slice(LOCAL_PATH.length)) : undefined;
  if (bytes === undefined) return new Response(null, { status: 404 });
  return new Response(bytes, { headers: { 'content-length': String(bytes.byteLength) } });
}
