import type { Fact, Persona } from '../persona/persona.js';
import { unlockedFacts } from '../persona/facts.js';
import type { Situation } from '../persona/schema/lines.js';
import type { AdmittedInput } from './admit.js';
import { authoredAnswer, type AuthoredLine } from './authored.js';
import type { Recall } from './recall.js';
import type { TalkContext } from './talk-context.js';

/** What a character knows in this moment. */
export function knownFacts({ world }: TalkContext, persona: Persona): readonly Fact[] {
  return unlockedFacts(persona, world.scopeOf(persona.id));
}

/** What a line brings to a character's mind, out of what they know and remember. */
export function bringToMind(
  context: TalkContext,
  persona: Persona,
  line: string,
  signal: AbortSignal | undefined,
): Promise<Recall> {
  const facts = knownFacts(context, persona).map(({ text }) => ({ kind: 'fact' as const, text }));
  const memories = context.memory.of(persona.id).map(({ text }) => ({ kind: 'memory' as const, text }));
  return context.recaller.recall(line, [...facts, ...memories], signal);
}

/** What a character says to a line when no model answers. */
export function fallbackLine(
  context: TalkContext,
  persona: Persona,
  input: AdmittedInput,
  recall: Recall,
  used: Map<string, number>,
): AuthoredLine {
  const [nearest] = recall.facts;
  const asked = nearest === undefined ? undefined : knownFacts(context, persona).find(({ text }) => text === nearest);
  return authoredAnswer(persona, asked, situationOf(input), { scope: context.world.scopeOf(persona.id), used });
}

function situationOf({ text, notes }: AdmittedInput): Situation {
  if (text === '') return 'silence';
  return notes.includes('breaks-fiction') ? 'refuse' : 'unknown';
}
