import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import PlainWorker from './plain-worker.js?worker';
import { TurnWatch, type Peer } from './peer.js';
import type { FromPlain, ToPlain } from './plain-worker.js';

const atPage = (path: string) => new URL(path, location.href).href;

/** transformers.js used plainly, on the stock graph of the same model or on a 4-bit export of it. */
export function createPlain(threads: number, dtype: 'q8' | 'q4'): Peer {
  const worker = new PlainWorker();
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  const ask = (message: ToPlain, until: FromPlain['type'], onText: (text: string) => void): Promise<void> => {
    const ended = new Promise<void>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<FromPlain>) => {
        if (data.type === 'text') onText(data.text);
        if (data.type === until) resolve();
      };
    });
    worker.postMessage(message);
    return Promise.race([ended, failed]);
  };
  return {
    async load() {
      const startedAt = performance.now();
      const wasmPaths = { wasm: atPage(wasm), mjs: atPage(mjs) };
      const model = dtype === 'q8' ? 'hearth-135m' : `hearth-135m-${dtype}`;
      await ask({ type: 'load', modelUrl: '/raw-models/', model, dtype, wasmPaths, threads }, 'loaded', () => undefined);
      return performance.now() - startedAt;
    },
    async say(messages, maxTokens) {
      const watch = new TurnWatch();
      await ask({ type: 'say', messages, maxTokens }, 'end', (text) => watch.hear(text));
      return watch.end();
    },
    close: () => Promise.resolve(worker.terminate()),
  };
}
