import { Canvas } from '../canvas.js';
import { drawWalker, shadeEdges, type Walker } from './rig.js';

/** Mira, the smith: as broad as her door, sleeves rolled, hair in a knot, hammer at the belt. */
export const mira: Walker = {
  legend: {
    s: 'skin2',
    l: 'skin3',
    d: 'skin1',
    e: 'ink',
    D: 'earth1',
    h: 'earth0',
    H: 'earth1',
    g: 'stone3',
    G: 'stone4',
    k: 'ink',
    c: 'stone3',
    C: 'stone4',
    n: 'stone2',
    a: 'wood1',
    A: 'wood2',
    b: 'earth0',
    W: 'wood3',
    p: 'stone2',
    P: 'stone1',
    o: 'earth1',
    O: 'earth0',
    i: 'stone3',
    I: 'stone4',
    y: 'gold',
    r: 'red1',
  },
  legs: { left: 4, right: 8, side: 6, rows: ['pppp', 'ppPP', 'oooo', 'ooOO'] },
  arm: { left: 0, right: 13, side: 7, y: 12, rows: ['.CC', 'CCc', 'llc', 'lss', 'lsd', '.sd', 'lsd'] },
  eyes: [
    [6, 6],
    [9, 6],
  ],
  lid: 'skin1',
  layers: [
    {
      name: 'shirt',
      part: 'body',
      at: [2, 11],
      rows: {
        down: ['..CCllsdcc..', '.CCCClscccc.', '.CCcccccccn.', '..Cccccccn..', '..Cccccccn..', '..Cccccccn..'],
        left: ['..CCCCccn...', '.CCCCCccnn..', '.CCCccccnnn.', '.CCcccccnnn.', '..Ccccccnnn.', '..cccccnnn..'],
        up: ['..CCCccccc..', '.CCCCCccccn.', '.CCcccccccn.', '..Cccccccn..', '..Cccccccn..', '..Cccccccn..'],
      },
    },
    {
      name: 'apron',
      part: 'body',
      at: [2, 11],
      rows: {
        down: [
          '',
          '...A....a...',
          '...AAaaaa...',
          '..AAaaaaab..',
          '..AAaaaaab..',
          '..WWWyWWWW..',
          '..AAaaaaab..',
          '..AAaaaaab..',
          '..Aaaaaabb..',
          '...aaaaab...',
        ],
        left: [
          '',
          '..Aa........',
          '.AAaa.......',
          '.AAaaa......',
          '.AAaaa......',
          '.WWWWWWWWWW.',
          '.AAaaab.....',
          '.AAaaaab....',
          '.AAaaab.....',
          '..aaab......',
        ],
        up: ['', '...A....a...', '....A..a....', '.....Aa.....', '....A..a....', '..WWWWWWWW..', '..a......b..', '..a......b..'],
      },
    },
    {
      name: 'hammer',
      part: 'body',
      at: [10, 15],
      rows: { down: ['', 'iI', '.W', '.A', '.A'], up: [], left: ['', 'IiI', '.W', '.A', '.A'] },
    },
    {
      name: 'head',
      part: 'head',
      at: [3, 2],
      rows: {
        down: [
          '',
          '..llsssd..',
          '.slllsssd.',
          '.lllsssdd.',
          '.sleslesd.',
          '.sleslesd.',
          '..llssDd..',
          '..llsddd..',
          '...sddd...',
        ],
        left: [
          '',
          '..lssss...',
          '.llssss...',
          '.llsssdd..',
          '.lesssdd..',
          'llessssd..',
          '.llsssd...',
          '..lssdd...',
          '...sdd....',
        ],
        up: ['', '', '', '', '.s......d.', '.s......d.', '...sddd...', '...sddd...', '...ddd....'],
      },
    },
    {
      name: 'hair',
      part: 'head',
      at: [3, 0],
      rows: {
        down: ['...HgH....', '...gGHk...', '..HHrrhh..', '.HgHHHhhk.', '.ghh..hhk.', '.gh....hk.', '.h......k.'],
        left: ['......HgH.', '......gGHk', '..HHHHhrk.', '.HHGHHhhh.', '.HgHGhhhk.', '.h..gGhhk.', '.....ghhk.', '......hk..'],
        up: [
          '...HgH....',
          '...gGHk...',
          '..HHrrhh..',
          '.HghrrkHh.',
          '.gHHhkHhk.',
          '.gHhHhhhk.',
          '.hHhhhhhk.',
          '..hhhhhk..',
          '...khhk...',
        ],
      },
    },
  ],
};

/** A hammer head with its lit upper side. */
const head = (arms: Canvas, x: number, y: number, width: number, height: number): Canvas =>
  arms
    .rect(x, y, width, height, 'stone2')
    .line(x, y, x + width - 1, y, 'stone4')
    .line(x, y, x, y + height - 1, 'stone3');

/** Sleeve, forearm, fist, haft and hammer head of the right arm: raised, half way, on the iron. */
const hammerArm: readonly [(arms: Canvas) => void, (arms: Canvas) => void, (arms: Canvas) => void] = [
  (arms) => {
    head(arms, 15, 1, 7, 4).line(18, 5, 18, 11, 'wood2').rect(17, 8, 3, 3, 'skin2').line(17, 8, 17, 10, 'skin3');
    arms
      .rect(18, 11, 3, 5, 'skin2')
      .line(18, 11, 18, 15, 'skin3')
      .rect(16, 16, 5, 5, 'stone3')
      .rect(16, 16, 3, 3, 'stone4')
      .line(20, 17, 20, 20, 'stone2');
  },
  (arms) => {
    head(arms, 18, 9, 5, 4).line(20, 13, 20, 18, 'wood2').rect(19, 16, 3, 3, 'skin2').line(19, 16, 19, 18, 'skin3');
    arms.rect(18, 19, 3, 2, 'skin2').rect(16, 19, 3, 4, 'stone3').rect(16, 19, 2, 2, 'stone4');
  },
  (arms) => {
    arms
      .rect(16, 20, 4, 4, 'stone3')
      .rect(16, 20, 2, 2, 'stone4')
      .line(17, 24, 15, 26, 'skin2')
      .line(16, 24, 14, 26, 'skin3')
      .rect(14, 26, 2, 2, 'skin3')
      .line(10, 26, 13, 27, 'wood2');
    head(arms, 8, 25, 4, 4);
  },
];

/** Hammer up, coming down, on the iron. 24 by 32, feet at the same place as the walking frames when both stand on their lower middle. */
export function drawHammering(frame: 0 | 1 | 2): Canvas {
  const lean = frame === 2 ? 1 : 0;
  const body = drawWalker(mira, 'down', { armless: true, breath: lean ? 1 : 0 });
  const canvas = new Canvas(24, 32).blit(body, 4, 8);
  const arms = new Canvas(24, 32);
  // The left hand holds the bar with tongs, low in front.
  arms
    .rect(4, 20 + lean, 3, 3, 'stone3')
    .rect(4, 20 + lean, 2, 2, 'stone4')
    .line(5, 23 + lean, 7, 26 + lean, 'skin3')
    .line(6, 23 + lean, 8, 26 + lean, 'skin2')
    .line(9, 26 + lean, 12, 27, 'stone2');
  hammerArm[frame](arms);
  return canvas.blit(shadeEdges(arms));
}
