import type { Legend } from '../canvas.js';
import type { Colour } from '../palette.js';
import type { Layer, View, Walker } from './rig.js';

type Rows = Partial<Record<View, readonly string[]>>;

/** Cloth from dark to light. */
export type Cloth = readonly [dark: Colour, middle: Colour, light: Colour];

/** Bodies by their cut, 12 letters wide from column 2, row 11. c is the coat, a what is worn over it, y metal. */
export const cuts = {
  robe: {
    down: [
      '...CCccn....',
      '..CCcccnn...',
      '..CCcccnn...',
      '..CCcccnn...',
      '..aaayaab...',
      '..CCcccnn...',
      '..CCcnccn...',
      '.CCCcnccnn..',
      '.CCccnccnn..',
      '.CCccnccnnn.',
      '.nCccnccnn..',
    ],
    left: [
      '...CCcn.....',
      '..CCccnn....',
      '..CCccnn....',
      '..CCccnn....',
      '..aaaaab....',
      '..CCccnn....',
      '..CCccnn....',
      '..CCcccnn...',
      '.CCccccnn...',
      '.CCccccnnn..',
      '.ncccccnn...',
    ],
    up: [
      '...CCccn....',
      '..CCcccnn...',
      '..CcccccN...',
      '..CcccccN...',
      '..aaaaaab...',
      '..Ccccccn...',
      '..Ccccccn...',
      '.CCcccccnn..',
      '.CccccccnN..',
      '.CccccccnnN.',
      '.nccccccnn..',
    ],
  },
  dress: {
    down: [
      '..CCccccn...',
      '.CCAAaacnn..',
      '.CCAAaacnn..',
      '..CAAaacn...',
      '..bbbbbbb...',
      '..CAAaaacn..',
      '.CCAAaaacnn.',
      '.CAAAaaaacn.',
      '.CAAAaaaacn.',
      'CCAAAaaaacnn',
      '.nAAaaaabnn.',
    ],
    left: [
      '...CCccn....',
      '..AACccnn...',
      '..AACccnn...',
      '..AACccn....',
      '..bbbbbb....',
      '..AACcccn...',
      '.AAACcccnn..',
      '.AAACccccnn.',
      '.AAACccccnn.',
      '.AAACccccnnn',
      '.aaanccccnn.',
    ],
    up: [
      '..CCccccn...',
      '.CCccccccn..',
      '.CCccccccn..',
      '..Cccccccn..',
      '..bbbAabbb..',
      '..CccAaccn..',
      '.CCccaaccnn.',
      '.Ccccccccnn.',
      '.Ccccccccnn.',
      'CCccccccccnn',
      '.nccccccnnn.',
    ],
  },
  tunic: {
    down: [
      '...CCcccn...',
      '..CCccccnn..',
      '..CCccccnn..',
      '..CCccccnn..',
      '..aaayaaab..',
      '..Cccccccn..',
      '..Cccncccn..',
      '..Ccn..ccn..',
    ],
    left: [
      '...CCccn....',
      '..CCccccn...',
      '..CCcccnn...',
      '..CCcccnn...',
      '..aaaaaab...',
      '..Ccccccn...',
      '..Ccccccn...',
      '...cc.nn....',
    ],
    up: [
      '...CCcccn...',
      '..CCccccnn..',
      '..Cccccccn..',
      '..Cccccccn..',
      '..aaaaaaab..',
      '..Cccccccn..',
      '..Cccccccn..',
      '..ccc..ccn..',
    ],
  },
  broad: {
    down: [
      '..CCccccnn..',
      '.CCCcccccnn.',
      'CCCccccccnnn',
      '.CAccccccan.',
      '.CAAccccaan.',
      '.aaaayyaaab.',
      '.CCcccccccn.',
      '.CCcccccccn.',
      '..Cccn.ccn..',
    ],
    left: [
      '..CCCccnn...',
      '.CCCccccnn..',
      '.CCAcccccnn.',
      '.CCAAccccnn.',
      '.CCAAccccnn.',
      '.aaaaaaaab..',
      '.CCcccccnn..',
      '.CCcccccnn..',
      '..Ccc.cnn...',
    ],
    up: [
      '..CCccccnn..',
      '.CCCcccccnn.',
      'CCCccccccnnn',
      '.CCccccccnn.',
      '.CCccccccnn.',
      '.aaaaaaaaab.',
      '.CCcccccccn.',
      '.CCcccccccn.',
      '..Cccc.ccn..',
    ],
  },
} as const satisfies Record<string, Rows>;

