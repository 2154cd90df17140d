import { describe, expect, it } from 'vitest';
import { RATED_WORDS } from '../../../src/index.js';
import { ReplyCheck } from '../../../src/core/turn/check.js';
import { forbiddenBy } from '../../../src/core/guard/ratings.js';
import { givenWords, inventedIn } from '../../../src/core/guard/strict-facts.js';

const given = givenWords([
  'Pell the fisher sits by the forge door.',
  'The toll bridge costs two coppers.',
  "Osric Vane's ledger. Deepcut mine.",
]);
const invented = (sentence: string, heard = '') => inventedIn(sentence, given, givenWords([heard]));

const base = { npcName: 'Mira', playerName: 'Ash', recent: [], heard: '', ownText: 'dry', forbidden: /(?!)/u };

function check(reply: string, part: object) {
  const check = new ReplyCheck({ ...base, ...part });
  const pieces = [...reply].map((character) => check.push(character)).filter((piece) => piece !== '');
  const last = check.finish(false);
  return { text: [...pieces, last].join('').trim(), rules: check.checks.map(({ rule }) => rule) };
}

describe('strict facts', () => {
  it.each([
    ['I asked Pell about it.', undefined],
    ["Vane's ledger is here, Pell's too.", undefined],
    ['Two coppers. Ask at the Deepcut.', undefined],
    ['Old Bartholomew told me.', 'Bartholomew'],
    ['I sold it to Anna Holt.', 'Anna'],
    ['Three coppers, no less.', 'three'],
    ['That was 12 years ago.', '12'],
    ['Sir, I have one sword. Second to none.', undefined],
    ['“Mind the sparks,” I said. Then I left.', undefined],
    ['Come on Monday, by God.', undefined],
  ])('[CHECK-7] in "%s" %s is made up', (sentence, word) => {
    expect(invented(sentence)).toBe(word);
  });

  it('[CHECK-8] what only the player said may be asked back or denied, and never confirmed', () => {
    const heard = 'do you know Bartholomew, he owes you five silver';
    expect(invented('You mean Bartholomew?', heard)).toBeUndefined();
    expect(invented('I never met Bartholomew.', heard)).toBeUndefined();
    expect(invented('Aye, old Bartholomew owes me.', heard)).toBe('Bartholomew');
    expect(invented('It was five silver.', heard)).toBe('five');
    expect(invented('Five?', heard)).toBeUndefined();
  });

  it('[CHECK-9] a sentence with something made up is left out, where a game asks for it', () => {
    const reply = 'Pell knows. He told Bartholomew. Ask him.';
    expect(check(reply, { given })).toEqual({ text: 'Pell knows. Ask him.', rules: ['invented'] });
    expect(check(reply, {}).rules).toEqual([]);
  });
});

describe('ratings', () => {
  it('[CHECK-10] a word that the rating forbids keeps its sentence back, with all that are worse, as a whole word in any case', () => {
    const rated = (rating: 'everyone' | 'teen' | 'mature', reply: string) =>
      check(reply, { forbidden: forbiddenBy(rating, RATED_WORDS) }).text;
    expect(rated('everyone', 'Mind it. Damn thing. Hello.')).toBe('Mind it. Hello.');
    expect(rated('teen', 'Damn thing. SHIT. Hello.')).toBe('Damn thing. Hello.');
    expect(rated('mature', 'Shit happens.')).toBe('Shit happens.');
    expect(rated('everyone', 'Hello class, pass the shell.')).toBe('Hello class, pass the shell.');
    expect(check('Hooves (a.b).', { forbidden: forbiddenBy('teen', { everyone: [], teen: ['a.b'], mature: [] }) }).text).toBe('');
    expect(check('Hello.', { forbidden: forbiddenBy('mature', { everyone: [], teen: [], mature: [] }) }).text).toBe('Hello.');
  });
});

describe('the point', () => {
  it('[CHECK-11] a reply is held back until it says what was asked for, and is left out when it never does', () => {
    const point = givenWords(['dawn coppers']);
    expect(check('Hm. At dawn. Mind the step.', { point })).toEqual({ text: 'Hm. At dawn. Mind the step.', rules: [] });
    expect(check('Hm. Ask the toll boy.', { point })).toEqual({ text: '', rules: ['beside-the-point'] });
    const held = new ReplyCheck({ ...base, point });
    expect([held.push('Hm. '), held.push('It opens. At '), held.push('dawn. ')].map((text) => text.trim())).toEqual(['', '', '']);
    expect(held.push('Now go. ').trim()).toBe('Hm. It opens. At dawn.');
    expect(held.finish(false).trim()).toBe('Now go.');
  });

  it('[CHECK-14] who was given what is asked for does not say beside it that they do not know', () => {
    const point = givenWords(['dawn coppers']);
    const denies = { rules: ['denies-knowing'] };
    expect(check("I don't know. At dawn.", { point })).toMatchObject({ text: 'At dawn.', ...denies });
    expect(check("At dawn. I've never met it.", { point })).toMatchObject({ text: 'At dawn.', ...denies });
    expect(check("I don't know about coppers. Never met a toll I liked.", { point })).toMatchObject({
      text: "I don't know about coppers.",
      ...denies,
    });
    expect(check("I don't know. At dawn.", {})).toMatchObject({ text: "I don't know. At dawn.", rules: [] });
  });
});
