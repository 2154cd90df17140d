import { describe, expect, it } from 'vitest';
import { TownsfolkError } from '../../src/core/errors.js';
import { compileInk, createInkStory, type InkStory } from '../../src/ink/index.js';

async function compile(source: string): Promise<string> {
  const { json, issues } = await compileInk({ 'story.ink': source }, 'story.ink');
  if (json === undefined) throw new Error(JSON.stringify(issues));
  return json;
}

async function open(source: string, lineLimitMs?: number) {
  const warnings: TownsfolkError[] = [];
  const story = createInkStory({ json: await compile(source), lineLimitMs, onWarning: (warning) => warnings.push(warning) });
  return { story, warnings };
}

function read(story: InkStory): string {
  const beat = story.next();
  return beat.type === 'line' ? beat.line.text : beat.type;
}

const TWO = `# version: 3
VAR gold = 1
Hello.
-> mira
=== mira
Mira one, {gold}.
Mira: Well? # talk: mira until: left
* [Go.]
- Mira two, {gold}. -> END
=== pell
Pell one, {gold}.
~ gold = gold + 1
* [Fish.]
- Pell two, {gold}. -> END
`;

describe('InkStory: flows', () => {
  it('[INK-100] have places of their own and one set of variables; a save of one restores all', async () => {
    const { story } = await open(TWO);
    const pell = story.flow('pell', 'pell');
    expect([read(story), read(pell), read(story), read(pell)]).toEqual(['Hello.', 'Pell one, 1.', 'Mira one, 2.', 'choices']);
    expect([read(story), read(story), pell.getVariable('gold')]).toEqual(['Well?', 'talk', 2]);
    expect(story.flow('pell')).toBe(pell);
    const { story: again } = await open(TWO);
    again.restore(pell.save());
    const pellAgain = again.flow('pell');
    expect([read(again), read(pellAgain)]).toEqual(['talk', 'choices']);
    pellAgain.choose(0);
    again.exitTalk('left');
    expect([read(pellAgain), read(again)]).toEqual(['Pell two, 2.', 'choices']);
    expect(() => story.flow('osric', 'nowhere')).toThrowError(expect.objectContaining({ code: 'ink/unknown-knot' }));
  });

  it('[INK-101] an edited story puts each flow at its knot, and says which begin anew', async () => {
    const { story } = await open(TWO);
    story.flow('pell', 'pell').next();
    read(story);
    read(story);
    const saved = story.save();
    const { story: edited, warnings } = await open('VAR gold = 5\nNew.\n-> mira\n=== mira\nMira anew, {gold}. -> END');
    expect(edited.restore(saved)).toMatchObject({ isEdited: true, lost: { code: 'ink/bad-save' } });
    expect(read(edited)).toBe('Mira anew, 2.');
    expect(warnings.map(({ message }) => message.includes('pell'))).toEqual([true]);
  });
});

describe('InkStory: saves of other versions', () => {
  it('[INK-53] a save of version 1 is read', async () => {
    const { story } = await open(TWO);
    read(story);
    const { flows, ...save } = JSON.parse(story.save()) as { flows: { DEFAULT_FLOW: object } };
    const { story: again } = await open(TWO);
    again.restore(JSON.stringify({ ...save, version: 1, ...flows.DEFAULT_FLOW }));
    expect([read(again), read(again)]).toEqual(['Hello.', 'Mira one, 1.']);
  });

  it('[INK-54] a restore reports versions, whether the story was edited, and what was lost', async () => {
    const { story } = await open(TWO);
    read(story);
    const saved = story.save();
    expect(story.restore(saved)).toEqual({ isEdited: false, savedVersion: '3', version: '3', lost: undefined });
    const { story: edited } = await open(TWO.replace('version: 3', 'version: 4').replace('two', 'twice'));
    expect(edited.restore(saved)).toEqual({ isEdited: true, savedVersion: '3', version: '4', lost: undefined });
    expect(read(edited)).toBe('Hello.');
  });

  it('[INK-55] an edited story goes on in place, and one that cannot changes nothing', async () => {
    const { story } = await open(TWO);
    for (let line = 0; line < 4; line++) read(story);
    story.setVariable('gold', 8);
    expect(story.edit(await compile(TWO.replace('Mira two', 'Mira, edited')))).toMatchObject({ isEdited: true, lost: undefined });
    expect(read(story)).toBe('talk');
    const codes = [await compile('Other. -> END'), 'Hello. -> END'].map((json) => {
      try {
        return story.edit(json);
      } catch (error) {
        return TownsfolkError.is(error) && error.code;
      }
    });
    expect(codes).toEqual(['ink/bad-save', 'ink/load']);
    expect(read(story)).toBe('talk');
    story.choose(0);
    expect(read(story)).toBe('Mira, edited, 8.');
  });
});

