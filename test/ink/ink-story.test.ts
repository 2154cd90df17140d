import { describe, expect, it } from 'vitest';
import { TownsfolkError } from '../../src/core/errors.js';
import type { StoryValue } from '../../src/core/story.js';
import { compileInk, createInkStory, type InkFunctions, type InkStory } from '../../src/ink/index.js';

async function open(source: string, functions?: InkFunctions): Promise<{ story: InkStory; warnings: TownsfolkError[] }> {
  const { json, issues } = await compileInk({ 'story.ink': source }, 'story.ink');
  if (json === undefined) throw new Error(JSON.stringify(issues));
  const warnings: TownsfolkError[] = [];
  return { story: createInkStory({ json, functions, seed: 7, onWarning: (warning) => warnings.push(warning) }), warnings };
}

/** The text of the next line, or the type of any other beat. */
function read(story: InkStory): string {
  const beat = story.next();
  return beat.type === 'line' ? beat.line.text : beat.type;
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return TownsfolkError.is(error) ? error.code : String(error);
  }
  return undefined;
}

describe('InkStory: misuse', () => {
  it('[INK-40] refuses what is no compiled story', () => {
    for (const json of ['Hello. -> END', '{}', '', '{"inkVersion":99,"root":[]}']) {
      expect(codeOf(() => createInkStory({ json }))).toBe('ink/load');
    }
  });

  it('[INK-41] takes compiled stories as text, with a byte order mark, and as objects', async () => {
    const { json } = await compileInk({ 'a.ink': 'One. -> END' }, 'a.ink');
    for (const given of [json!, `\uFEFF${json!}`, JSON.parse(json!) as Record<string, unknown>]) {
      expect(read(createInkStory({ json: given }))).toBe('One.');
    }
  });

  it('[INK-42] refuses choices and exits that are not open, and stays where it is', async () => {
    const { story } = await open('Well?\n* [Go.]\n- Gone. -> END');
    expect(codeOf(() => story.choose(0))).toBe('ink/bad-choice');
    read(story);
    expect(codeOf(() => story.choose(0))).toBe('ink/bad-choice');
    expect(read(story)).toBe('choices');
    for (const index of [-1, 1, NaN]) expect(codeOf(() => story.choose(index))).toBe('ink/bad-choice');
    expect(codeOf(() => story.exitTalk('left'))).toBe('ink/bad-choice');
    story.choose(0);
    expect(codeOf(() => story.choose(0))).toBe('ink/bad-choice');
    expect(read(story)).toBe('Gone.');
  });

  it('[INK-43] refuses unknown variables and values of another type', async () => {
    const { story } = await open('VAR gold = 1\nVAR name = "Ash"\nVAR kind = true\nLIST tools = hammer\nOne. -> END');
    expect(codeOf(() => story.setVariable('silver', 1))).toBe('ink/unknown-variable');
    const bad: [string, StoryValue][] = [['gold', '1'], ['gold', true], ['gold', NaN], ['name', 1], ['kind', 0], ['tools', 'saw'], ['tools', 1]]; // prettier-ignore
    for (const [name, value] of bad)
      expect(
        codeOf(() => story.setVariable(name, value)),
        name,
      ).toBe('ink/bad-value');
    expect(story.hasVariable('gold')).toBe(true);
    expect(story.hasVariable('silver')).toBe(false);
    expect(story.getVariable('gold')).toBe(1);
  });

  it('[INK-44] refuses knots that are not there, and stays where it is', async () => {
    const { story } = await open('One.\nTwo. -> END\n=== forge\nForge. -> END\n= back\nBack. -> END');
    read(story);
    for (const path of ['mill', 'forge.front', '', '..'])
      expect(
        codeOf(() => story.goTo(path)),
        path,
      ).toBe('ink/unknown-knot');
    expect(read(story)).toBe('Two.');
    story.goTo('forge.back');
    expect(read(story)).toBe('Back.');
  });

  it('[INK-45] keeps a function of the game from moving the story that calls it', async () => {
    const moves: { story?: InkStory } = {};
    const functions = { move: () => moves.story?.next() as never };
    const { story, warnings } = await open(
      'EXTERNAL move()\n~ move()\nOne.\nTwo. -> END\n=== function move()\n~ return 0',
      functions,
    );
    moves.story = story;
    expect([read(story), read(story), read(story)]).toEqual(['One.', 'Two.', 'end']);
    expect(warnings.map(({ code }) => code)).toEqual(['ink/function-failed']);
  });

  it('[INK-46] lets a function of the game set variables', async () => {
    const at: { story?: InkStory } = {};
    const source = 'EXTERNAL pay()\nVAR gold = 1\nOne.\n~ pay()\nYou have {gold}. -> END\n=== function pay()\n~ return 0';
    const { story } = await open(source, { pay: () => at.story?.setVariable('gold', 7) });
    at.story = story;
    expect([read(story), read(story)]).toEqual(['One.', 'You have 7.']);
  });
});

