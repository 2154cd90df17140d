import { Canvas } from '../canvas.js';
import { points } from '../shapes.js';

/** The courier's broken sword as it lies on bench or floor. 26 by 10. */
export function drawSwordOnGround(): Canvas {
  const sword = new Canvas(28, 12)
    .line(1, 8, 6, 6, 'wood1')
    .line(1, 7, 6, 5, 'wood2')
    .ellipse(1.5, 8, 1.4, 1.4, 'gold')
    .line(6, 3, 8, 9, 'gold')
    .line(7, 3, 9, 9, 'wood2');
  sword
    .polygon('8,5 17,2 19,4 17,5 9,8', 'stone3')
    .line(8, 5, 17, 2, 'sky1')
    .line(10, 7, 17, 5, 'stone2')
    .polygon('21,5 26,4 27,5 22,7', 'stone3')
    .line(21, 5, 26, 4, 'sky1');
  return sword.outline('ink');
}

/** Inventory pictures, 24 by 24. */
export const icons: Readonly<Record<string, () => Canvas>> = {
  'icon/broken-sword': () => {
    const icon = new Canvas(24, 24)
      .line(3, 20, 8, 15, 'wood1')
      .line(4, 20, 8, 16, 'wood2')
      .line(3, 19, 7, 15, 'wood2')
      .ellipse(3, 20.5, 1.8, 1.8, 'gold')
      .set(2, 20, 'pale');
    icon.line(5, 12, 11, 18, 'gold').line(5, 11, 12, 18, 'wood2').dots('pale', '5,12 6,13');
    icon
      .polygon('8,13 14,6 15,8 17,7 16,9 11,16', 'stone3')
      .line(8, 13, 14, 7, 'sky1')
      .line(9, 13, 14, 8, 'stone4')
      .line(11, 15, 16, 9, 'stone2');
    icon.polygon('17,5 21,1 22,2 19,7 18,6', 'stone3').line(17, 5, 21, 1, 'sky1').set(19, 6, 'stone2');
    return icon.outline('ink');
  },
  'icon/coins': () => {
    const icon = new Canvas(24, 24);
    for (const [x, y] of points('9,18 9,15 10,12 17,19 16,16'))
      icon
        .ellipse(x, y + 1, 5.4, 2.8, 'wood1')
        .ellipse(x, y, 5.4, 2.8, 'wood2')
        .ellipse(x - 0.4, y - 0.4, 4.4, 2, 'gold')
        .line(x - 3, y - 1, x - 1, y - 2, 'pale');
    return icon
      .ellipse(12, 6, 4, 4, 'wood2')
      .ellipse(11.6, 5.6, 3, 3, 'gold')
      .dots('pale', '10,4 11,3 10,5')
      .dots('wood2', '12,5 12,6 12,7 11,6 13,6')
      .outline('ink');
  },
  'icon/horseshoe': () => {
    const icon = new Canvas(24, 24)
      .ellipse(11.5, 11, 9, 10, 'stone2')
      .ellipse(11, 10.5, 8, 9, 'stone3')
      .ellipse(11.5, 11.5, 4.6, 6, null)
      .rect(8, 14, 8, 9, null);
    return icon
      .stroke('3,12 5,5 11,2', 'stone4')
      .dots('ink', '6,8 5,13 17,8 18,13 8,4 15,4')
      .rect(3, 18, 5, 3, 'stone3')
      .rect(16, 18, 4, 3, 'stone2')
      .outline('ink');
  },
  'icon/letter': () => {
    const icon = new Canvas(24, 24)
      .rect(3, 6, 18, 13, 'pale')
      .line(3, 18, 20, 18, 'wood3')
      .line(20, 7, 20, 18, 'wood3')
      .line(3, 6, 11, 13, 'wood3')
      .line(20, 6, 12, 13, 'wood3')
      .line(3, 18, 9, 12, 'wood3')
      .line(20, 18, 14, 12, 'wood3');
    return icon
      .ellipse(11.5, 13.5, 2.8, 2.8, 'red1')
      .dots('red2', '10,12 11,12 10,13')
      .dots('red0', '13,15 12,15')
      .outline('ink');
  },
  'icon/mended-sword': () => {
    const icon = new Canvas(24, 24)
      .line(3, 20, 8, 15, 'wood1')
      .line(4, 20, 8, 16, 'wood2')
      .ellipse(3, 20.5, 1.8, 1.8, 'gold')
      .line(5, 12, 11, 18, 'gold')
      .line(5, 11, 12, 18, 'wood2');
    return icon
      .polygon('8,13 20,1 22,2 11,16', 'stone3')
      .line(8, 13, 20, 1, 'sky1')
      .line(11, 15, 21, 3, 'stone2')
      .line(14, 7, 16, 9, 'stone1')
      .outline('ink');
  },
  'icon/ledger': () =>
    new Canvas(24, 24)
      .polygon('3,5 17,2 21,18 7,22', 'red0')
      .polygon('4,5 17,3 20,17 7,20', 'red1')
      .line(4, 5, 7, 20, 'red2')
      .polygon('8,21 20,18 20,20 8,22', 'pale')
      .line(9, 7, 15, 6, 'gold')
      .line(10, 10, 16, 9, 'gold')
      .dots('gold', '18,4 20,16 8,18')
      .outline('ink'),
  'icon/leathers': () =>
    new Canvas(24, 24)
      .ellipse(9, 13, 7, 6, 'wood1')
      .ellipse(8.6, 12.4, 6, 5, 'wood2')
      .ellipse(9, 13, 3, 2.4, 'earth0')
      .ellipse(16, 9, 6, 5, 'wood1')
      .ellipse(15.6, 8.4, 5, 4, 'wood3')
      .ellipse(16, 9, 2.4, 2, 'earth0')
      .outline('ink'),
  'icon/eel-skins': () =>
    new Canvas(24, 24)
      .stroke('4,3 8,8 5,14 9,21', 'leaf0')
      .stroke('6,3 10,8 7,14 11,21', 'moss1')
      .stroke('12,2 15,8 12,14 16,20', 'leaf0')
      .stroke('14,2 17,8 14,14 18,20', 'moss2')
      .line(2, 3, 20, 2, 'wood2')
      .outline('ink'),
  'icon/eel-trap': () => {
    const trap = new Canvas(24, 24).blob('3,12 8,5 20,7 21,16 9,19', 'wood1');
    for (let x = 5; x < 21; x += 3) trap.line(x, 7, x + 1, 18, 'wood3');
    return trap.line(4, 12, 20, 12, 'wood2').ellipse(19, 11.5, 2.4, 4.6, 'ink').outline('ink');
  },
  'icon/mushrooms': () =>
    new Canvas(24, 24)
      .rect(7, 12, 4, 8, 'pale')
      .line(10, 12, 10, 19, 'wood3')
      .ellipse(8.6, 9, 6.6, 4.4, 'wood2')
      .line(4, 8, 9, 6, 'wood3')
      .rect(15, 14, 3, 6, 'pale')
      .ellipse(16, 12.6, 4.4, 3, 'earth2')
      .line(13, 12, 16, 11, 'wood3')
      .outline('ink'),
  'icon/parcel': () =>
    new Canvas(24, 24)
      .polygon('3,9 12,5 21,9 12,13', 'wood3')
      .polygon('3,9 12,13 12,21 3,17', 'wood2')
      .polygon('21,9 12,13 12,21 21,17', 'wood1')
      .line(7, 7, 16, 11, 'pale')
      .line(16, 11, 16, 19, 'pale')
      .line(8, 11, 16, 7, 'pale')
      .line(8, 11, 8, 19, 'pale')
      .ellipse(12, 8.6, 2, 1.4, 'red1')
      .outline('ink'),
  'icon/wire': () =>
    new Canvas(24, 24)
      .ellipse(11.5, 12, 8.4, 8, 'stone2')
      .ellipse(11.5, 12, 7.4, 7, 'stone4')
      .ellipse(11.5, 12, 6.4, 6, 'stone2')
      .ellipse(11.5, 12, 5.2, 5, null)
      .stroke('18,7 21,4 22,8', 'stone4')
      .outline('ink'),
};
