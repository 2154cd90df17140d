import { Canvas } from '../canvas.js';
import type { Colour } from '../palette.js';
import { points } from '../shapes.js';

/** A panel of ink with a paper-thin inner edge, for nine-slice. */
function panel(size: number, border: Colour, body: Colour, inner: Colour): Canvas {
  const canvas = new Canvas(size, size)
    .rect(1, 0, size - 2, size, 'ink')
    .rect(0, 1, size, size - 2, 'ink')
    .rect(2, 1, size - 4, size - 2, border)
    .rect(1, 2, size - 2, size - 4, border);
  canvas
    .line(2, 1, size - 3, 1, 'stone3')
    .line(1, 2, 1, size - 3, 'stone3')
    .line(2, size - 2, size - 3, size - 2, 'stone1')
    .line(size - 2, 2, size - 2, size - 3, 'stone1');
  return canvas
    .rect(4, 4, size - 8, size - 8, 'ink')
    .rect(5, 5, size - 10, size - 10, inner)
    .rect(6, 6, size - 12, size - 12, body);
}

/** A forged corner strap with a rivet, drawn in the upper left and turned for the others. */
function straps(canvas: Canvas, size: number): Canvas {
  const strap = Canvas.fromGrid(
    [
      '.oooooooooo...',
      'oIIIIIIIIio...',
      'oIiiiiiiidoo..',
      'oIiPPiiiiiido.',
      'oIiPriiiddddo.',
      'oIiiiddooooo..',
      'oIiiido.......',
      'oIiiido.......',
      'oIiiido.......',
      'oiiddo........',
      'ooodo.........',
      '...oo.........',
    ],
    { o: 'ink', I: 'stone4', i: 'stone3', d: 'stone2', P: 'sky1', r: 'stone1' },
  );
  const edge = size - 1;
  for (let y = 0; y < strap.height; y++)
    for (let x = 0; x < strap.width; x++) {
      const colour = strap.get(x, y);
      if (!colour) continue;
      const low: Colour = colour === 'stone4' ? 'stone2' : colour;
      canvas
        .set(x, y, colour)
        .set(edge - x, y, colour === 'stone4' && y > 1 ? 'stone2' : colour)
        .set(x, edge - y, colour === 'stone4' && x > 1 ? 'stone2' : colour)
        .set(edge - x, edge - y, low);
    }
  return canvas;
}

/** The dialogue box: 48 by 48, slice 16. */
export function drawBox(): Canvas {
  return straps(panel(48, 'stone2', 'ink', 'wood2'), 48);
}

/** The name plate: a strip of paper between two iron ends. 40 by 20, slice 6 above and below, 8 left and right. */
export function drawPlate(): Canvas {
  const plate = new Canvas(40, 20)
    .rect(1, 2, 38, 16, 'ink')
    .rect(2, 3, 36, 14, 'pale')
    .line(2, 15, 37, 15, 'wood3')
    .line(2, 16, 37, 16, 'wood2')
    .line(2, 3, 37, 3, 'sky1');
  for (const x of [0, 33])
    plate
      .rect(x, 0, 7, 20, 'ink')
      .rect(x + 1, 1, 5, 18, 'stone2')
      .line(x + 1, 1, x + 1, 18, 'stone3')
      .line(x + 1, 1, x + 5, 1, 'stone4')
      .line(x + 5, 2, x + 5, 18, 'stone1')
      .rect(x + 2, 9, 2, 2, x === 0 ? 'sky1' : 'stone4')
      .set(x + 3, 10, 'stone1');
  return plate;
}

/** A button: iron-bound dark wood; `focus` has a gold edge that shows at any size. 24 by 24, slice 8. */
export function drawButton(focus: boolean): Canvas {
  const button = new Canvas(24, 24)
    .rect(1, 0, 22, 24, 'ink')
    .rect(0, 1, 24, 22, 'ink')
    .rect(1, 1, 22, 22, focus ? 'gold' : 'stone2')
    .rect(2, 2, 20, 20, focus ? 'gold' : 'stone1')
    .rect(3, 3, 18, 18, 'ink')
    .rect(4, 4, 16, 16, focus ? 'earth1' : 'earth0');
  button
    .line(4, 4, 19, 4, focus ? 'wood1' : 'earth1')
    .line(1, 1, 22, 1, focus ? 'pale' : 'stone3')
    .line(1, 1, 1, 22, focus ? 'pale' : 'stone3');
  for (const [x, y] of points('1,1 22,1 1,22 22,22')) button.set(x, y, focus ? 'fire1' : 'stone4');
  return button;
}

/** Where the player types: a sheet of paper let into iron. 24 by 24, slice 8. */
export function drawField(): Canvas {
  const field = new Canvas(24, 24)
    .rect(1, 0, 22, 24, 'ink')
    .rect(0, 1, 24, 22, 'ink')
    .rect(1, 1, 22, 22, 'stone2')
    .line(1, 22, 22, 22, 'stone3')
    .line(22, 1, 22, 22, 'stone3')
    .rect(2, 2, 20, 20, 'ink')
    .rect(3, 3, 18, 18, 'pale');
  return field.line(3, 3, 20, 3, 'wood3').line(3, 4, 20, 4, 'sky1').line(3, 4, 3, 20, 'wood3').line(4, 20, 20, 20, 'sky1');
}

/** The frame round a portrait of 72 by 72: 88 by 88, with a hole of 72 in the middle; slice 16. */
export function drawPortraitFrame(): Canvas {
  const frame = panel(88, 'stone2', 'ink', 'wood2').rect(8, 8, 72, 72, null);
  return straps(
    frame.line(7, 7, 80, 7, 'ink').line(7, 7, 7, 80, 'ink').line(80, 7, 80, 80, 'ink').line(7, 80, 80, 80, 'ink'),
    88,
  );
}

/** The small arrow that says there is more: an arrowhead of hot iron. 12 by 10. */
export function drawCursor(): Canvas {
  return Canvas.fromGrid(
    ['.oooooooooo.', 'oppggggggfo', '.opgggggfo..', '..opgggfo...', '...opgfo....', '....ofo.....', '.....o......'],
    { o: 'ink', p: 'pale', g: 'gold', f: 'fire1' },
  );
}

/** A bubble with a key cap, to float over a person who can be spoken to. 20 by 22. */
export function drawKeyPrompt(): Canvas {
  const key = new Canvas(20, 22)
    .rect(2, 0, 16, 18, 'ink')
    .rect(1, 1, 18, 16, 'ink')
    .rect(2, 1, 16, 13, 'pale')
    .line(2, 1, 17, 1, 'sky1')
    .rect(2, 14, 16, 2, 'wood3')
    .line(2, 16, 17, 16, 'wood2');
  key.polygon('7,17 13,17 10,21', 'wood2').line(6, 17, 9, 21, 'ink').line(13, 17, 10, 21, 'ink');
  return key.grid(['eeeeee', 'ee....', 'eeeee.', 'ee....', 'ee....', 'eeeeee'], { e: 'ink' }, 7, 4);
}
