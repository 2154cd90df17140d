import { element } from './element.js';

/** Where pictures come from. */
export interface PictureArt {
  /** Draws a frame onto a canvas of its size; false when there is no such frame. */
  draw(canvas: HTMLCanvasElement, frame: string): boolean;
}

/** Pictures of people. Frames are called `mira/happy`, `mira/happy-blink` and `mira/happy-talk`. */
export type PortraitArt = PictureArt;

const BLINK_EVERY_MS = 3400;
const BLINK_MS = 140;
const MOUTH_MS = 110;

/** The face of who speaks: in their mood, blinking, and with a moving mouth while their words are typed. */
export class Portrait {
  readonly element: HTMLElement;
  readonly #canvas = element('canvas', 'tf-portrait', { 'aria-hidden': 'true' });
  readonly #art: PortraitArt | undefined;
  #shown = '';

  constructor(art: PortraitArt | undefined) {
    this.#art = art;
    this.element = element('div', 'tf-portrait-frame', { hidden: '' }, this.#canvas);
  }

  /**
   * Shows a face, falling back from the mood to neutral, and to nothing when there is no picture at all.
   *
   * @param atMs - The time, for blinking and talking.
   */
  show(who: string | undefined, mood: string, isTalking: boolean, atMs: number): void {
    const variant =
      isTalking && Math.floor(atMs / MOUTH_MS) % 2 === 0 ? '-talk' : atMs % BLINK_EVERY_MS < BLINK_MS ? '-blink' : '';
    const wanted = who === undefined ? '' : `${who}/${mood}${variant}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const frames = who === undefined ? [] : [wanted, `${who}/${mood}`, `${who}/neutral`];
    this.element.hidden = !frames.some((frame) => this.#art?.draw(this.#canvas, frame) === true);
  }
}
