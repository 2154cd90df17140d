import { colours, rgbOf, type Colour } from './palette.js';
import { points, smoothPath, spansOf, type Path, type Point } from './shapes.js';

/** Letters of a text grid and the colours they stand for; every other letter is left clear. */
export type Legend = Readonly<Record<string, Colour>>;

/** Numbers of the colours, counted from 1. */
const numberOf = new Map(colours.map((colour, i) => [colour, i + 1]));
const bytes = colours.map((colour) => [...rgbOf(colour), 255]);

const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

/** True where an ordered dither of this strength (0 to 1) puts a dot. */
export function isDithered(x: number, y: number, strength: number): boolean {
  return ((bayer[(y & 3) * 4 + (x & 3)] ?? 0) + 0.5) / 16 < strength;
}

/** A small picture of palette colours. Coordinates are rounded down; drawing outside is ignored. */
export class Canvas {
  /** 0 is clear, n is the n-th colour of the palette counted from 1. */
  readonly data: Uint8Array;
  /** When set, only pixels that are opaque in this picture can be drawn. */
  clip: Canvas | null = null;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8Array(width * height);
  }

  /** A picture from rows of letters. */
  static fromGrid(rows: readonly string[], legend: Legend): Canvas {
    const canvas = new Canvas(Math.max(...rows.map((row) => row.length)), rows.length);
    return canvas.grid(rows, legend, 0, 0);
  }

  get(x: number, y: number): Colour | null {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return null;
    return colours[(this.data[Math.floor(y) * this.width + Math.floor(x)] ?? 0) - 1] ?? null;
  }

  set(x: number, y: number, colour: Colour | null): this {
    const [px, py] = [Math.floor(x), Math.floor(y)];
    if (px < 0 || py < 0 || px >= this.width || py >= this.height) return this;
    if (this.clip && this.clip.get(px, py) === null) return this;
    this.data[py * this.width + px] = colour === null ? 0 : (numberOf.get(colour) ?? 0);
    return this;
  }

  /** Sets several single pixels. */
  dots(colour: Colour, path: Path): this {
    for (const [x, y] of points(path)) this.set(x, y, colour);
    return this;
  }

  rect(x: number, y: number, width: number, height: number, colour: Colour | null): this {
    for (let j = 0; j < height; j++) for (let i = 0; i < width; i++) this.set(x + i, y + j, colour);
    return this;
  }

  line(x0: number, y0: number, x1: number, y1: number, colour: Colour): this {
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1);
    for (let i = 0; i <= steps; i++)
      this.set(Math.round(x0 + ((x1 - x0) * i) / steps), Math.round(y0 + ((y1 - y0) * i) / steps), colour);
    return this;
  }

  /** A filled ellipse around a centre; half pixels make even sizes. */
  ellipse(cx: number, cy: number, rx: number, ry: number, colour: Colour | null): this {
    for (let y = Math.floor(cy - ry); y <= cy + ry; y++)
      for (let x = Math.floor(cx - rx); x <= cx + rx; x++)
        if (((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1) this.set(x, y, colour);
    return this;
  }

  polygon(path: Path, colour: Colour | null): this {
    for (const [y, from, to] of spansOf(points(path))) for (let x = from; x <= to; x++) this.set(x, y, colour);
    return this;
  }

  /** A filled shape with a smooth outline through the points. */
  blob(path: Path, colour: Colour | null): this {
    return this.polygon(smoothPath(points(path), true), colour);
  }

  /** A thin smooth line through the points. */
  stroke(line: Path, colour: Colour): this {
    const along = points(line);
    const path = along.length > 2 ? smoothPath(along, false) : along;
    for (let i = 1; i < path.length; i++) {
      const [[x0, y0], [x1, y1]] = [path[i - 1] as Point, path[i] as Point];
      this.line(Math.round(x0), Math.round(y0), Math.round(x1), Math.round(y1), colour);
    }
    return this;
  }

  /** Dots of a colour over an area, ordered, as dense as the strength (0 to 1, or a function of the place). */
  dither(
    x: number,
    y: number,
    width: number,
    height: number,
    colour: Colour,
    strength: number | ((x: number, y: number) => number),
  ): this {
    for (let j = y; j < y + height; j++)
      for (let i = x; i < x + width; i++)
        if (isDithered(i, j, typeof strength === 'number' ? strength : strength(i, j))) this.set(i, j, colour);
    return this;
  }

  /** Draws a dark line round everything; `lit` keeps the side where light falls (up and left) free. */
  outline(colour: Colour, lit = false): this {
    const before = this.copy();
    const sides = lit ? [[-1, 0], [0, -1]] : [[-1, 0], [0, -1], [1, 0], [0, 1]]; // prettier-ignore
    for (let y = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++)
        if (before.get(x, y) === null && sides.some(([dx = 0, dy = 0]) => before.get(x + dx, y + dy) !== null))
          this.set(x, y, colour);
    return this;
  }

  blit(source: Canvas, x = 0, y = 0, mirror = false): this {
    for (let j = 0; j < source.height; j++)
      for (let i = 0; i < source.width; i++) {
        const colour = source.get(mirror ? source.width - 1 - i : i, j);
        if (colour !== null) this.set(x + i, y + j, colour);
      }
    return this;
  }

  grid(rows: readonly string[], legend: Legend, x: number, y: number): this {
    rows.forEach((row, j) =>
      [...row].forEach((letter, i) => {
        const colour = legend[letter];
        if (colour) this.set(x + i, y + j, colour);
      }),
    );
    return this;
  }

  copy(x = 0, y = 0, width = this.width, height = this.height): Canvas {
    const canvas = new Canvas(width, height);
    if (x === 0 && y === 0 && width === this.width && height === this.height) {
      canvas.data.set(this.data);
      return canvas;
    }
    for (let j = 0; j < height; j++) for (let i = 0; i < width; i++) canvas.set(i, j, this.get(x + i, y + j));
    return canvas;
  }

  /** Swaps colours, all at once. */
  recolour(change: Partial<Record<Colour, Colour>>): this {
    for (let y = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++) {
        const colour = this.get(x, y);
        if (colour !== null) this.set(x, y, change[colour] ?? colour);
      }
    return this;
  }

  /** Red, green, blue and alpha bytes, row by row. */
  toRgba(): Uint8Array {
    const out = new Uint8Array(this.width * this.height * 4);
    this.data.forEach((entry, i) => {
      const colour = bytes[entry - 1];
      if (colour) out.set(colour, i * 4);
    });
    return out;
  }
}
