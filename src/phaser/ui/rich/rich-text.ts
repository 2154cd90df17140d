/** How a run of text looks and is typed. */
export interface RichStyle {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** A colour name or `#` with digits. */
  readonly colour?: string;
  readonly effect?: 'wave' | 'shake';
  /** Times the usual speed. */
  readonly speed?: number;
  /** The name of a picture that stands for the run. */
  readonly icon?: string;
}

/** Text of one style. */
export interface RichRun {
  readonly text: string;
  readonly style: RichStyle;
}

/** A line as it is shown and typed. Places count as strings do. */
export interface RichText {
  /** Without any marks; an icon is one character of its own. */
  readonly plain: string;
  readonly runs: readonly RichRun[];
  /** Rests before the character at a place, in milliseconds. */
  readonly rests: ReadonlyMap<number, number>;
}

/** What stands in the text for an icon: Unicode's "object replacement character". */
export const ICON = '\uFFFC';

const PLAIN_STYLE: RichStyle = {};

/** Text that is nothing but text: what models and players write, whatever stands in it. */
export function plainText(text: string): RichText {
  return { plain: text, runs: text === '' ? [] : [{ text, style: PLAIN_STYLE }], rests: new Map() };
}
