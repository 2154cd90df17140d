import type { Walker } from './rig.js';
import { dress } from './wardrobe.js';

/** Bessa: wide skirts, a big apron, a kerchief with a knot that bobs behind. */
export const bessa: Walker = dress({
  skin: ['skin2', 'skin3', 'skin4'],
  hair: ['earth0', 'wood1', 'wood2'],
  coat: ['red0', 'red1', 'red2'],
  over: ['wood3', 'pale', 'sky1'],
  hat: ['water0', 'blue1', 'blue2'],
  legs: ['earth0', 'earth1', 'earth2'],
  boots: ['earth0', 'earth1'],
  cut: 'dress',
  arm: { left: 1, right: 13, rows: ['Cc', 'CC', 'ls', 'ls', 'ss'] },
  extra: { q: 'pale', r: 'red2' },
  layers: [
    { name: 'cheeks', part: 'head', at: [3, 8], rows: { down: ['.r.....r..'], left: ['.r........'] } },
    {
      name: 'kerchief',
      part: 'head',
      at: [2, 0],
      rows: {
        down: ['', '...TTTttt...', '..TTqTtqtt..', '..TqTttttqu.', '.tTtttqttuu.', 'tuhHhhhhhku.', 'ut.h.....k..'],
        left: ['', '...TTTttt...', '..TTqTtqttt.', '..TTtttttqtu', '..hHttqtttuT', '..h...tttuTu', '.......tu.u.'],
        up: [
          '',
          '...TTTttt...',
          '..TTqTtqtt..',
          '..TqTttttqu.',
          '..TttqttttU.',
          '..tttTtuttu.',
          '...ttTtutu..',
          '....TTuu....',
          '....T..u....',
        ],
      },
    },
  ],
});