describe('InkStory: onVariable', () => {
  it('[INK-47] tells of changes once, by ink and by the game, and not of what stayed the same', async () => {
    const { story } = await open('VAR gold = 1\nVAR kind = true\nOne.\n~ gold = 2\n~ gold = 3\n~ kind = true\nTwo. -> END');
    const heard: string[] = [];
    const stop = story.onVariable((name, value) => heard.push(`${name} ${value}`));
    read(story);
    expect(heard).toEqual([]);
    read(story);
    expect(heard).toEqual(['gold 3']);
    story.setVariable('gold', 3);
    story.setVariable('gold', 4);
    stop();
    story.setVariable('gold', 5);
    expect(heard).toEqual(['gold 3', 'gold 4']);
  });

  it('[INK-48] survives a listener that throws', async () => {
    const { story, warnings } = await open('VAR gold = 1\nOne.\n~ gold = 2\nTwo.\n~ gold = 3\nThree. -> END');
    let calls = 0;
    story.onVariable(() => {
      calls++;
      throw new Error('A bug.');
    });
    expect([read(story), read(story), read(story), read(story)]).toEqual(['One.', 'Two.', 'Three.', 'end']);
    expect(calls).toBe(2);
    expect(warnings.map(({ code }) => code)).toEqual(['ink/listener-failed', 'ink/listener-failed']);
  });

  it('[INK-49] tells what a restore has changed', async () => {
    const { story } = await open('VAR gold = 1\nVAR kind = true\nOne.\n~ gold = 2\nTwo. -> END');
    const saved = story.save();
    read(story);
    read(story);
    const heard: string[] = [];
    story.onVariable((name, value) => heard.push(`${name} ${value}`));
    story.restore(saved);
    expect(heard).toEqual(['gold 1']);
    story.setVariable('gold', 9);
    expect(heard).toEqual(['gold 1', 'gold 9']);
  });
});

describe('InkStory: saves', () => {
  it('[INK-50] refuses damaged saves and stays where it was', async () => {
    const { story } = await open('VAR gold = 1\nOne.\n* [Go.]\n- Gone. -> END');
    read(story);
    read(story);
    const good = JSON.parse(story.save()) as Record<string, unknown>;
    const flow = { phase: 'line', carried: [], knot: '' };
    const flows = [{}, { DEFAULT_FLOW: 1 }, ...[{ phase: 'x' }, { carried: 1 }, { knot: 3 }].map((part) => ({ DEFAULT_FLOW: { ...flow, ...part } }))]; // prettier-ignore
    const parts = [{ version: 3 }, { version: 1 }, { ink: '{}' }, { ink: 'x' }, { storyVersion: 1 }, ...flows.map((all) => ({ flows: all }))]; // prettier-ignore
    const bad = ['', 'no', 'null', '{}', '[]', ...parts.map((part) => JSON.stringify({ ...good, ...part }))];
    for (const text of bad)
      expect(
        codeOf(() => story.restore(text)),
        text,
      ).toBe('ink/bad-save');
    expect(read(story)).toBe('choices');
    story.choose(0);
    expect(read(story)).toBe('Gone.');
  });

  it('[INK-51] restores at every beat of a story to the same beats', async () => {
    const source =
      'VAR n = 0\nOne. # shake\n# bell\n* [A.]\n- Two. # talk: mira\n* [B.]\n- {n} {RANDOM(1, 999)}\n~ n = 4\nEnd {n}. -> END';
    const play = (story: InkStory) => {
      const beats: unknown[] = [];
      for (let beat = story.next(); ; beat = story.next()) {
        beats.push(beat);
        if (beat.type === 'end') return beats;
        if (beat.type === 'choices' || beat.type === 'talk') story.choose(beat.choices[0]!.index);
      }
    };
    const { story } = await open(source);
    const whole = play((await open(source)).story);
    for (let at = 0; at < whole.length; at++) {
      const beat = story.next();
      const { story: other } = await open(source);
      other.restore(story.save());
      expect(play(other)).toEqual(whole.slice(at));
      if (beat.type === 'choices' || beat.type === 'talk') story.choose(beat.choices[0]!.index);
    }
  });

  it('[INK-52] goes on at the knot when the story was edited, and says what was lost', async () => {
    const before = await open(
      'VAR gold = 1\nVAR old = 2\n-> forge\n=== forge\nOne.\n~ gold = 5\n~ old = 6\n* [Go.]\n  Deep.\n  * * [On.]\n- -> END',
    );
    read(before.story);
    before.story.next();
    before.story.choose(0);
    read(before.story);
    before.story.next();
    const saved = before.story.save();
    const after = await open('VAR gold = 1\n-> forge\n=== forge\nChanged, {gold}. -> END');
    after.story.restore(saved);
    expect(read(after.story)).toBe('Changed, 5.');
    expect(after.warnings.map(({ code, message }) => [code, message.includes('old')])).toEqual([['ink/bad-save', true]]);
    const gone = await open('VAR gold = 1\nHello. -> END');
    expect(codeOf(() => gone.story.restore(saved))).toBe('ink/bad-save');
    expect(read(gone.story)).toBe('Hello.');
  });
});
