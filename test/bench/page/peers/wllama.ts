import { Wllama } from '@wllama/wllama';
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import { TurnWatch, type Peer } from './peer.js';

/** llama.cpp in WebAssembly, with its own cache of the prompt: it reads only what is new, as a game that knows it would have it. */
export function createWllama(file: string, threads: number): Peer {
  const wllama = new Wllama({ default: new URL(wasm, location.href).href }, { suppressNativeLog: true });
  return {
    async load() {
      const startedAt = performance.now();
      const model = await (await fetch(file)).blob();
      await wllama.loadModel([model], { n_threads: threads, n_ctx: 2048, n_gpu_layers: 0 });
      return performance.now() - startedAt;
    },
    async say(messages, maxTokens) {
      const turns = messages.map(({ role, content }) => `<|im_start|>${role}\n${content}<|im_end|>\n`);
      const prompt = `${turns.join('')}<|im_start|>assistant\n`;
      const watch = new TurnWatch();
      const options = { prompt, max_tokens: maxTokens, temperature: 0, cache_prompt: true, stream: true } as const;
      for await (const chunk of await wllama.createCompletion(options)) watch.hear(chunk.choices[0]?.text ?? '');
      return watch.end();
    },
    close: () => wllama.exit(),
  };
}
