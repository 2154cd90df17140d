/** The one palette: 32 colours for everything. Shadows lean to blue-violet, lights to yellow; nothing is pure black or white. */
export const palette = {
  ink: '#1a1524',
  stone1: '#332e47',
  stone2: '#545269',
  stone3: '#82838c',
  stone4: '#b9b5a6',
  earth0: '#35202e',
  earth1: '#5a3a3a',
  earth2: '#8b6549',
  wood1: '#6b4032',
  wood2: '#9d683b',
  wood3: '#d2a264',
  leaf0: '#1f3640',
  leaf1: '#3c6746',
  leaf2: '#7c9a4c',
  moss1: '#5b6040',
  moss2: '#b0ab6a',
  water0: '#242f57',
  water1: '#3a6785',
  sky0: '#84aeb8',
  sky1: '#e2e8d6',
  red0: '#5b1f38',
  red1: '#9b3039',
  red2: '#d15a3f',
  blue1: '#42599a',
  blue2: '#7593c4',
  fire1: '#ee8a2c',
  gold: '#f7c553',
  pale: '#fdf0b8',
  skin1: '#8a4b42',
  skin2: '#bd7a58',
  skin3: '#e2a97c',
  skin4: '#f7d6ae',
} as const;

export type Colour = keyof typeof palette;

/** Ramps from dark to light. Neighbouring materials share their darkest tone, which is what makes 32 colours enough. */
export const ramps = {
  stone: ['ink', 'stone1', 'stone2', 'stone3', 'stone4'],
  earth: ['ink', 'earth0', 'earth1', 'earth2', 'wood3'],
  wood: ['earth0', 'wood1', 'wood2', 'wood3'],
  leaf: ['ink', 'leaf0', 'leaf1', 'leaf2', 'moss2'],
  moss: ['leaf0', 'moss1', 'moss2'],
  water: ['water0', 'water1', 'sky0', 'sky1'],
  sky: ['stone2', 'stone3', 'sky0', 'sky1'],
  red: ['red0', 'red1', 'red2', 'fire1'],
  blue: ['water0', 'blue1', 'blue2', 'sky0'],
  fire: ['red0', 'red1', 'red2', 'fire1', 'gold', 'pale'],
  gold: ['wood1', 'wood2', 'gold', 'pale'],
  skinPale: ['skin1', 'skin2', 'skin3', 'skin4'],
  skinTan: ['earth1', 'skin1', 'skin2', 'skin3'],
  skinDark: ['earth0', 'earth1', 'skin1', 'skin2'],
} as const satisfies Record<string, readonly Colour[]>;

export const colours = Object.keys(palette) as Colour[];

/** Red, green and blue, 0 to 255 each. */
export function rgbOf(colour: Colour): [number, number, number] {
  const value = Number.parseInt(palette[colour].slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
