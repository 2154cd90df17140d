import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAtlas, writeJson, writePng } from './atlas.js';
import { places } from './maps/index.js';
import { describePlace } from './places/describe-place.js';
import { drawPlace } from './places/draw-place.js';
import { drawPortraits } from './portraits/index.js';
import { drawProps } from './props/index.js';
import { writeUi } from './ui/index.js';
import { drawWalkers } from './walkers/index.js';

/** Draws everything and writes it to a folder. The same files come out every time. */
export function buildArt(outDir: string): void {
  writeAtlas(outDir, 'world', drawProps());
  writeAtlas(outDir, 'walkers', drawWalkers(), 256);
  writeAtlas(outDir, 'portraits', drawPortraits(), 640);
  for (const map of places) {
    const { back, front } = drawPlace(map);
    writePng(join(outDir, `${map.name}-back.png`), back);
    writePng(join(outDir, `${map.name}-front.png`), front);
    writeJson(join(outDir, `${map.name}.json`), describePlace(map));
  }
  writeUi(outDir);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  buildArt(process.argv[2] ?? 'demo-game/public/art');
