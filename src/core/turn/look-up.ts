import type { LoreBook } from '../lore/lore-entry.js';
import type { LoreMarks } from '../lore/lore-state.js';
import { loreName, markLore, scanLore, type LoreVerdict } from '../lore/scan-lore.js';
import type { Persona } from '../persona/persona.js';
import type { LoreTrace } from '../trace/trace.js';
import type { TalkContext } from './talk-context.js';

/** What the lorebooks have to say to a line, and why. */
export interface LookUp {
  /** In the order of the prompt. */
  readonly texts: readonly string[];
  readonly marks: LoreMarks;
  readonly trace: readonly LoreTrace[];
}

/** Where a talk stands, as far as lore depends on it. */
export interface LookUpMoment {
  /** The lines of the talk, oldest first, with what the player says now. */
  readonly lines: readonly string[];
  /** The turn of the talk, from 1. */
  readonly turn: number;
  readonly marks: LoreMarks;
  readonly signal?: AbortSignal | undefined;
}

/** Looks a line up in the lorebooks of a game. */
export async function lookUp(context: TalkContext, persona: Persona, moment: LookUpMoment): Promise<LookUp> {
  const { world, random } = context;
  const lore = context.loreOf(persona);
  if (lore.length === 0) return { texts: [], marks: moment.marks, trace: [] };
  const verdicts = scanLore(lore, {
    ...moment,
    scope: world.scopeOf(persona.id),
    random,
    closeness: await closenessOf(context, persona, lore, moment),
  });
  const { kept, cut } = await withinBudgets(context, verdicts);
  return {
    texts: kept.map(({ entry }) => entry.text),
    marks: markLore(moment.marks, moment.turn, kept),
    trace: verdicts.flatMap((verdict) => traceOf(verdict, cut)),
  };
}

/** How close unlocked entries are in meaning. By words alone keys are the better judge. */
async function closenessOf(context: TalkContext, persona: Persona, lore: readonly LoreBook[], { lines, signal }: LookUpMoment) {
  const { closeness } = context;
  if (!closeness.isByMeaning) return undefined;
  const entries = entriesByMeaning(context, persona, lore);
  const texts = entries.map(({ text }) => text);
  const { by, scores } = await closeness.scores(lines.at(-1) ?? '', texts, 'lore', signal);
  return by === 'words' ? undefined : new Map(entries.map(({ name }, index) => [name, scores[index] ?? 0]));
}

/** The unlocked entries that a line may find by what it means. */
export function entriesByMeaning({ world }: TalkContext, persona: Persona, lore: readonly LoreBook[]) {
  const scope = world.scopeOf(persona.id);
  return lore.flatMap((book) =>
    book.entries.flatMap((entry) =>
      entry.isEnabled && entry.isByMeaning && entry.when?.isMet(scope) !== false
        ? [{ name: loreName(book, entry), text: entry.text }]
        : [],
    ),
  );
}

/** Each book keeps to its own budget of tokens: the lowest priority goes first, and of equals the lowest order. */
async function withinBudgets({ tokens }: TalkContext, verdicts: readonly LoreVerdict[]) {
  const fired = verdicts.filter(({ isFired }) => isFired);
  const counts = await tokens.count(fired.map(({ entry }) => entry.text));
  const used = new Map<LoreBook, number>();
  const kept = new Set<LoreVerdict>();
  const byWorth = fired
    .map((verdict, index) => ({ verdict, count: counts[index] ?? 0 }))
    .sort((a, b) => b.verdict.entry.priority - a.verdict.entry.priority || b.verdict.entry.order - a.verdict.entry.order);
  for (const { verdict, count } of byWorth) {
    const total = (used.get(verdict.book) ?? 0) + count;
    if (total > verdict.book.tokenBudget) continue;
    used.set(verdict.book, total);
    kept.add(verdict);
  }
  return { kept: fired.filter((verdict) => kept.has(verdict)), cut: new Set(fired.filter((verdict) => !kept.has(verdict))) };
}

/** Entries that nothing spoke of are left out of the trace: a book may have a thousand. */
function traceOf(verdict: LoreVerdict, cut: ReadonlySet<LoreVerdict>): readonly LoreTrace[] {
  const { book, entry, isFired, reason } = verdict;
  if (!isFired && reason === 'no key was spoken of') return [];
  const outcome = cut.has(verdict) ? 'over-budget' : isFired ? 'used' : 'kept-out';
  return [{ book: book.name, entry: entry.id, text: entry.text, outcome, reason }];
}
