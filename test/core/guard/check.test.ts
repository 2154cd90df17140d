import { describe, expect, it } from 'vitest';
import { habitsOf } from '../../../src/core/guard/tidy.js';
import { ReplyCheck } from '../../../src/core/turn/check.js';

const context = {
  npcName: 'Mira Holt',
  playerName: 'Ash',
  recent: [{ heard: 'hello', said: 'Mind the sparks, they bite.' }],
  heard: 'what now',
  ownText: 'gruff, dry',
  forbidden: /(?!)/u,
};

function check(reply: string, { wasCutOff = false, heard = 'what now' } = {}) {
  const check = new ReplyCheck({ ...context, heard });
  const text = [...reply].map((character) => check.push(character)).join('') + check.finish(wasCutOff);
  return { text: text.trim(), rules: check.checks.map(({ rule }) => rule), isOver: check.isOver };
}

describe('the check', () => {
  it('[CHECK-1] lets good sentences through, the same whether they come by letters or at once', () => {
    const reply = "Dawn. Two coppers, and don't let the toll boy tell you three!";
    expect(check(reply)).toEqual({ text: reply, rules: [], isOver: false });
  });

  it.each([
    ['speaks for the player', 'Fine. Ash: I give you the gold.', 'Fine.', 'speaks-for-player'],
    ['opens its own turn', 'Fine. Mira: And so on.', 'Fine.', 'speaks-for-player'],
    ['talks about the machine', 'Hot today. As an AI language model, I cannot.', 'Hot today.', 'meta'],
    ['echoes the prompt', 'Hm. Actions: take:all', 'Hm.', 'prompt-key'],
    ['falls into another script', 'Hm. 我是一个铁匠。', 'Hm.', 'wrong-script'],
  ])('[CHECK-2] a sentence that %s ends the reply before it', (_, reply, text, rule) => {
    expect(check(reply)).toEqual({ text, rules: [rule], isOver: true });
  });

  it('[CHECK-3] a sentence said before is left out, unless the same was asked again', () => {
    expect(check('Mind the sparks, they bite. Stand there.')).toMatchObject({ text: 'Stand there.', rules: ['repeats'] });
    expect(check('Mind the sparks, they bite.', { heard: 'Hello!' })).toMatchObject({
      text: 'Mind the sparks, they bite.',
      rules: [],
    });
  });

  it('[CHECK-6] a sentence said twice in one reply ends it', () => {
    expect(check("I'm polite. I'm polite. I'm polite.")).toMatchObject({
      text: "I'm polite.",
      rules: ['repeats-itself'],
      isOver: true,
    });
  });

  it.each([
    ["Up to the third step. It's up to the third step.", 'Up to the third step.'],
    ["The river is high. It's the river.", 'The river is high.'],
  ])('[CHECK-6] a sentence with no telling word that is new ends it: %s', (reply, text) => {
    expect(check(reply)).toMatchObject({ text, rules: ['repeats-itself'], isOver: true });
  });

  it('[CHECK-6] a sentence with something new, or with nothing telling at all, does not', () => {
    for (const reply of ['Up to the third step. The third step is wet.', 'Eels. So it is.', 'Two coppers. Two coppers each.'])
      expect(check(reply)).toMatchObject({ text: reply, rules: [] });
  });

  it('[CHECK-4] half a sentence at the end is left out, or closed when it is all there is', () => {
    expect(check('Dawn it is. And then the', { wasCutOff: true })).toMatchObject({ text: 'Dawn it is.', rules: ['cut-off'] });
    expect(check('And then the', { wasCutOff: true })).toMatchObject({ text: 'And then the…', rules: [] });
  });

  it('[CHECK-4] what trails off at a comma is closed too', () => {
    expect(check('Dawn it is. And then,')).toMatchObject({ text: 'Dawn it is. And then…', rules: [] });
    expect(check('Well,', { wasCutOff: true })).toMatchObject({ text: 'Well…', rules: [] });
  });

  it.each([
    ['a small letter at the head', 'dawn? two coppers.', 'Dawn? Two coppers.'],
    ['a space before a mark', 'Dawn , I say . No ! Two coppers ?', 'Dawn, I say. No! Two coppers?'],
    ['doubled spaces', 'Dawn.  Two   coppers.', 'Dawn. Two coppers.'],
    ['half a pair of quotes', 'He calls it "fair. Two coppers.', 'He calls it fair. Two coppers.'],
    ['half a pair of asterisks', '*sighs Two coppers.', 'Sighs Two coppers.'],
    ['half a bracket', 'Dawn (or so. Two coppers.', 'Dawn or so. Two coppers.'],
  ])('[CHECK-12] mends %s, the same whether it comes by letters or at once', (_, reply, text) => {
    expect(check(reply)).toMatchObject({ text, rules: [] });
    const whole = new ReplyCheck({ ...context, heard: 'what now' });
    expect((whole.push(reply) + whole.finish(false)).trim()).toBe(text);
    expect(whole.shown.trim()).toBe(text);
  });

  it.each([
    'He calls it "fair" and smiles.',
    '"Halt!" he says, and it is 2.5 coppers.',
    '…and then it rained. *She nods* at you.',
    'Wait... no. Two (or three) coppers.',
  ])('[CHECK-12] leaves alone what is well typed: %s', (reply) => {
    expect(check(reply)).toMatchObject({ text: reply, rules: [] });
  });

  it('[CHECK-13] what the own lines of a character do is no slip', () => {
    const french = new ReplyCheck({ ...context, habits: habitsOf(['Bonjour !']) });
    expect(french.push('Quoi ? Deux sous !') + french.finish(false)).toBe('Quoi ? Deux sous !');
    const small = new ReplyCheck({ ...context, habits: habitsOf(['hm. no.']) });
    expect(small.push('no. not me.') + small.finish(false)).toBe('no. not me.');
  });

  it('[CHECK-5] nothing said is nothing shown', () => {
    expect(check(' ... ')).toMatchObject({ text: '', rules: ['empty'] });
  });
});
