/** Reasons this package throws, rejects or warns. Codes are added freely and never renamed or reused. */
export type ErrorCode =
  | 'persona/invalid'
  | 'persona/unknown'
  | 'condition/invalid'
  | 'world/unknown-item'
  | 'action/unknown'
  | 'memory/no-promise'
  | 'talk/busy'
  | 'talk/closed'
  | 'conversation/not-waiting'
  | 'model/not-loaded'
  | 'model/file-missing'
  | 'model/file-damaged'
  | 'model/not-a-model'
  | 'model/network'
  | 'model/file-is-page'
  | 'model/forbidden'
  | 'model/storage-full'
  | 'model/storage-unavailable'
  | 'model/not-verified'
  | 'model/download-declined'
  | 'model/tokenizer-mismatch'
  | 'model/bad-scores'
  | 'model/device-too-small'
  | 'model/no-gpu'
  | 'model/gpu-lost'
  | 'model/worker-hung'
  | 'model/bad-answer'
  | 'model/timeout'
  | 'model/out-of-memory'
  | 'model/worker-died'
  | 'model/prompt-too-long'
  | 'model/bad-shape'
  | 'model/disposed'
  | 'model/failed'
  | 'ink/compile'
  | 'ink/load'
  | 'ink/runtime'
  | 'ink/bad-tag'
  | 'ink/bad-choice'
  | 'ink/unknown-variable'
  | 'ink/bad-save'
  | 'ink/bad-translation'
  | 'ink/bad-value'
  | 'ink/unknown-knot'
  | 'ink/function-failed'
  | 'ink/listener-failed'
  | 'staging/bad-command'
  | 'staging/unknown-name'
  | 'phaser/not-loaded'
  | 'phaser/not-configured'
  | 'save/newer'
  | 'save/storage-full'
  | 'save/storage-failed'
  | 'save/invalid';

/** Where something is wrong: a file with a line and column (both from 1), or a path inside a value. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

export interface TownsfolkErrorOptions {
  /** What to do next, as a command, a line of code or a plain sentence. */
  readonly hint: string;
  readonly place?: ErrorPlace | undefined;
  readonly cause?: unknown;
}

/** A plain copy of an error that survives `postMessage`, a save or a log. */
export interface ErrorRecord {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly place?: ErrorPlace | undefined;
}

const MARK = Symbol.for('townsfolk.error');

/**
 * The one error class of this package: a stable code for programs, and a message, a place and a remedy for people.
 *
 * Test for it with {@link TownsfolkError.is}, which also holds when a page has two copies of the package.
 */
export class TownsfolkError extends Error {
  readonly [MARK] = true;
  readonly code: ErrorCode;
  readonly hint: string;
  readonly place: ErrorPlace | undefined;

  constructor(code: ErrorCode, message: string, options: TownsfolkErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'TownsfolkError';
    this.code = code;
    this.hint = options.hint;
    this.place = options.place;
  }

  /** Whether a caught value is an error of this package, and of this code when one is named. */
  static is(error: unknown, code?: ErrorCode): error is TownsfolkError {
    if (typeof error !== 'object' || error === null || !(MARK in error)) return false;
    return code === undefined || (error as TownsfolkError).code === code;
  }

  /** Rebuilds an error from the record that {@link TownsfolkError.toRecord} made, for example behind a worker. */
  static fromRecord(record: ErrorRecord): TownsfolkError {
    return new TownsfolkError(record.code, record.message, { hint: record.hint, place: record.place });
  }

  toRecord(): ErrorRecord {
    return { code: this.code, message: this.message, hint: this.hint, place: this.place };
  }

  /** The whole story on one or two lines: place, code, message, remedy. */
  override toString(): string {
    return `${formatPlace(this.place)}${this.code}: ${this.message}\n  ${this.hint}`;
  }
}

/** `file:line:column: `, as much of it as is known; empty when nothing is. */
export function formatPlace(place: ErrorPlace | undefined): string {
  if (place === undefined) return '';
  const parts = [place.file, place.line, place.line === undefined ? undefined : place.column].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? '' : `${parts.join(':')}: `;
}