/** A grown head, 10 letters wide from column 3, row 2. */
export const head: Rows = {
  down: ['', '..llsssd..', '.slllsssd.', '.lllsssdd.', '.sleslesd.', '.sleslesd.', '..llssdd..', '..llsddd..', '...sddd...'],
  left: ['', '..lssss...', '.llssss...', '.llsssdd..', '.lesssdd..', 'llessssd..', '.llsssd...', '..lssdd...', '...sdd....'],
  up: ['', '', '', '', '.s......d.', '.s......d.', '...sddd...', '...sddd...', '...ddd....'],
};

/** What somebody is made of. */
export interface Outfit {
  readonly skin: readonly [dark: Colour, middle: Colour, light: Colour];
  readonly hair: Cloth;
  readonly coat: Cloth;
  /** Belt, apron, patches. */
  readonly over: Cloth;
  readonly hat: Cloth;
  readonly legs: Cloth;
  readonly boots: readonly [dark: Colour, middle: Colour];
  readonly cut: keyof typeof cuts;
  /** Rows lower than a grown person, for a child. @defaultValue 0 */
  readonly drop?: number;
  /** More letters for what only this person wears. */
  readonly extra?: Legend;
  readonly arm?: { readonly left: number; readonly right: number; readonly rows: readonly string[] };
  /** Hair, hat, beard, tools, in drawing order. */
  readonly layers: readonly Layer[];
}

/** Dresses a walker. */
export function dress(outfit: Outfit): Walker {
  const { skin, hair, coat, over, hat, legs, boots, cut, drop = 0, extra, arm } = outfit;
  const legend: Legend = {
    d: skin[0],
    s: skin[1],
    l: skin[2],
    e: 'ink',
    k: hair[0],
    h: hair[1],
    H: hair[2],
    n: coat[0],
    N: coat[0],
    c: coat[1],
    C: coat[2],
    b: over[0],
    a: over[1],
    A: over[2],
    u: hat[0],
    t: hat[1],
    T: hat[2],
    P: legs[0],
    p: legs[1],
    O: boots[0],
    o: boots[1],
    y: 'gold',
    w: 'wood2',
    W: 'wood3',
    x: 'wood1',
    g: 'stone3',
    G: 'stone4',
    ...extra,
  };
  const isLong = cut === 'robe' || cut === 'dress';
  const lower = (layer: Layer): Layer => ({ ...layer, at: [layer.at[0], layer.at[1] + drop] });
  const layers: Layer[] = [
    { name: 'body', part: 'body', at: [2, 11], rows: drop > 0 ? shorten(cuts[cut], drop) : cuts[cut] },
    { name: 'head', part: 'head', at: [3, 2], rows: head },
    ...outfit.layers,
  ];
  return {
    legend,
    legs: {
      left: 5,
      right: 8,
      side: 6,
      rows: isLong ? ['ooo', 'oOO'] : ['ppp', 'ppP', 'pPP', 'ooo', 'oOO'].slice(drop > 0 ? 2 : 0),
    },
    arm: {
      left: arm?.left ?? 2,
      right: arm?.right ?? 12,
      side: 7,
      y: 12 + drop,
      rows: arm?.rows ?? ['Cc', 'Cc', 'cc', 'cn', 'ss'],
    },
    eyes: [
      [6, 6 + drop],
      [9, 6 + drop],
    ],
    lid: skin[0],
    layers: layers.map(lower),
  };
}

/** A child's coat lacks the lower rows. */
const shorten = (rows: Rows, by: number): Rows =>
  Object.fromEntries(Object.entries(rows).map(([view, lines]) => [view, lines.slice(0, lines.length - by + 1)]));
