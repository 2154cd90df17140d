import type { PartialTheme } from 'townsfolk/phaser';

/** Ink, paper and iron: the dialogue as a thing of the village. Pictures and colours come from the art build. */
export const theme: PartialTheme = {
  font: 'Alegreya, Georgia, serif',
  titleFont: '"Pixelify Sans", Alegreya, serif',
  readableFont: 'OpenDyslexic, Verdana, sans-serif',
  artScale: 2,
  colours: {
    text: '#fdf0b8',
    dim: '#b9b5a6',
    accent: '#f7c553',
    box: '#1a1524',
    button: '#3a2a3a',
    buttonText: '#fdf0b8',
    field: '#fdf0b8',
    fieldText: '#1a1524',
    fieldHint: '#5a3a3a',
    plate: '#fdf0b8',
    plateText: '#3a2a3a',
  },
  art: {
    plate: { url: 'art/ui/plate.png', slice: [6, 8, 6, 8] },
    cursor: 'art/ui/cursor.png',
    box: { url: 'art/ui/box.png', slice: [16, 16, 16, 16] },
    button: { url: 'art/ui/button.png', slice: [8, 8, 8, 8] },
    buttonFocus: { url: 'art/ui/button-focus.png', slice: [8, 8, 8, 8] },
    field: { url: 'art/ui/field.png', slice: [8, 8, 8, 8] },
    portrait: { url: 'art/ui/portrait-frame.png', slice: [16, 16, 16, 16] },
  },
};
