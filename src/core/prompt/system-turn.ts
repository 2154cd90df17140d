import { shortName } from '../persona/facts.js';
import { asSentence, oneLine } from '../text.js';

/** Who speaks, for the turn that never changes during a talk. */
export interface SystemTurn {
  readonly name: string;
  readonly role: string;
  readonly voice: string;
  readonly wants?: string | undefined;
  /** Facts that stand before the model all through the talk; a few, or it picks the wrong one. */
  readonly knows: readonly string[];
  readonly hides?: string | undefined;
}

/** The system turn of prompt format 1. */
export function renderSystemTurn({ name, role, voice, wants, knows, hides }: SystemTurn): string {
  const keys: readonly (readonly [string, string | undefined])[] = [
    ['Voice', voice],
    ['Wants', wants],
    ['Knows', knows.map((fact) => asSentence(oneLine(fact))).join(' ')],
    ['Hides', hides],
  ];
  return [
    `You are ${asSentence(`${oneLine(name)}, ${oneLine(role)}`)}`,
    ...keys.flatMap(([key, value]) => (value ? [`${key}: ${asSentence(oneLine(value))}`] : [])),
    `Reply as ${shortName(oneLine(name))}: a mood, then one to three short sentences. Say only what you know.`,
  ].join('\n');
}
