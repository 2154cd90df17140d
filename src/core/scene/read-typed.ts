import type { PlayerReader } from '../player-reader.js';
import type { StoryChoice } from '../story.js';
import { admitInput } from '../turn/admit.js';
import type { Meaning } from './meaning.js';
import { namedChoice } from './named-choice.js';
import { choiceOdds, judgeOdds, type OddsRule } from './choice-odds.js';

export interface TypedReading {
  /** Those that are open, in their order, hidden ones too. */
  readonly choices: readonly StoryChoice[];
  readonly reader: PlayerReader | undefined;
  readonly rule: OddsRule;
  readonly signal: AbortSignal;
}

const NONE: Meaning = { type: 'none' };

/**
 * Reads which of the open choices a typed line meant: by its number, its words or its keys, else by the reader's odds.
 *
 * A reader that is not ready or fails costs nothing: then only what was named is found.
 */
export async function readTyped(typed: string, reading: TypedReading): Promise<Meaning> {
  return withoutHidden(await readOpen(typed, reading));
}

/** A question back would give a hidden choice away. */
function withoutHidden(meaning: Meaning): Meaning {
  if (meaning.type !== 'unsure') return meaning;
  const choices = meaning.choices.filter(({ isHidden }) => isHidden !== true);
  return choices.length === 0 ? NONE : { type: 'unsure', choices };
}

async function readOpen(typed: string, { choices, reader, rule, signal }: TypedReading): Promise<Meaning> {
  const { text } = admitInput(typed);
  if (choices.length === 0 || text === '') return NONE;
  const named = namedChoice(text, choices);
  if (named.type === 'choice' || reader?.isReady !== true) return named;
  const wordings = choices.map((choice) => [choice.text, ...(choice.say ?? [])]);
  const odds = await reader.route(text, wordings.flat(), signal).catch(() => undefined);
  signal.throwIfAborted();
  const judged = odds === undefined ? NONE : judgeOdds(choices, choiceOdds(odds, wordings), rule);
  // A key is the writer's own word for it: the odds may be surer than that, but not less sure.
  return judged.type === 'choice' || named.type === 'none' ? judged : named;
}
