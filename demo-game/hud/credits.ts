import { openDialog, paragraph } from './dialog.js';

/** Whose work is in the game. */
export const CREDITS: readonly string[] = [
  'Story, people, pictures and sound: made for Townsfolk, Apache-2.0. The pictures are drawn by the scripts in assets/art.',
  'Voices: Hearth 135M, a small language model that runs in this page. Nothing that you type leaves it.',
  'Letters: Alegreya (Juan Pablo del Peral) and Pixelify Sans (Stefie Justprince), SIL Open Font Licence.',
  'Made with Phaser, inkjs, transformers.js and easystar.js, MIT and Apache-2.0.',
];

export function openCredits(parent: HTMLElement): void {
  openDialog(parent, { title: 'Credits', content: CREDITS.map((line) => paragraph(line)) });
}
