import { describe, expect, it } from 'vitest';
import { compileInk, createInkStory } from '../../src/ink/index.js';

async function choicesOf(source: string) {
  const { json } = await compileInk({ 'gate.ink': source }, 'gate.ink');
  const story = createInkStory({ json: json! });
  let beat = story.next();
  while (beat.type === 'line') beat = story.next();
  return beat.type === 'choices' ? beat.choices : [];
}

describe('tags of a choice', () => {
  it('[INK-227] lock it with a reason that ink makes up, hide it, give it to time; what is no time and an empty reason are left out', async () => {
    const choices = await choicesOf(`VAR coins = 3
The gate.
* [Pay. # locked: {coins < 40:You have {coins} coppers.}] Paid.
* [Row. # locked: {coins < 2:No.}] Rowed.
* [Friend. # hidden # keys: mellon] Open.
* [Wait. # after: 8] Waited.
* [Sleep. # after: soon # colour: blue] Slept.
- -> END`);
    expect(choices).toMatchObject([
      { text: 'Pay.', locked: 'You have 3 coppers.', tags: [] },
      { text: 'Row.', locked: undefined },
      { text: 'Friend.', isHidden: true, keys: ['mellon'] },
      { text: 'Wait.', isHidden: false, afterSeconds: 8 },
      { text: 'Sleep.', afterSeconds: undefined, tags: [{ name: 'colour', value: 'blue' }] },
    ]);
  });

  it('[INK-228] in braces, where ink would break down, are told with their line', async () => {
    const { issues } = await compileInk({ 'gate.ink': 'The gate.\n* [Pay. {false: # locked: No.}] Paid.\n-> END' }, 'gate.ink');
    expect(issues).toMatchObject([
      { severity: 'warning', line: 2, message: expect.stringContaining('"# locked" stands in braces') as string },
    ]);
    const { issues: fine } = await compileInk(
      { 'gate.ink': 'The gate.\n* [Pay. # locked: {false:No.}] Paid.\n-> END' },
      'gate.ink',
    );
    expect(fine).toEqual([]);
  });
});
