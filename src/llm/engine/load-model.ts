import { AutoConfig, AutoModel, AutoModelForCausalLM, AutoTokenizer, type PreTrainedTokenizer } from '@huggingface/transformers';
import { TownsfolkError } from '../../core/errors.js';
import { EarReader } from './ear-reader.js';
import { Ear } from './ear.js';
import type { PromptEncoder } from './chat-tokens.js';
import { createAppendGraph, createStockGraph, type Graph } from './graph.js';
import { parseHeads, type HeadsFile } from './heads.js';
import { explainFailure } from './load-errors.js';
import type { Dtype } from '../delivery/dtype.js';
import { APPEND_GRAPH } from '../delivery/manifest.js';
import type { Turn } from './turn.js';
import { TemplateEncoder, type ChatTemplate } from './template-encoder.js';
import type { Tokenizer } from './vocabulary.js';

/** Of the runtime, as the library passes them on. */
export type SessionOptions = Readonly<Record<string, unknown>>;

/** A language model with its tokenizer. */
export interface LoadedModel {
  readonly graph: Graph;
  readonly tokenizer: Tokenizer;
  /** `undefined` for a model with the shipped one's ChatML turns. */
  readonly chat?: PromptEncoder;
}

/**
 * Builds the language model; where its files come from was set up before, for a page or for Node.
 * No `progress_callback`: with one, the library asks for each file twice.
 *
 * @throws `model/not-a-model`, `model/tokenizer-mismatch`, `model/out-of-memory`, `model/failed`.
 */
export async function loadModel(name: string, sessionOptions: SessionOptions): Promise<LoadedModel> {
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(name);
    const model = await AutoModelForCausalLM.from_pretrained(name, {
      dtype: 'q8',
      model_file_name: APPEND_GRAPH,
      session_options: sessionOptions,
    });
    const wrapped = wrapTokenizer(tokenizer);
    checkTokenizer(wrapped, (model.config as { vocab_size?: number }).vocab_size, name);
    return { graph: createAppendGraph(model, name), tokenizer: wrapped };
  } catch (error) {
    throw explainFailure(error, `The model "${name}"`);
  }
}

/** Which files of a foreign model run, and where. */
export interface ForeignLoad {
  readonly dtype: Dtype;
  /** @defaultValue the library's own choice for the processor */
  readonly device?: 'webgpu';
}

/**
 * Builds any text-generation model with `past_key_values`, by its stock graph and its own chat template, under the same terms.
 *
 * @throws `model/not-a-model` also for a tokenizer that is not byte-level BPE (Llama 3, Qwen, SmolLM, Phi and GPT-2 have one).
 */
export async function loadForeignModel(
  name: string,
  { dtype, device }: ForeignLoad,
  sessionOptions: SessionOptions,
): Promise<LoadedModel> {
  try {
    const library = await AutoTokenizer.from_pretrained(name);
    const tokenizer = wrapTokenizer(library);
    checkByteLevel(tokenizer, name);
    const template: ChatTemplate = (messages, opensReply) =>
      library.apply_chat_template(messages as never, { add_generation_prompt: opensReply, tokenize: false });
    const chat = new TemplateEncoder(tokenizer, template);
    const model = await AutoModelForCausalLM.from_pretrained(name, {
      dtype,
      ...(device && { device }),
      use_external_data_format: false, // Weights beside the graph are given with the session, or lie beside it on disk.
      session_options: sessionOptions,
    });
    checkTokenizer(tokenizer, (model.config as { vocab_size?: number }).vocab_size, name);
    return { graph: createStockGraph(model, name), tokenizer, chat };
  } catch (error) {
    throw explainFailure(error, `The model "${name}"`);
  }
}

/** In byte-level BPE a space is written as Ġ; other kinds write text in other ways, which constraints do not know. */
function checkByteLevel(tokenizer: Tokenizer, name: string): void {
  for (const [token] of tokenizer.vocabulary()) if (token.startsWith('\u0120')) return;
  throw new TownsfolkError('model/not-a-model', `The tokenizer of "${name}" is not byte-level BPE.`, {
    hint: 'Use a model of the Llama 3, Qwen, SmolLM, Phi or GPT-2 families.',
  });
}

/** A model's table of words may be a little longer than its tokenizer's, for whole blocks; Source: Qwen2.5, 151,936 for 151,665. */
const MOST_PADDING = 1024;

/**
 * A tokenizer of another model gives numbers that mean other words, or none.
 *
 * @throws `model/tokenizer-mismatch`
 */
export function checkTokenizer(tokenizer: Tokenizer, modelSize: number | undefined, name: string): void {
  if (modelSize === undefined) return;
  let size = 0;
  for (const [, id] of tokenizer.vocabulary()) size = Math.max(size, id + 1);
  if (size <= modelSize && modelSize - size <= MOST_PADDING) return;
  throw new TownsfolkError(
    'model/tokenizer-mismatch',
    `The tokenizer of "${name}" has ${size} tokens and its graph ${modelSize}.`,
    {
      hint: 'Take tokenizer.json, config.json and the graph from the same model.',
    },
  );
}

/** A sentence encoder, and the reader on its heads where it has any. */
export interface LoadedEar {
  readonly ear: Ear;
  readonly reader: EarReader | null;
}

export interface EarOptions {
  readonly sessionOptions: SessionOptions;
  readonly turn: Turn;
  /** `null` for an encoder without heads. */
  readonly headsFile: HeadsFile | null;
}

/**
 * Builds the sentence encoder, under the same terms. Heads that do not fit are found before its graph takes any memory.
 *
 * @throws `model/file-damaged` for the heads, and what {@link loadModel} throws.
 */
export async function loadEar(name: string, { sessionOptions, turn, headsFile }: EarOptions): Promise<LoadedEar> {
  try {
    const config = await AutoConfig.from_pretrained(name);
    const heads = headsFile === null ? null : parseHeads(headsFile, (config as { hidden_size?: number }).hidden_size ?? 0);
    const tokenizer = await AutoTokenizer.from_pretrained(name);
    const model = await AutoModel.from_pretrained(name, { config, dtype: 'q8', session_options: sessionOptions });
    const ear = new Ear(model, tokenizer);
    return { ear, reader: heads === null ? null : new EarReader(ear, heads, turn) };
  } catch (error) {
    throw explainFailure(error, `The sentence encoder "${name}"`);
  }
}

/** The parts of the library's tokenizer that its types keep to themselves. */
interface TokenizerInternals {
  readonly _tokenizer: { get_added_tokens_decoder(): ReadonlyMap<number, { readonly content: string }> };
}

/** Gives the engine what it needs of the library's tokenizer. */
export function wrapTokenizer(tokenizer: PreTrainedTokenizer): Tokenizer {
  const added = (tokenizer as unknown as TokenizerInternals)._tokenizer.get_added_tokens_decoder();
  return {
    encode: (text) => (text === '' ? [] : tokenizer.encode(text, { add_special_tokens: false })),
    vocabulary: () => tokenizer.get_vocab() as ReadonlyMap<string, number>,
    specialTokens: () => new Map([...added].map(([id, token]) => [token.content, id])),
  };
}
