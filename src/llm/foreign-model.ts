import type { ChatMessage } from '../core/language-model.js';
import type { Dtype } from './engine/load-model.js';

/** How a model that was not made for this package is run. */
export interface ForeignModel {
  /** Which of its files are used, as transformers.js names them. @defaultValue `'q8'`: the fastest on a processor */
  readonly dtype?: Dtype;
  /** Turns that show it the prompt's form, in place of training; `EXAMPLE_TURNS` are some. @defaultValue none */
  readonly examples?: readonly ChatMessage[];
}
