import gifenc from 'gifenc';
import { PNG } from 'pngjs';

/** One picture of a film, and how long it stands. */
export interface Frame {
  readonly png: Uint8Array;
  readonly ms: number;
}

/** Colours of a film: the game is drawn with few, and each costs. One more says that a dot stays as it was. */
const COLOURS = 127;

const { GIFEncoder, applyPalette, quantize } = gifenc;

/** Puts pictures of one size together as a GIF. */
export function encodeFilm(frames: readonly Frame[]): Uint8Array {
  const gif = GIFEncoder();
  const pictures = frames.map(({ png, ms }) => ({ ms, ...PNG.sync.read(Buffer.from(png)) }));
  const ends = [pictures[0]!, pictures.at(-1)!].map(({ data }) => data);
  const palette = [...quantize(new Uint8Array(Buffer.concat(ends)), COLOURS), [0, 0, 0]];
  const stays = palette.length - 1;
  let before: Uint8Array | undefined;
  for (const { width, height, data, ms } of pictures) {
    const dots = applyPalette(new Uint8Array(data), palette.slice(0, -1));
    const changes = before === undefined ? dots : dots.map((dot, at) => (dot === before![at] ? stays : dot));
    const isFirst = before === undefined;
    gif.writeFrame(changes, width, height, {
      palette,
      delay: ms,
      dispose: 1,
      ...(!isFirst && { transparent: true, transparentIndex: stays }),
    });
    before = dots;
  }
  gif.finish();
  return gif.bytes();
}
