import type { Walker } from './rig.js';
import { dress } from './wardrobe.js';

/** Tobin: long and pale, a puffed cap, a half sack over one shoulder. */
export const tobin: Walker = dress({
  skin: ['skin2', 'skin3', 'skin4'],
  hair: ['wood1', 'wood2', 'wood3'],
  coat: ['stone2', 'stone3', 'stone4'],
  over: ['earth1', 'wood2', 'wood3'],
  hat: ['stone3', 'stone4', 'sky1'],
  legs: ['stone1', 'stone2', 'stone3'],
  boots: ['earth0', 'earth1'],
  cut: 'tunic',
  arm: { left: 3, right: 12, rows: ['Cc', 'Cc', 'cc', 'cc', 'cn', 'ss'] },
  extra: { m: 'earth2', M: 'wood3', v: 'pale' },
  layers: [
    {
      name: 'flour',
      part: 'body',
      at: [4, 12],
      rows: { down: ['v...v...', '..v.....', '.....v..'], left: ['.v..v...', '...v....'] },
    },
    {
      name: 'sack',
      part: 'body',
      at: [9, 8],
      rows: {
        down: ['.MMm..', 'MMmmm.', 'MMmmmb', 'Mmmmmb', '.mmmb.'],
        left: ['.MMm..', 'MMmmm.', 'MMmmmb', '.mmmb.'],
        up: ['MMm...', 'MMmmm.', 'Mmmmmb', 'Mmmmmb', '.mmmb.'],
      },
    },
    {
      name: 'cap',
      part: 'head',
      at: [1, -1],
      rows: {
        down: [
          '..TTTtttt.....',
          '.TTTTttttuu...',
          '.TTTttttttuu..',
          '.TTtttttttuu..',
          '..uttttttttu..',
          '..hTTTTTTTtk..',
          '..h........k..',
        ],
        left: [
          '....TTTttttt..',
          '...TTTtttttuu.',
          '..TTTttttttuu.',
          '..TTtttttttuu.',
          '..uttttttttu..',
          '..TTTTTTThhk..',
          '.......hhhk...',
        ],
        up: [
          '..TTTtttt.....',
          '.TTTTttttuu...',
          '.TTTttttttuu..',
          '.TTtttttttuu..',
          '..uttttttttu..',
          '..hTTTTTTTtk..',
          '..hhhhhhhhk...',
          '...hhhhhhk....',
        ],
      },
    },
  ],
});
