/** A picture that is stretched by its middle, as CSS border images are. */
export interface NineSlice {
  readonly url: string;
  /** Widths of the four edges in the picture's pixels: top, right, bottom, left. */
  readonly slice: readonly [number, number, number, number];
}

/** How the dialogue looks. All of it is data; what is left out keeps its default. */
export interface DialogueTheme {
  readonly font: string;
  /** For names and titles. */
  readonly titleFont: string;
  /** For players who ask for letters that are easy to tell apart; the game brings the font. */
  readonly readableFont: string;
  readonly colours: {
    readonly text: string;
    readonly dim: string;
    readonly accent: string;
    readonly box: string;
    readonly button: string;
    readonly buttonText: string;
    /** Behind what is typed: where there is a picture of the field, the colour of its middle. */
    readonly field: string;
    readonly fieldText: string;
    readonly fieldHint: string;
    /** Behind the speaker's name: where there is a picture of the plate, the colour of its middle. */
    readonly plate: string;
    readonly plateText: string;
    /** Of speech bubbles, and their letters and edges. */
    readonly bubble: string;
    readonly bubbleText: string;
  };
  /** Screen pixels for a pixel of the pictures. */
  readonly artScale: number;
  readonly art: {
    readonly box?: NineSlice;
    readonly plate?: NineSlice;
    readonly button?: NineSlice;
    readonly buttonFocus?: NineSlice;
    readonly field?: NineSlice;
    readonly portrait?: NineSlice;
    /** Blinks behind a line that is complete. */
    readonly cursor?: string;
  };
}

/** Readable without any picture: light text on a dark panel, 13:1. */
export const DEFAULT_THEME: DialogueTheme = {
  font: 'Georgia, "Times New Roman", serif',
  titleFont: 'inherit',
  readableFont: 'OpenDyslexic, "Atkinson Hyperlegible", Verdana, sans-serif',
  colours: {
    text: '#fdf0b8',
    dim: '#b9b5a6',
    accent: '#f7c553',
    box: '#1a1524',
    button: '#3a2a3a',
    buttonText: '#fdf0b8',
    field: 'transparent',
    fieldText: '#fdf0b8',
    fieldHint: '#b9b5a6',
    plate: 'transparent',
    plateText: '#f7c553',
    bubble: '#fdf0b8',
    bubbleText: '#1a1524',
  },
  artScale: 2,
  art: {},
};

/** A theme as far as it differs from the default. */
export type PartialTheme = Partial<Omit<DialogueTheme, 'colours' | 'art'>> & {
  readonly colours?: Partial<DialogueTheme['colours']>;
  readonly art?: DialogueTheme['art'];
};

/** Writes a theme into an element as custom properties, for the style sheet to use. */
export function applyTheme(root: HTMLElement, partial: PartialTheme = {}): void {
  const theme: DialogueTheme = {
    ...DEFAULT_THEME,
    ...partial,
    colours: { ...DEFAULT_THEME.colours, ...partial.colours },
    art: { ...partial.art },
  };
  const { style } = root;
  style.setProperty('--tf-font', theme.font);
  style.setProperty('--tf-title-font', theme.titleFont);
  style.setProperty('--tf-readable-font', theme.readableFont);
  // Pictures bring their own corners.
  style.setProperty('--tf-radius', theme.art.box === undefined ? '8px' : '0');
  for (const [name, colour] of Object.entries(theme.colours)) style.setProperty(`--tf-${dashed(name)}`, colour);
  root.toggleAttribute('data-plate', theme.art.plate !== undefined);
  const { cursor, ...frames } = theme.art;
  if (cursor !== undefined) setCursor(style, cursor);
  for (const [name, art] of Object.entries(frames)) setArt(style, dashed(name), art, theme.artScale);
}

function setCursor(style: CSSStyleDeclaration, url: string): void {
  style.setProperty('--tf-cursor-picture', `url("${new URL(url, document.baseURI).href}")`);
  style.setProperty('--tf-cursor-shape', 'none');
}

function setArt(style: CSSStyleDeclaration, name: string, { url, slice }: NineSlice, scale: number): void {
  style.setProperty(`--tf-${name}-image`, `url("${new URL(url, document.baseURI).href}") ${slice.join(' ')} fill`);
  style.setProperty(`--tf-${name}-width`, slice.map((pixels) => `${pixels * scale}px`).join(' '));
  // Where there is little room, edges are drawn one size smaller: whole pixels all the same.
  style.setProperty(`--tf-${name}-width-small`, slice.map((pixels) => `${pixels * Math.max(1, scale - 1)}px`).join(' '));
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
