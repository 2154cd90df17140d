import { TownsfolkError } from '../../core/errors.js';
import type { ToneOdds } from '../../core/player-reader.js';

/** A score out of a vector: `weight · vector + bias`. */
export interface LinearHead {
  readonly weight: readonly number[];
  readonly bias: number;
}

/** What was trained on top of a sentence encoder, from its `heads.json`. */
export interface Heads {
  /** How much a cosine counts against the score of `none`. */
  readonly scale: number;
  /** That a typed line means none of the choices, from the line's own vector. */
  readonly none: LinearHead;
  /** From the state of the first token. */
  readonly tone: Readonly<Record<keyof ToneOdds, LinearHead>>;
}

/** The text of a `heads.json`, and where it came from. */
export interface HeadsFile {
  readonly text: string;
  readonly place: string;
}

/**
 * Reads the heads of an encoder whose vectors have `width` numbers.
 *
 * @throws `model/file-damaged` when the file is no JSON, lacks a head, or has one that does not fit.
 */
export function parseHeads({ text, place }: HeadsFile, width: number): Heads {
  const json = parseJson(text, place);
  const refuse = (what: string): never => {
    throw damaged(place, what);
  };
  const read = (path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key], json);
  const number = (...path: (string | number)[]): number => {
    const value = read(path);
    return isFinite(value) ? value : refuse(`${path.join('.')} is not a number`);
  };
  const vector = (...path: (string | number)[]): readonly number[] => {
    const value = read(path);
    return Array.isArray(value) && value.length === width && value.every(isFinite)
      ? value
      : refuse(`${path.join('.')} is not a list of ${width} numbers`);
  };
  const labels = read(['tone', 'labels']);
  const toneHead = (label: keyof ToneOdds): LinearHead => {
    const row = Array.isArray(labels) ? labels.indexOf(label) : -1;
    if (row < 0) refuse(`tone.labels has no "${label}"`);
    return { weight: vector('tone', 'weight', row), bias: number('tone', 'bias', row) };
  };
  return {
    scale: number('scale'),
    none: { weight: vector('none', 'weight'), bias: number('none', 'bias') },
    tone: { worse: toneHead('worse'), same: toneHead('same'), better: toneHead('better') },
  };
}

/** The score that a head gives a vector. */
export function scoreOf({ weight, bias }: LinearHead, vector: Float32Array): number {
  return vector.reduce((sum, value, index) => sum + value * weight[index]!, bias);
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(place, 'it is not JSON', cause);
  }
}

function damaged(place: string, what: string, cause?: unknown): TownsfolkError {
  return new TownsfolkError('model/file-damaged', `${place} does not fit its sentence encoder: ${what}.`, {
    hint: 'Copy the model folder again as it was shipped; the heads and the encoder belong together.',
    cause,
  });
}
