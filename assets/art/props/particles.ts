import type { Picture } from '../atlas.js';
import { Canvas, isDithered } from '../canvas.js';
import { rgbOf } from '../palette.js';
import { drawRain } from '../tiles/outside.js';

/** Grey falling off from the middle in a few dithered bands, to be drawn additively and tinted. Not in palette colours. */
export function drawLight(size: number): Picture {
  const rgba = new Uint8Array(size * size * 4);
  const bands = 9;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const d = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) / (size / 2);
      const bright = Math.max(0, 1 - d) ** 1.6 * bands;
      const band = Math.floor(bright) + (isDithered(x, y, bright % 1) ? 1 : 0);
      const grey = Math.round((255 * band) / bands);
      rgba.set([grey, grey, grey, grey], (y * size + x) * 4);
    }
  return { width: size, height: size, toRgba: () => rgba };
}

/** A contact shadow: ink, half clear, softer at its rim. */
export function drawShadow(width: number, height: number): Picture {
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const d = ((x + 0.5 - width / 2) / (width / 2)) ** 2 + ((y + 0.5 - height / 2) / (height / 2)) ** 2;
      if (d <= 1) rgba.set([...rgbOf('ink'), d > 0.7 ? 70 : 140], (y * width + x) * 4);
    }
  return { width, height, toRgba: () => rgba };
}

/** Small things that fly, fall and spread. */
export function drawParticles(): Map<string, Picture> {
  const frames = new Map<string, Picture>();
  frames.set('particle/spark-0', Canvas.fromGrid(['pg', 'gf'], { p: 'pale', g: 'gold', f: 'fire1' }));
  frames.set('particle/spark-1', Canvas.fromGrid(['g'], { g: 'gold' }));
  frames.set('particle/spark-2', Canvas.fromGrid(['f'], { f: 'fire1' }));
  frames.set('particle/spark-3', Canvas.fromGrid(['.p.', 'pgf', '.f.'], { p: 'pale', g: 'gold', f: 'fire1' }));
  for (const [i, size] of [3, 5, 7, 9].entries()) {
    const smoke = new Canvas(size + 2, size + 2)
      .ellipse(size / 2 + 0.5, size / 2 + 0.5, size / 2, size / 2, 'stone2')
      .ellipse(size / 2, size / 2, size / 2 - 1, size / 2 - 1, 'stone3');
    frames.set(`particle/smoke-${i}`, i < 2 ? smoke : thin(smoke, i === 2 ? 0.6 : 0.35));
    const steam = smoke.copy().recolour({ stone2: 'sky0', stone3: 'sky1' });
    frames.set(`particle/steam-${i}`, i < 2 ? steam : thin(steam, 0.6));
  }
  for (let i = 0; i < 4; i++) {
    frames.set(`rain/streak-${i}`, drawRain(i));
    const ring = new Canvas(13, 7)
      .ellipse(6, 3, 1.2 + i * 1.6, 0.6 + i * 0.8, i < 3 ? 'sky1' : 'sky0')
      .ellipse(6, 3, 0.4 + i * 1.55, 0.2 + i * 0.7, null);
    frames.set(`rain/ring-${i}`, i === 0 ? new Canvas(13, 7).dots('sky1', '6,3 6,1 6,2') : ring);
  }
  const leaf = ['.aa', 'aab', 'b..'];
  frames.set('particle/leaf-0', Canvas.fromGrid(leaf, { a: 'fire1', b: 'red2' }));
  frames.set('particle/leaf-1', Canvas.fromGrid(leaf, { a: 'gold', b: 'wood2' }));
  frames.set('particle/leaf-2', Canvas.fromGrid(leaf, { a: 'red2', b: 'red1' }));
  frames.set('particle/firefly', Canvas.fromGrid(['.m.', 'mpm', '.m.'], { m: 'moss2', p: 'pale' }));
  frames.set('water/glint-0', Canvas.fromGrid(['.........', '...sss...'], { s: 'blue2' }));
  frames.set('water/glint-1', Canvas.fromGrid(['..sss....', '.ssssss..', '....sss..'], { s: 'sky0' }));
  frames.set('water/glint-2', Canvas.fromGrid(['..sSSs...', '.SSSssss.', '...sSs...'], { s: 'sky0', S: 'sky1' }));
  frames.set('particle/ember', Canvas.fromGrid(['rf', 'fr'], { r: 'red2', f: 'fire1' }));
  frames.set('light/soft', drawLight(256));
  frames.set('shadow/small', drawShadow(12, 4));
  frames.set('shadow/medium', drawShadow(16, 6));
  frames.set('shadow/large', drawShadow(36, 10));
  return frames;
}

function thin(canvas: Canvas, strength: number): Canvas {
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) if (!isDithered(x, y, strength)) canvas.set(x, y, null);
  return canvas;
}
