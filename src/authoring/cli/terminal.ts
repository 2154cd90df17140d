/** Where a command writes and reads. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The next line that is typed; `undefined` at the end of the input. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  /** Whether colours are shown. Off when the output goes into a file or a pipe, and with NO_COLOR. */
  readonly hasColours: boolean;
  /** Whether somebody is watching: progress is shown only then. */
  readonly isWatched: boolean;
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;
export type Colour = keyof typeof CODES;

/** Colours a text where colours are shown. */
export function paint({ hasColours }: Terminal, colour: Colour, text: string): string {
  return hasColours ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}

/** Shows how far long work is, on one line that is written over; nothing where nobody watches. */
export function progress({ isWatched, err }: Terminal, done: number, total: number, what: string): void {
  if (!isWatched) return;
  const width = 24;
  const filled = Math.round((done / Math.max(1, total)) * width);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
  err(done >= total ? '\r\u001b[K' : `\r\u001b[K${bar} ${done}/${total} ${what.slice(0, 60)}`);
}

/** Terminal codes in a text from a model or a file could move the cursor or write the title. */
export function withoutCodes(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '');
}
