import { readFile } from 'node:fs/promises';
import type { PlayerReader, RouteOdds, ToneOdds } from '../../src/core/player-reader.js';
import type { BondWord } from '../../src/core/world/bond.js';

/** A moment of a story: the choices that are open, and what players typed with the number of the choice they meant (0: none). */
export interface Moment {
  readonly id: string;
  readonly choices: readonly string[];
  readonly typed: readonly (readonly [line: string, meant: number])[];
}

/** A line with the way it should move the bond. */
export interface TonedLine {
  readonly npc: string;
  readonly before: BondWord;
  readonly said: string;
  readonly change: number;
}

/** A typed line with what it meant, and what the reader made of it. */
export interface RoutedLine {
  readonly moment: Moment;
  readonly line: string;
  readonly meant: number;
  readonly odds: RouteOdds;
}

export const TONES = ['worse', 'same', 'better'] as const;
export type Tone = (typeof TONES)[number];

export const readMoments = (): Promise<readonly Moment[]> => readLines<Moment>('choices.jsonl');
export const readTonedLines = (): Promise<readonly TonedLine[]> => readLines<TonedLine>('tone.jsonl');

async function readLines<Line>(file: string): Promise<readonly Line[]> {
  const text = await readFile(new URL(`../fixtures/choices/${file}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** Asks the reader about every line of all moments. */
export async function routeAll(reader: PlayerReader, moments: readonly Moment[]): Promise<readonly RoutedLine[]> {
  const routed: RoutedLine[] = [];
  for (const moment of moments) {
    for (const [line, meant] of moment.typed)
      routed.push({ moment, line, meant, odds: await reader.route(line, moment.choices) });
  }
  return routed;
}

/** The number of the likeliest choice, or 0 when none of them is likelier. */
export function guessOf({ none, choices }: RouteOdds): number {
  const all = [none, ...choices];
  return all.indexOf(Math.max(...all));
}

export function toneOf(odds: ToneOdds): Tone {
  return TONES.reduce((best, tone) => (odds[tone] > odds[best] ? tone : best));
}

/** `npc` is "Name, role, voice" there. */
export function judgeLine(reader: PlayerReader, { npc, before, said }: TonedLine): Promise<ToneOdds> {
  const [name = '', role = '', ...voice] = npc.split(', ');
  return reader.tone(said, { name, role, voice: voice.join(', '), bond: before });
}

export const wantedTone = ({ change }: TonedLine): Tone => TONES[Math.sign(change) + 1]!;
