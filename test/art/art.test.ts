import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildArt } from '../../assets/art/build.js';
import { places } from '../../assets/art/maps/index.js';
import { palette } from '../../assets/art/palette.js';
import { moods } from '../../assets/art/portraits/expression.js';
import { people } from '../../assets/art/portraits/index.js';
import { theme } from '../../assets/art/ui/index.js';
import { directions, walkers } from '../../assets/art/walkers/index.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
interface Atlas {
  readonly frames: Readonly<Record<string, { readonly frame: Box }>>;
  readonly meta: { readonly size: { readonly w: number; readonly h: number } };
}

const allowed = new Set(Object.values(palette).map((hex) => Number.parseInt(hex.slice(1), 16)));
const atlases = ['world', 'walkers', 'portraits'] as const;
let folder = '';

const readPng = (file: string): PNG => PNG.sync.read(readFileSync(join(folder, file)));
const readAtlas = (name: string): Atlas => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Atlas;

/** Colours of a part of a picture that are not in the palette, or not fully opaque. */
function strayColours(png: PNG, { x, y, w, h }: Box): string[] {
  const strays = new Set<string>();
  for (let row = y; row < y + h; row++)
    for (let column = x; column < x + w; column++) {
      const [r = 0, g = 0, b = 0, a = 0] = png.data.subarray((row * png.width + column) * 4, (row * png.width + column) * 4 + 4);
      if (a !== 0 && (a !== 255 || !allowed.has((r << 16) | (g << 8) | b))) strays.add([r, g, b, a].join(','));
    }
  return [...strays];
}

