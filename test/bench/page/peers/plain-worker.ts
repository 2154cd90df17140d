/** transformers.js as its documentation shows it: a pipeline in a worker, a streamer, the whole talk again at each turn. */
import { TextStreamer, env, pipeline, type TextGenerationPipeline } from '@huggingface/transformers';
import type { ChatMessage } from 'townsfolk';

/** What the page sends. */
export type ToPlain =
  | {
      readonly type: 'load';
      readonly modelUrl: string;
      readonly model: string;
      readonly wasmPaths: { readonly wasm: string; readonly mjs: string };
      readonly threads: number;
      readonly dtype: 'q8' | 'q4';
    }
  | { readonly type: 'say'; readonly messages: readonly ChatMessage[]; readonly maxTokens: number };

/** What it sends back. */
export type FromPlain = { readonly type: 'loaded' } | { readonly type: 'text'; readonly text: string } | { readonly type: 'end' };

let generator: TextGenerationPipeline | undefined;
const send = (message: FromPlain): void => postMessage(message);

async function answer(message: ToPlain): Promise<void> {
  if (message.type === 'load') {
    Object.assign(env, {
      allowRemoteModels: false,
      allowLocalModels: true,
      localModelPath: message.modelUrl,
      useBrowserCache: false,
      useWasmCache: false,
    });
    const wasm = env.backends.onnx.wasm!;
    wasm.wasmPaths = message.wasmPaths;
    wasm.numThreads = message.threads;
    generator = await pipeline('text-generation', message.model, { dtype: message.dtype, device: 'wasm' });
    return send({ type: 'loaded' });
  }
  const streamer = new TextStreamer(generator!.tokenizer, {
    skip_prompt: true,
    callback_function: (text) => send({ type: 'text', text }),
  });
  const options = { max_new_tokens: message.maxTokens, do_sample: false, streamer };
  await generator!([...message.messages], options as never);
  send({ type: 'end' });
}

addEventListener('message', ({ data }: MessageEvent<ToPlain>) => void answer(data));
