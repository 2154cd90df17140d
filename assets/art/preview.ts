import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { writePng } from './atlas.js';

/** Enlarges every PNG of a build, pixel by pixel: `npx tsx assets/art/preview.ts <built folder> <preview folder> [scale] [name part]`. */
const [, , from = 'demo-game/public/art', to = 'test/output/art', scaleText = '3', part = ''] = process.argv;
const scale = Number(scaleText);

for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.png') || !file.includes(part)) continue;
  const source = PNG.sync.read(readFileSync(join(from, file)));
  const [width, height] = [source.width * scale, source.height * scale];
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (Math.floor(y / scale) * source.width + Math.floor(x / scale)) * 4;
      const shade = (Math.floor(x / 16) + Math.floor(y / 16)) % 2 ? 70 : 80;
      const alpha = (source.data[at + 3] ?? 0) / 255;
      const mixed = [0, 1, 2].map((channel) => (source.data[at + channel] ?? 0) * alpha + shade * (1 - alpha));
      rgba.set([...mixed, 255], (y * width + x) * 4);
    }
  writePng(join(to, file.replaceAll('/', '-')), { width, height, toRgba: () => rgba });
}
