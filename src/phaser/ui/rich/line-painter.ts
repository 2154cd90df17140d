import { element } from '../element.js';
import type { PictureArt } from '../portrait.js';
import type { RichRun, RichText } from './rich-text.js';

interface PaintedRun {
  readonly run: RichRun;
  readonly from: number;
  readonly shown: HTMLElement;
  /** Laid out but not seen, so that no word jumps to the next line while it is typed. */
  readonly rest: HTMLElement;
  shownLength: number;
}

/** Shows a line up to a place. What is typed on touches only the run in which it happens. */
export class LinePainter {
  readonly #line: HTMLElement;
  readonly #icons: PictureArt | undefined;
  #runs: readonly PaintedRun[] = [];

  constructor(line: HTMLElement, icons: PictureArt | undefined) {
    this.#line = line;
    this.#icons = icons;
  }

  /** Puts a line in place of the one before; runs that are the same stay as they are. */
  setText({ runs }: RichText): void {
    let from = 0;
    this.#runs = runs.map((run, at) => {
      const known = this.#runs[at];
      const painted =
        known?.run === run || (known?.run.style === run.style && known.from === from)
          ? { ...known, run, shownLength: -1 }
          : { run, from, shown: styled(run, ''), rest: styled(run, 'tf-rest'), shownLength: -1 };
      from += run.text.length;
      return painted;
    });
    this.#line.replaceChildren(...this.#runs.flatMap(({ shown, rest }) => [shown, rest]));
  }

  /** Shows the characters before a place. */
  paint(length: number): void {
    for (const painted of this.#runs) {
      const shownLength = Math.max(0, Math.min(painted.run.text.length, length - painted.from));
      if (shownLength === painted.shownLength) continue;
      painted.shownLength = shownLength;
      this.#paintRun(painted);
    }
  }

  #paintRun({ run, shown, rest, shownLength }: PaintedRun): void {
    const { icon, effect } = run.style;
    if (icon !== undefined) (shownLength > 0 ? shown : rest).replaceChildren(this.#icon(icon));
    else if (effect !== undefined) shown.replaceChildren(...glyphs(run.text.slice(0, shownLength), effect));
    else shown.textContent = run.text.slice(0, shownLength);
    if (icon === undefined) rest.textContent = run.text.slice(shownLength);
    else if (shownLength > 0) rest.replaceChildren();
  }

  #icon(name: string): HTMLElement {
    const canvas = element('canvas', 'tf-icon', { width: '1', height: '1' });
    this.#icons?.draw(canvas, name);
    return canvas;
  }
}

function styled({ style }: RichRun, className: string): HTMLElement {
  const made = element('span', className);
  made.classList.toggle('tf-bold', style.isBold === true);
  made.classList.toggle('tf-italic', style.isItalic === true);
  if (style.colour !== undefined) made.style.color = style.colour;
  return made;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Each letter by itself, so that they move one after the other. */
function glyphs(text: string, effect: 'wave' | 'shake'): readonly HTMLElement[] {
  return [...segmenter.segment(text)].map(({ segment }, at) => {
    const made = element('span', `tf-glyph tf-${effect}`, {}, segment);
    made.style.animationDelay = `${-(at % 12) * 90}ms`;
    return made;
  });
}
