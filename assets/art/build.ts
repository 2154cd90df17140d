import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAtlas, writeJson, writePng } from './atlas.js';
import { forge } from './maps/forge.js';
import { drawPortraits } from './portraits/index.js';
import { drawProps } from './props/index.js';
import { drawRoom } from './room.js';
import { writeUi } from './ui/index.js';
import { drawWalkers } from './walkers/index.js';

/** Draws everything and writes it to a folder. The same files come out every time. */
export function buildArt(outDir: string): void {
  writeAtlas(outDir, 'world', drawProps());
  writeAtlas(outDir, 'walkers', drawWalkers(), 256);
  writeAtlas(outDir, 'portraits', drawPortraits(), 640);
  const { back, front } = drawRoom(forge);
  writePng(join(outDir, 'forge-back.png'), back);
  writePng(join(outDir, 'forge-front.png'), front);
  const props = [...forge.props, ...forge.overhead].map(({ frame, frames, fps, x, y, baseY }) => ({
    frame,
    ...(frames && { frames, fps }),
    x,
    y,
    baseY: baseY ?? y,
  }));
  const { solids, spots, lights, rain, puddles, emitters } = forge;
  writeJson(join(outDir, 'forge.json'), {
    width: back.width,
    height: back.height,
    props,
    solids,
    spots,
    lights,
    rain,
    puddles,
    emitters,
  });
  writeUi(outDir);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  buildArt(process.argv[2] ?? 'demo-game/public/art');
