import type { Random } from '../random.js';
import type { ConditionScope } from '../world/condition.js';
import { finderOf, scanText, type KeyFinder, type ScannedText } from './keys.js';
import type { LoreBook, LoreEntry, LoreKey, SecondaryLogic } from './lore-entry.js';
import { timingAt, type LoreMark, type LoreMarks } from './lore-state.js';

/** What became of an entry in a turn, and why. */
export interface LoreVerdict {
  readonly book: LoreBook;
  readonly entry: LoreEntry;
  /** Whether it may stand in the prompt, if the budget allows. */
  readonly isFired: boolean;
  readonly reason: string;
}

/** What a look-up goes by. */
export interface LoreMoment {
  /** The lines of the talk, oldest first; the last is what the player says now. */
  readonly lines: readonly string[];
  readonly scope: ConditionScope;
  /** The turn of the talk, from 1. */
  readonly turn: number;
  readonly marks: LoreMarks;
  readonly random: Random;
  /** Entries that are close in meaning to what the player says, 0..1, by `book/entry`. */
  readonly closeness?: ReadonlyMap<string, number> | undefined;
}

/** Least closeness by meaning at which an entry comes up without a key. Between what a question asks for (0.45 and more) and small talk (below 0.3) for the shipped encoder. */
const CLOSE_ENOUGH = 0.45;

/** Rounds in which entries bring up entries; books that refer in circles end here. */
const MAX_ROUNDS = 4;

/** What names an entry among all books of a game. */
export function loreName(book: LoreBook, entry: LoreEntry): string {
  return `${book.name}/${entry.id}`;
}

/**
 * Looks up what a moment of a talk brings up, with a reason for every entry, also for those that stay out.
 *
 * Entries that fired come in the order of the prompt. What takes too many tokens is decided later, by who knows the tokens.
 */
export function scanLore(books: readonly LoreBook[], moment: LoreMoment): readonly LoreVerdict[] {
  return books.flatMap((book) => {
    const verdicts = new Map<LoreEntry, LoreVerdict>();
    const found: string[] = [];
    for (let round = 0; round < (book.isRecursive ? MAX_ROUNDS : 1); round++) {
      const before = found.length;
      const textOf = textsBy(book, moment.lines, found);
      for (const entry of book.entries) {
        if (verdicts.get(entry)?.isFired === true) continue;
        const { isFired, reason } = judge(book, entry, moment, textOf(entry));
        verdicts.set(entry, { book, entry, isFired, reason });
      }
      drawGroups(verdicts, moment.random);
      found.splice(0, Infinity, ...[...verdicts.values()].flatMap(({ isFired, entry }) => (isFired ? [entry.text] : [])));
      if (found.length === before) break;
    }
    return [...verdicts.values()].sort((a, b) => a.entry.order - b.entry.order);
  });
}

/** The marks of a talk after a turn in which these entries stood in the prompt. */
export function markLore(marks: LoreMarks, turn: number, fired: readonly LoreVerdict[]): LoreMarks {
  const fresh = fired
    .filter(({ reason }) => reason !== STAYS)
    .map(({ book, entry }): [string, LoreMark] => [loreName(book, entry), { firedAt: turn }]);
  return { ...marks, ...Object.fromEntries(fresh) };
}

const STAYS = 'stays from an earlier turn';

/** What each entry looks at: the latest lines, as many as it asks for, and the entries that came up. Made once for all that ask for as many. */
function textsBy(book: LoreBook, lines: readonly string[], found: readonly string[]): (entry: LoreEntry) => ScannedText {
  const texts = new Map<number, ScannedText>();
  return ({ scanDepth = book.scanDepth }) => {
    const text = texts.get(scanDepth) ?? scanText([...lines.slice(-scanDepth), ...found].join('\n'));
    texts.set(scanDepth, text);
    return text;
  };
}

type Judged = Pick<LoreVerdict, 'isFired' | 'reason'>;
const out = (reason: string): Judged => ({ isFired: false, reason });
const NOT_SPOKEN_OF = out('no key was spoken of');

function judge(book: LoreBook, entry: LoreEntry, moment: LoreMoment, text: ScannedText): Judged {
  if (!entry.isEnabled) return out('is switched off');
  if (entry.text.trim() === '') return out('has no text');
  if (entry.when !== undefined && !entry.when.isMet(moment.scope)) return out(`is locked: ${entry.when.source}`);
  const timing = timingAt(entry, moment.marks[loreName(book, entry)], moment.turn);
  if (timing === 'stays') return { isFired: true, reason: STAYS };
  if (timing === 'rests') return out('rests after it came up');
  if (timing === 'too-early') return out(`waits for turn ${entry.delayTurns + 1}`);
  const why = whyFound(book, entry, moment, text);
  if (why === undefined) return NOT_SPOKEN_OF;
  if (entry.probability < 1 && moment.random.next() >= entry.probability)
    return out(`${why}, but chance (${entry.probability}) kept it out`);
  return { isFired: true, reason: why };
}

function whyFound(book: LoreBook, entry: LoreEntry, moment: LoreMoment, text: ScannedText): string | undefined {
  if (entry.isConstant) return 'comes up always';
  if (!isSecondaryMet(entry, text)) return undefined;
  const key = entry.keys.find((one) => finder(one)(text));
  if (key !== undefined) return `key ${written(key)}`;
  const closeness = moment.closeness?.get(loreName(book, entry)) ?? 0;
  if (entry.isByMeaning && closeness >= CLOSE_ENOUGH) return `meaning ${closeness.toFixed(2)}`;
  return undefined;
}

function isSecondaryMet({ secondary }: LoreEntry, text: ScannedText): boolean {
  return secondary === undefined || SECONDARY[secondary.logic](secondary.keys.map((key) => finder(key)(text)));
}

const SECONDARY: Readonly<Record<SecondaryLogic, (found: readonly boolean[]) => boolean>> = {
  any: (found) => found.some(Boolean),
  all: (found) => found.every(Boolean),
  'not-any': (found) => !found.some(Boolean),
  'not-all': (found) => !found.every(Boolean),
};

/** Of each group one stays, drawn by weight. One that stays from an earlier turn goes before. */
function drawGroups(verdicts: Map<LoreEntry, LoreVerdict>, random: Random): void {
  const fired = [...verdicts.values()].filter(({ isFired, entry }) => isFired && entry.group !== undefined);
  for (const name of new Set(fired.map(({ entry }) => entry.group?.name))) {
    const members = fired.filter(({ entry }) => entry.group?.name === name);
    const winner = members.find(({ reason }) => reason === STAYS) ?? draw(members, random);
    for (const loser of members)
      if (loser !== winner) verdicts.set(loser.entry, { ...loser, ...out(`"${winner?.entry.id}" was drawn from its group`) });
  }
}

function draw(members: readonly LoreVerdict[], random: Random): LoreVerdict | undefined {
  if (members.length === 1) return members[0];
  const total = members.reduce((sum, { entry }) => sum + (entry.group?.weight ?? 1), 0);
  let left = random.next() * total;
  return members.find(({ entry }) => (left -= entry.group?.weight ?? 1) < 0) ?? members.at(-1);
}

const finders = new WeakMap<LoreKey, KeyFinder>();

/** Keys are looked for every turn: each is made ready once. */
function finder(key: LoreKey): KeyFinder {
  const known = finders.get(key);
  if (known !== undefined) return known;
  const made = finderOf(key);
  finders.set(key, made);
  return made;
}

function written(key: LoreKey): string {
  return key.type === 'words' ? `"${key.words}"` : `/${key.source}/${key.flags}`;
}
