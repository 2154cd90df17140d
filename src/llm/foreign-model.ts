import type { ChatMessage } from '../core/language-model.js';
import type { Dtype } from './delivery/dtype.js';
import type { Hub } from './delivery/hub.js';

/** How a model that was not made for this package is run. */
export interface ForeignModel {
  /** Which of its files are used, as transformers.js names them. @defaultValue `'q8'`: the fastest on a processor */
  readonly dtype?: Dtype;
  /** Turns that show it the prompt's form, in place of training; `EXAMPLE_TURNS` are some. @defaultValue none */
  readonly examples?: readonly ChatMessage[];
}

/** How a page runs one. */
export interface PageForeignModel extends ForeignModel {
  /** @defaultValue the folder of that name beside the other models, with a manifest: `npx townsfolk models add` writes it */
  readonly hub?: Hub;
  /**
   * Runs it on the graphics card (WebGPU), by other files of it, where there is one. Whatever fails there is tried again on the processor by
   * the files of `dtype`.
   * @defaultValue the processor
   */
  readonly gpu?: {
    /** Int8 kinds are right there too, but slow: each of their products goes back to the processor. @defaultValue `'q4'` */
    readonly dtype?: Dtype;
  };
}
