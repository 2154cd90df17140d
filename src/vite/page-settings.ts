import { defaultClientConditions, type Plugin } from 'vite';

const ISOLATION_HEADERS = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/**
 * Without this condition a bundle holds 27 MB of WASM that is never used: ONNX Runtime asks for it beside the build that one passes in.
 *
 * Source: onnxruntime-web's package.json, `exports`.
 */
const EXTERNAL_WASM = 'onnxruntime-web-use-extern-wasm';

/** Sets up the page for a model in a worker. What the game's own configuration says goes first. */
export function pageSettings(isIsolated: boolean): Plugin {
  return {
    name: 'townsfolk:page',
    config: ({ resolve, server, preview, worker }) => ({
      // Vite joins lists, and takes its defaults only where nobody names conditions.
      resolve: { conditions: resolve?.conditions === undefined ? [EXTERNAL_WASM, ...defaultClientConditions] : [EXTERNAL_WASM] },
      worker: { format: worker?.format ?? 'es' },
      ...(isIsolated && {
        server: { headers: { ...ISOLATION_HEADERS, ...server?.headers } },
        preview: { headers: { ...ISOLATION_HEADERS, ...preview?.headers } },
      }),
    }),
  };
}
