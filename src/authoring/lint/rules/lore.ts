import { finderOf, readKey, scanText, whyUnusable } from '../../../core/lore/keys.js';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.js';
import type { LoreSource } from '../../project/lore-source.js';
import type { LoreRule } from '../context.js';
import { overlap, tellingWords } from '../words.js';

type Entry = NonNullable<LoreSource['data']>['entries'][number];
type Check = (entry: Entry, path: readonly PropertyKey[], source: LoreSource) => readonly Diagnostic[];

function eachEntry(check: Check): LoreRule {
  return (source) => (source.data?.entries ?? []).flatMap((entry, index) => check(entry, ['entries', index], source));
}

/** Lines in which a key that is found is found everywhere. */
const ANY_TALK = [
  'hello there',
  'what is the matter with you?',
  'I will do it for the best of us',
  'where can I sleep tonight?',
  'no, and that is that',
].map(scanText);

/** TF0601: a key that never comes up. TF0602: one that always does. TF0603: a pattern that cannot be used. */
export const keysThatFind = eachEntry((entry, path, { placeOf }) =>
  entry.keys.flatMap((written, index): readonly Diagnostic[] => {
    const place = placeOf([...path, 'keys', index]);
    const key = readKey(written, { isWholeWord: entry.whole_words, isCaseSensitive: entry.case_sensitive });
    const why = key.type === 'pattern' ? whyUnusable(key) : undefined;
    if (why !== undefined)
      return [diagnose('TF0603', place, `The pattern ${written} ${why}.`, 'It finds nothing. Correct it, or write words.')];
    const found = ANY_TALK.filter((line) => finderOf(key)(line)).length;
    if (found >= 2)
      return [
        diagnose(
          'TF0602',
          place,
          `"${written}" comes up in almost every line.`,
          'Choose words that only this is called by, or write "always: true".',
        ),
      ];
    const isHopeless = key.type === 'words' && (written.split(/\s+/u).length > 5 || !/[\p{L}\p{N}]/u.test(written));
    return isHopeless
      ? [
          diagnose(
            'TF0601',
            place,
            `Nobody will say "${written}" word for word.`,
            'Use one to three words that players would type.',
          ),
        ]
      : [];
  }),
);

/** TF0604: an entry that nothing can bring up. */
export const entryUnreachable = eachEntry((entry, path, { placeOf }) =>
  entry.always || entry.by_meaning || entry.keys.length > 0
    ? []
    : [
        diagnose(
          'TF0604',
          placeOf(path),
          'This entry has no key, is not "always" and not "by_meaning": nothing brings it up.',
          'Give it keys.',
        ),
      ],
);

/** TF0605: an entry that is larger than the budget of its book. */
export const entryOverBudget: LoreRule = async ({ data, placeOf }, { tokens }) => {
  const entries = data?.entries ?? [];
  const counts = await tokens(entries.map(({ text }) => text));
  return entries.flatMap((_, index) => {
    const count = counts[index] ?? 0;
    if (data === undefined || count <= data.token_budget) return [];
    return [
      diagnose(
        'TF0605',
        placeOf(['entries', index]),
        `This entry has ${count} tokens, more than the ${data.token_budget} of the whole book, and never comes up.`,
        'Shorten or split it, or raise "token_budget".',
      ),
    ];
  });
};

/** TF0606: a macro of a card that nothing stands for. */
export const loreMacro = eachEntry(({ text }, path, { placeOf }) => {
  const macro = /\{\{[^{}]*\}\}|^@@\w+/u.exec(text)?.[0];
  return macro === undefined
    ? []
    : [diagnose('TF0606', placeOf([...path, 'text']), `"${macro}" would stand in the prompt.`, 'Write the words that you mean.')];
});

/** TF0607: an entry that says what another says. */
export const loreTwice = eachEntry(({ text }, path, { data, placeOf }) => {
  const index = Number(path[1]);
  const words = tellingWords(text);
  const other = (data?.entries ?? [])
    .slice(0, index)
    .find((one) => words.size > 2 && overlap(words, tellingWords(one.text)) >= 0.85);
  return other === undefined
    ? []
    : [
        diagnose(
          'TF0607',
          placeOf(path),
          `This says the same as "${other.id ?? other.text}".`,
          'Keep one, with the keys of both.',
        ),
      ];
});

/** TF0608: two entries with one id. */
export const loreIdTwice = eachEntry(({ id }, path, { data, placeOf }) => {
  const first = (data?.entries ?? []).findIndex((one) => one.id === id);
  return id === undefined || first === path[1]
    ? []
    : [diagnose('TF0608', placeOf([...path, 'id']), `Another entry is called "${id}".`, 'Call one of them something else.')];
});

/** TF0609: an entry whose chance is nothing. */
export const noChance = eachEntry(({ probability }, path, { placeOf }) =>
  probability > 0
    ? []
    : [
        diagnose(
          'TF0609',
          placeOf([...path, 'probability']),
          'An entry with a probability of 0 never comes up.',
          'Give it a chance above 0, or take it out.',
        ),
      ],
);

/** TF0610: a weight or a group that does nothing. */
export const groupOfOne = eachEntry(({ group }, path, { data, placeOf }) => {
  const members = (data?.entries ?? []).filter((one) => one.group === group).length;
  return group === undefined || members > 1
    ? []
    : [
        diagnose(
          'TF0610',
          placeOf([...path, 'group']),
          `"${group}" is a group of one, so nothing is drawn.`,
          'Give another entry the same group, or leave it out.',
        ),
      ];
});