describe('InkStory: time', () => {
  /** Takes about a tenth of a second, in an engine that takes a microsecond a step. */
  const slow = 'VAR n = 0\nOne.\n-> count\n=== count\n~ n = n + 1\n{n < 600: -> count}\nCounted {n}. -> END';

  it('[INK-102] a line that takes long is told in slices, with pauses', async () => {
    const { story } = await open(slow, 60_000);
    read(story);
    let pauses = 0;
    await story.prepare(() => Promise.resolve(void pauses++));
    expect(pauses).toBeGreaterThan(0);
    expect([read(story), read(story)]).toEqual(['Counted 600.', 'end']);
  });

  it('[INK-105] whoever saves, moves or asks the story in the middle of such a line has it finished at once, and a restore leaves it', async () => {
    const meanwhile = async (act: (story: InkStory, saved: string) => unknown) => {
      const { story } = await open(slow, 60_000);
      const fresh = story.save();
      read(story);
      let result: unknown;
      let pauses = 0;
      await story.prepare(() => {
        if (pauses++ === 0) result = act(story, fresh);
        return Promise.resolve();
      });
      expect(pauses).toBe(1);
      return { story, result };
    };
    const saved = await meanwhile((story) => story.save());
    const { story: again } = await open(slow, 60_000);
    again.restore(String(saved.result));
    expect([read(again), read(saved.story)]).toEqual(['Counted 600.', 'Counted 600.']);
    expect((await meanwhile(read)).result).toBe('Counted 600.');
    const set = await meanwhile((story) => story.setVariable('n', 3));
    expect(set.story.getVariable('n')).toBe(3);
    const restored = await meanwhile((story, fresh) => story.restore(fresh));
    expect([read(restored.story), read(restored.story)]).toEqual(['One.', 'Counted 600.']);
    const moved = await meanwhile((story) => story.goTo('count'));
    expect(read(moved.story)).toBe('Counted 601.');
  });

  it('[INK-103] an endless story is stopped in slices too, and the page has its turns until then', async () => {
    const { story } = await open('-> a\n=== a\n-> b\n=== b\n-> a\n=== c\nSafe. -> END', 60);
    let pauses = 0;
    await story.prepare(() => Promise.resolve(void pauses++));
    expect(pauses).toBeGreaterThan(2);
    expect(() => story.next()).toThrowError(expect.objectContaining({ code: 'ink/runtime' }));
    story.goTo('c');
    expect(read(story)).toBe('Safe.');
  });

  it('[INK-104] a save after a line was prepared restores that line', async () => {
    const { story } = await open('One. # bell\n# far\nTwo. # near\nThree. -> END');
    read(story);
    await story.prepare();
    const saved = story.save();
    const { story: again } = await open('One. # bell\n# far\nTwo. # near\nThree. -> END');
    again.restore(saved);
    await again.prepare();
    expect(again.next()).toMatchObject({ line: { text: 'Two.', tags: [{ name: 'far' }, { name: 'near' }] } });
    expect([read(again), read(story), read(story)]).toEqual(['Three.', 'Two.', 'Three.']);
  });
});
