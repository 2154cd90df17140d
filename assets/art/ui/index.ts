import { join } from 'node:path';
import { writeJson, writePng } from '../atlas.js';
import type { Canvas } from '../canvas.js';
import { palette } from '../palette.js';
import { drawBox, drawButton, drawCursor, drawField, drawKeyPrompt, drawPlate, drawPortraitFrame } from './frames.js';

export const uiPictures: Readonly<Record<string, () => Canvas>> = {
  box: drawBox,
  plate: drawPlate,
  button: () => drawButton(false),
  'button-focus': () => drawButton(true),
  field: drawField,
  'portrait-frame': drawPortraitFrame,
  cursor: drawCursor,
  'key-e': drawKeyPrompt,
};

/** Colours and slices for the style sheet. Light text on ink, dark text on paper; every pair is above 4.5:1. */
export const theme = {
  text: palette.pale,
  textDim: palette.stone4,
  accent: palette.gold,
  danger: palette.fire1,
  box: palette.ink,
  paper: palette.pale,
  textOnPaper: palette.ink,
  hintOnPaper: palette.earth1,
  textOnButton: palette.pale,
  focus: palette.gold,
  /** Pixels of the picture: top, right, bottom, left. */
  slices: {
    box: [16, 16, 16, 16],
    plate: [6, 8, 6, 8],
    button: [8, 8, 8, 8],
    'button-focus': [8, 8, 8, 8],
    field: [8, 8, 8, 8],
    'portrait-frame': [16, 16, 16, 16],
  },
  /** Screen pixels for one picture pixel. */
  scale: 3,
} as const;

export function writeUi(outDir: string): void {
  for (const [name, draw] of Object.entries(uiPictures)) writePng(join(outDir, 'ui', `${name}.png`), draw());
  writeJson(join(outDir, 'ui', 'theme.json'), theme);
}
