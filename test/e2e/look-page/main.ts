/** A page without a game that shows any part of the dialogue in any theme. */
import '@fontsource/alegreya/latin-400.css';
import '@fontsource/alegreya/latin-700.css';
import '@fontsource/pixelify-sans/latin-600.css';
import {
  DialogueUi,
  SettingsStore,
  type PartialTheme,
  type PlayerSettings,
  type PortraitArt,
  type SavesPort,
} from 'townsfolk/phaser';
import { theme as village } from '../../../demo-game/theme.js';
import { LOOKS } from './looks.js';

/** The same letters on every machine, and the colours that every game begins with. */
const plain: PartialTheme = { font: 'Alegreya', titleFont: 'Alegreya' };
const THEMES: Readonly<Record<string, PartialTheme>> = { plain, village };

document.body.style.cssText = 'margin: 0; background: #3d4a3a;';
const parent = document.querySelector<HTMLElement>('#stage')!;
parent.style.cssText = 'position: relative; height: 100dvh; overflow: hidden;';

interface Atlas {
  readonly frames: Readonly<Record<string, { readonly frame: { x: number; y: number; w: number; h: number } }>>;
}

async function loadPortraits(): Promise<PortraitArt> {
  const atlas = (await (await fetch('art/portraits.json')).json()) as Atlas;
  const sheet = new Image();
  sheet.src = 'art/portraits.png';
  await sheet.decode();
  return {
    draw: (canvas, name) => {
      const found = atlas.frames[name]?.frame;
      if (found === undefined) return false;
      [canvas.width, canvas.height] = [found.w, found.h];
      canvas.getContext('2d')!.drawImage(sheet, found.x, found.y, found.w, found.h, 0, 0, found.w, found.h);
      return true;
    },
  };
}

const saves: SavesPort = {
  slots: ['1', '2', '3'],
  list: () =>
    Promise.resolve([
      {
        slot: '1',
        title: 'The forge, day 2',
        savedAt: new Date(2026, 0, 2, 18, 30),
        lastLine: 'Mira Holt: Mind the third step, it bites.',
      },
      { slot: '2', title: 'The mill, day 1', savedAt: new Date(2026, 0, 1, 9, 5), lastLine: 'Rain works at the roof.' },
    ]),
  save: () => Promise.resolve(),
  load: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

const portraits = await loadPortraits();
let ui: DialogueUi | undefined;

async function show(look: string, theme: string, chosen: Partial<PlayerSettings> = {}): Promise<void> {
  ui?.destroy();
  const settings = new SettingsStore({ read: () => JSON.stringify(chosen), write: () => undefined });
  ui = new DialogueUi({ parent, portraits, saves, settings, theme: THEMES[theme], charsPerSecond: 0 });
  LOOKS[look]!(ui);
  await document.fonts.ready;
  // The promises of suggestions and saves, and a frame to lay them out.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

const looks = { names: Object.keys(LOOKS), themes: Object.keys(THEMES), show };
declare global {
  interface Window {
    looks: typeof looks;
  }
}
window.looks = looks;
