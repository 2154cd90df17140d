import type { Memory } from '../memory/memory.js';
import { renderMemory } from '../memory/render-memory.js';
import { recency } from '../memory/retention.js';
import { shortName, unlockedFacts } from '../persona/facts.js';
import type { Fact, Persona } from '../persona/persona.js';
import type { Situation } from '../persona/schema/lines.js';
import { asSentence, capitalise } from '../text.js';
import type { AdmittedInput } from './admit.js';
import { authoredAnswer, type AuthoredLine } from './authored.js';
import { knownDeeds } from './compose.js';
import type { Recall, RecallCandidate } from './recall.js';
import type { TalkContext } from './talk-context.js';

/** What a character knows in this moment, who they are themselves among it. */
export function knownFacts({ world }: TalkContext, persona: Persona): readonly Fact[] {
  return [...unlockedFacts(persona, world.scopeOf(persona.id)), ownFact(persona)];
}

/** Asked who they are, a small model looks for a fact like for any other. */
function ownFact({ name, role }: Persona): Fact {
  const short = shortName(name);
  return {
    text: `You are ${name}, ${role}.`,
    say: `${name}. ${asSentence(capitalise(role))}`,
    topics: ['Who are you?', 'What is your name?', 'What do you do?', `Who is ${short}?`],
  };
}

/** What a line brings to a character's mind, out of what they know and remember. */
export function bringToMind(
  context: TalkContext,
  persona: Persona,
  line: string,
  signal: AbortSignal | undefined,
): Promise<Recall> {
  return context.recaller.recall(line, thoughtsOf(context, persona), persona.id, signal);
}

/** Everything that a line may bring to a character's mind. */
export function thoughtsOf(context: TalkContext, persona: Persona): readonly RecallCandidate[] {
  return [...knownFacts(context, persona).map(factCandidate), ...memoriesOf(context, persona)];
}

/** A fact is found by its own words, and by each line that its writer has it asked with. */
function factCandidate({ text, topics }: Fact): RecallCandidate {
  return { kind: 'fact', text, asks: topics };
}

/** All memories but those of deeds that stand in the prompt anyway. */
function memoriesOf({ memory, world, nameOf }: TalkContext, persona: Persona): readonly RecallCandidate[] {
  const now = world.state.minutes;
  const stated = new Set(knownDeeds(world.state.deeds, persona.id).map(({ id }) => id));
  return memory.of(persona.id).flatMap((known) =>
    known.topic !== undefined && stated.has(known.topic)
      ? []
      : [
          {
            kind: 'memory' as const,
            text: known.text,
            prompt: () => renderMemory(known, now, (npc) => shortName(nameOf(npc))),
            weight: weightOf(known, now),
          },
        ],
  );
}

/** Half by how much it matters, half by how fresh it is. */
function weightOf({ importance, at }: Memory, now: number): number {
  return (importance + recency(at, now)) / 2;
}

/** What a character says to a line when no model answers. */
export function fallbackLine(
  context: TalkContext,
  persona: Persona,
  { input, recall, wasSaidBefore }: { readonly input: AdmittedInput; readonly recall: Recall; readonly wasSaidBefore: boolean },
  used: Map<string, number>,
): AuthoredLine {
  const [nearest] = recall.facts;
  const asked = nearest === undefined ? undefined : knownFacts(context, persona).find(({ text }) => text === nearest);
  return authoredAnswer(persona, asked, situationOf(input, wasSaidBefore && persona.lines.repeat !== undefined), {
    scope: context.world.scopeOf(persona.id),
    used,
  });
}

function situationOf({ text, notes }: AdmittedInput, isRepeat: boolean): Situation {
  if (text === '') return 'silence';
  if (notes.includes('breaks-fiction')) return 'refuse';
  if (notes.includes('insult')) return 'insult';
  return isRepeat ? 'repeat' : 'unknown';
}
