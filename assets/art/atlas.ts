import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';

/** Anything that can be written: a palette picture, or a texture with soft alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  toRgba(): Uint8Array;
}

export type Frames = ReadonlyMap<string, Picture>;

export function writePng(path: string, picture: Picture): void {
  const png = new PNG({ width: picture.width, height: picture.height });
  png.data.set(picture.toRgba());
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, PNG.sync.write(png, { deflateLevel: 9 }));
}

export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value, null, 1) + '\n');
}

/** Packs frames in shelves, tallest first, with a clear pixel between, and writes `name.png` and a Phaser JSON hash `name.json`. */
export function writeAtlas(outDir: string, name: string, frames: Frames, width = 512): void {
  const order = [...frames].sort(([a, p], [b, q]) => q.height - p.height || (a < b ? -1 : 1));
  const places = new Map<string, { x: number; y: number }>();
  let [x, y, shelf] = [1, 1, 0];
  for (const [frame, picture] of order) {
    if (x + picture.width + 1 > width) [x, y, shelf] = [1, y + shelf + 1, 0];
    places.set(frame, { x, y });
    x += picture.width + 1;
    shelf = Math.max(shelf, picture.height);
  }
  const height = Math.ceil((y + shelf + 1) / 4) * 4;
  const rgba = new Uint8Array(width * height * 4);
  const hash: Record<string, unknown> = {};
  for (const [frame, picture] of frames) {
    const { x: left, y: top } = places.get(frame) ?? { x: 0, y: 0 };
    const source = picture.toRgba();
    const [w, h] = [picture.width, picture.height];
    for (let row = 0; row < h; row++) rgba.set(source.subarray(row * w * 4, (row + 1) * w * 4), ((top + row) * width + left) * 4);
    hash[frame] = {
      frame: { x: left, y: top, w, h },
      rotated: false,
      trimmed: false,
      spriteSourceSize: { x: 0, y: 0, w, h },
      sourceSize: { w, h },
    };
  }
  writePng(join(outDir, `${name}.png`), { width, height, toRgba: () => rgba });
  const meta = {
    app: 'assets/art/build.ts',
    image: `${name}.png`,
    format: 'RGBA8888',
    size: { w: width, h: height },
    scale: '1',
  };
  writeJson(join(outDir, `${name}.json`), { frames: hash, meta });
}
