import type { Walker } from './rig.js';
import { dress } from './wardrobe.js';

/** Osric Vane: a straight blue robe, a hat with a tail, a ledger held like a shield. */
export const osric: Walker = dress({
  skin: ['skin1', 'skin2', 'skin3'],
  hair: ['stone1', 'stone2', 'stone3'],
  coat: ['water0', 'blue1', 'blue2'],
  over: ['wood2', 'gold', 'pale'],
  hat: ['ink', 'water0', 'blue1'],
  legs: ['ink', 'stone1', 'stone2'],
  boots: ['ink', 'earth0'],
  cut: 'robe',
  arm: { left: 3, right: 11, rows: ['CC', 'Cc', 'Cc', 'cn', 'cn', 'ls'] },
  layers: [
    {
      name: 'chain',
      part: 'body',
      at: [4, 11],
      rows: { down: ['yG.GGy..', '.y..y...', '..yy....'], left: ['GGy.....', '.y......'] },
    },
    { name: 'ledger', part: 'body', at: [9, 15], rows: { down: ['xwww', 'xwWw', 'xwww', 'xxxx'], left: [] } },
    {
      name: 'beard',
      part: 'head',
      at: [3, 8],
      rows: { down: ['', '...hHk....', '....Hh....', '....h.....'], left: ['', '..Hhk.....', '..Hh......', '..h.......'] },
    },
    {
      name: 'hat',
      part: 'head',
      at: [2, 0],
      rows: {
        down: [
          '...TTttt....',
          '.TTTTttttu..',
          'TTTTtttttuu.',
          'TTtytttttuuu',
          '.ttttttttuuu',
          '.h......kuTu',
          '..........Tu',
          '..........Tu',
          '..........u.',
        ],
        left: [
          '...TTttt....',
          '.TTTTttttu..',
          'TTTTtttttuu.',
          'TTttttttttuu',
          '.ttttttttuTu',
          '......hk.uTu',
          '......hk..Tu',
          '..........Tu',
        ],
        up: [
          '...TTttt....',
          '.TTTTttttu..',
          'TTTTtttttuu.',
          'TTtttttttuuu',
          '.ttttttttuu.',
          '.hhTuhhhk...',
          '.hhTuhhk....',
          '...Tu.......',
          '...Tu.......',
          '...u........',
        ],
      },
    },
  ],
});
