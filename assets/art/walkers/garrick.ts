import type { Walker } from './rig.js';
import { dress } from './wardrobe.js';

/** Garrick Dunn: as wide as a prop, bearded to the belt, a candle on his cap, a pick across his back. */
export const garrick: Walker = dress({
  skin: ['earth1', 'skin1', 'skin2'],
  hair: ['ink', 'stone1', 'stone2'],
  coat: ['earth0', 'earth1', 'earth2'],
  over: ['leaf0', 'moss1', 'moss2'],
  hat: ['earth0', 'wood1', 'wood2'],
  legs: ['stone1', 'stone2', 'stone3'],
  boots: ['ink', 'stone1'],
  cut: 'broad',
  arm: { left: 0, right: 13, rows: ['.CC', 'CCc', 'CCc', 'Ccc', 'ccn', '.ss', '.sd'] },
  extra: { v: 'pale', f: 'fire1' },
  layers: [
    {
      name: 'beard',
      part: 'head',
      at: [3, 7],
      rows: {
        down: ['.h......k.', '.hhhhhhhk.', '.hHhehhkk.', '.hhHhhhkk.', '..hhHhkk..', '..hHhhk...', '...hhk....'],
        left: ['...h......', '.Hhhhhk...', 'HHhhhkk...', '.Hhhhk....', '.Hhhk.....', '..hk......'],
        up: ['..hhhhhk..', '..hhhhhk..'],
      },
    },
    {
      name: 'cap',
      part: 'head',
      at: [2, -2],
      rows: {
        down: [
          '.....y......',
          '.....v......',
          '....gGg.....',
          '..TTTttttu..',
          '.TTTtttttuu.',
          '.TTttttttuu.',
          '.ttttttttuu.',
          '.h........k.',
        ],
        left: [
          '...y........',
          '...v........',
          '..gGg.......',
          '..TTTttttu..',
          '.TTTtttttuu.',
          '.TTttttttuu.',
          '.ttttttttuu.',
          '......hhk...',
        ],
        up: [
          '.....y......',
          '.....v......',
          '....tt......',
          '..TTTttttu..',
          '.TTTtttttuu.',
          '.TTttttttuu.',
          '.ttttttttuu.',
          '.hhhhhhhhk..',
          '.hhhhhhhk...',
        ],
      },
    },
    {
      name: 'pick',
      part: 'body',
      at: [0, 6],
      rows: {
        down: ['g.............g.', '.G..........Gg..', '..gG......Gg....'],
        up: [
          '.g............G.',
          '..GG........gg..',
          '....GggggggG....',
          '.......wx.......',
          '.......wx.......',
          '.......wx.......',
          '.......wx.......',
          '.......wx.......',
          '.......wx.......',
          '.......wx.......',
          '.......xx.......',
        ],
        left: ['.........Gg.....', '...........gg...', '.............g..'],
      },
    },
  ],
});