/** Contrast of two colours, 1 to 21, as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number =>
    [1, 3, 5].reduce((sum, at, i) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return sum + ([0.2126, 0.7152, 0.0722][i] ?? 0) * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'art-'));
  buildArt(folder);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('art: palette', () => {
  it('[ART-1] has exactly 32 colours, none of them pure black or white', () => {
    expect(allowed.size).toBe(32);
    expect(allowed.has(0x000000) || allowed.has(0xffffff)).toBe(false);
  });

  it.each(atlases)('[ART-2] is kept by every frame of %s', (name) => {
    const png = readPng(`${name}.png`);
    const strays = Object.entries(readAtlas(name).frames)
      .filter(([frame]) => !frame.startsWith('light/') && !frame.startsWith('shadow/'))
      .map(([frame, { frame: box }]) => [frame, strayColours(png, box)] as const)
      .filter(([, found]) => found.length > 0);
    expect(strays).toEqual([]);
  });

  it('[ART-2] is kept by every place and the frames of the interface', () => {
    const ui = readdirSync(join(folder, 'ui')).filter((file) => file.endsWith('.png'));
    const files = [
      ...places.flatMap(({ name }) => [`${name}-back.png`, `${name}-front.png`]),
      ...ui.map((file) => join('ui', file)),
    ];
    for (const file of files) {
      const png = readPng(file);
      expect([file, strayColours(png, { x: 0, y: 0, w: png.width, h: png.height })]).toEqual([file, []]);
    }
  });
});

describe('art: frames', () => {
  it.each(atlases)('[ART-3] of %s lie inside their sheet and do not overlap', (name) => {
    const { frames, meta } = readAtlas(name);
    const png = readPng(`${name}.png`);
    expect([png.width, png.height]).toEqual([meta.size.w, meta.size.h]);
    const taken = new Uint8Array(meta.size.w * meta.size.h);
    let doubled = 0;
    for (const { frame } of Object.values(frames)) {
      expect(frame.x >= 0 && frame.y >= 0 && frame.x + frame.w <= meta.size.w && frame.y + frame.h <= meta.size.h).toBe(true);
      for (let y = frame.y; y < frame.y + frame.h; y++)
        for (let x = frame.x; x < frame.x + frame.w; x++)
          if (taken[y * meta.size.w + x]) doubled++;
          else taken[y * meta.size.w + x] = 1;
    }
    expect(doubled).toBe(0);
  });

  it('[ART-4] show every person in every mood, at rest, blinking and talking', () => {
    const { frames } = readAtlas('portraits');
    const wanted = Object.keys(people).flatMap((name) =>
      moods.flatMap((mood) => ['', '-blink', '-talk'].map((part) => `${name}/${mood}${part}`)),
    );
    expect(moods).toHaveLength(8);
    expect(Object.keys(frames).sort()).toEqual(wanted.sort());
    expect(Object.values(frames).every(({ frame }) => frame.w === 72 && frame.h === 72)).toBe(true);
  });

  it('[ART-4] tell the moods of one person apart', () => {
    const png = readPng('portraits.png');
    const { frames } = readAtlas('portraits');
    const pixels = Object.values(frames).map(({ frame: { x, y, w, h } }) =>
      Array.from({ length: h }, (_, row) =>
        png.data.subarray(((y + row) * png.width + x) * 4, ((y + row) * png.width + x + w) * 4).toString('base64'),
      ).join(),
    );
    expect(new Set(pixels).size).toBe(pixels.length);
  });

  it('[ART-5] let every walker walk and breathe in four directions, and blink', () => {
    const { frames } = readAtlas('walkers');
    for (const name of Object.keys(walkers)) {
      for (const direction of directions) {
        for (const step of [0, 1, 2, 3]) expect(frames).toHaveProperty([`${name}/walk-${direction}-${step}`]);
        for (const breath of [0, 1]) expect(frames).toHaveProperty([`${name}/idle-${direction}-${breath}`]);
      }
      expect(frames).toHaveProperty([`${name}/blink-down`]);
    }
    for (const frame of [0, 1, 2]) expect(frames).toHaveProperty([`mira/hammer-${frame}`]);
  });
});

interface Described {
  readonly width: number;
  readonly height: number;
  readonly solids: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
}

describe.each(places)('art: $title', (map) => {
  const describe = () => JSON.parse(readFileSync(join(folder, `${map.name}.json`), 'utf8')) as Described;

  it('[ART-6] names only props that exist', () => {
    const { frames } = readAtlas('world');
    for (const prop of [...map.props, ...map.overhead])
      for (const frame of prop.frames ?? [prop.frame]) expect(frames).toHaveProperty([frame]);
  });

  it('[ART-7] keeps every spot out of the solids and inside the place', () => {
    const { width, height, solids } = describe();
    for (const [name, { x, y }] of Object.entries(map.spots)) {
      expect(x > 0 && y > 0 && x < width && y < height).toBe(true);
      if (name === 'sword') continue;
      const blocked = solids.filter((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
      expect([name, blocked]).toEqual([name, []]);
    }
  });

  it('[ART-10] leads to places that exist, lets every spot and every exit be walked to, and sets nobody down on an exit', () => {
    const { width, height, solids } = describe();
    const cells = walkable({ width, height, solids }, Object.values(map.spots)[0]!);
    const reaches = (x: number, y: number) => cells.has(`${Math.floor(x / 8)},${Math.floor(y / 8)}`);
    for (const [name, spot] of Object.entries(map.spots))
      if (name !== 'sword') expect([name, near(spot).some(([x, y]) => reaches(x, y))]).toEqual([name, true]);
    for (const { area, to, spot } of map.exits) {
      expect(places.find(({ name }) => name === to)?.spots).toHaveProperty(spot);
      expect([to, boxPoints(area).some(([x, y]) => reaches(x, y))]).toEqual([to, true]);
      for (const { x, y } of Object.values(map.spots))
        expect(x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height).toBe(false);
    }
  });
});

const near = ({ x, y }: { readonly x: number; readonly y: number }): [number, number][] =>
  [-12, -6, 0, 6, 12].flatMap((dx) => [-12, -6, 0, 6, 12].map((dy) => [x + dx, y + dy] as [number, number]));

const boxPoints = ({ x, y, width, height }: Described['solids'][number]): [number, number][] =>
  [0.1, 0.5, 0.9].flatMap((u) => [0.1, 0.5, 0.9].map((v) => [x + width * u, y + height * v] as [number, number]));

/** Squares of 8 pixels that somebody with feet 10 pixels wide can reach. */
function walkable({ width, height, solids }: Described, from: { readonly x: number; readonly y: number }): Set<string> {
  const isFree = (x: number, y: number) =>
    x > 5 &&
    y > 5 &&
    x < width - 5 &&
    y < height - 5 &&
    !solids.some((box) => x > box.x - 5 && x < box.x + box.width + 5 && y > box.y - 1 && y < box.y + box.height + 6);
  const start = near(from)
    .map(([x, y]) => [Math.floor(x / 8), Math.floor(y / 8)] as const)
    .find(([c, r]) => isFree(c * 8 + 4, r * 8 + 4));
  const seen = new Set<string>();
  const open = start === undefined ? [] : [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [c, r] = at;
    if (seen.has(`${c},${r}`) || !isFree(c * 8 + 4, r * 8 + 4)) continue;
    seen.add(`${c},${r}`);
    open.push([c + 1, r], [c - 1, r], [c, r + 1], [c, r - 1]);
  }
  return seen;
}

describe('art: the interface', () => {
  it('[ART-8] has text of 4.5:1 or better on every ground', () => {
    const pairs = [
      [theme.text, theme.box],
      [theme.textDim, theme.box],
      [theme.accent, theme.box],
      [theme.danger, theme.box],
      [theme.textOnPaper, theme.paper],
      [theme.hintOnPaper, theme.paper],
      [theme.textOnButton, palette.earth0],
      [theme.textOnButton, palette.earth1],
    ] as const;
    for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('art: the build', () => {
  it('[ART-9] writes the same files twice', () => {
    const again = mkdtempSync(join(tmpdir(), 'art-'));
    try {
      buildArt(again);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(png|json)$/.test(file));
      for (const file of files) expect(readFileSync(join(again, file)).equals(readFileSync(join(folder, file)))).toBe(true);
      expect(files.length).toBeGreaterThan(15);
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  }, 180_000);
});
