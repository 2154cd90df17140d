import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MemoryBook } from '../../src/core/memory/memory-book.js';
import { World } from '../../src/core/world/world.js';
import type { TownsfolkError } from '../../src/core/errors.js';
import { bindVariables, compileInk, createInkStory, worldFunctions, type InkFunctions } from '../../src/ink/index.js';

const townsfolk = readFileSync(new URL('../../assets/stories/townsfolk.ink', import.meta.url), 'utf8');

async function open(source: string, functions?: InkFunctions) {
  const { json, issues } = await compileInk({ 'story.ink': source, 'townsfolk.ink': townsfolk }, 'story.ink');
  expect(issues).toEqual([]);
  const warnings: TownsfolkError[] = [];
  return { story: createInkStory({ json: json!, functions, onWarning: (warning) => warnings.push(warning) }), warnings };
}

type Opened = Awaited<ReturnType<typeof open>>['story'];
const tell = (story: Opened) => {
  const beat = story.next();
  return beat.type === 'line' ? beat.line.text : beat.type;
};

const ALL = `INCLUDE townsfolk.ink
{bond("mira")} {has("rope")} {count("rope")} {remembers("mira", "gate")} {place()} {time()} [{quest("pumps")}]
~ give("rope")
~ deed("mended the mill gate")
{has("rope")} {count("rope")}
{take("rope"): Gone.|None.}
-> END
`;

describe('worldFunctions', () => {
  it("[INK-90] all functions of townsfolk.ink read and change the game's world", async () => {
    const world = new World({ place: 'forge', minutes: 19 * 60, bonds: { mira: 15 }, quests: { pumps: 'taken' } });
    const memory = new MemoryBook();
    memory.remember('mira', 'Ash mended the mill gate.');
    const personas = [{ id: 'mira', name: 'Mira Holt' }];
    const { story, warnings } = await open(
      ALL.replace('bond("mira")', 'bond("Mira Holt")'),
      worldFunctions({ world, memory, personas }),
    );
    expect([tell(story), tell(story), tell(story)]).toEqual(['15 false 0 true forge dusk [taken]', 'true 1', 'Gone.']);
    expect(world.state.deeds.map(({ text }) => text)).toEqual(['mended the mill gate']);
    expect(warnings).toEqual([]);
  });

  it('[INK-91] each has a fallback, for plain ink', async () => {
    const { story } = await open(ALL);
    expect([tell(story), tell(story), tell(story)]).toEqual(['0 false 0 false somewhere midday []', 'false 0', 'None.']);
  });

  it('[INK-96] what was said in a talk that is not over is remembered', async () => {
    const saidWith = (npc: string) =>
      npc === 'mira'
        ? [
            { heard: 'did the pumps fail?', said: 'In spring.' },
            { heard: '', said: 'Mind the tub.' },
          ]
        : [];
    const source =
      'INCLUDE townsfolk.ink\n{remembers("mira", "pumps_spring")} {remembers("pell", "pumps")} {remembers("mira", "tub")}\n-> END';
    const { story } = await open(source, worldFunctions({ world: new World(), saidWith }));
    expect(tell(story)).toBe('true false false');
  });

  it('[INK-92] a name that is no text is told, and the story goes on', async () => {
    const { story, warnings } = await open('INCLUDE townsfolk.ink\n{has(3)} on. -> END', worldFunctions({ world: new World() }));
    expect(tell(story)).toBe('false on.');
    expect(warnings.map(({ code }) => code)).toEqual(['ink/function-failed']);
  });
});

const SWORD = 'VAR taken = false\nVAR pumps = ""\nVAR gold = 3\nOne.\n~ taken = true\n~ pumps = "done"\n~ gold = 5\nTwo. -> END';

describe('bindVariables', () => {
  const bind = async (world: World) => {
    const { story, warnings } = await open(SWORD);
    const variables = ['taken', 'gold', { variable: 'pumps', fact: 'quest.mine_pumps' }];
    const unbind = bindVariables({ story, world, variables, onWarning: (warning) => warnings.push(warning) });
    return { story, warnings, unbind };
  };

  it('[INK-93] the world is right at the start where it knows the fact, else the story', async () => {
    const world = new World({ facts: { gold: 9 }, quests: { mine_pumps: 'offered' } });
    const { story } = await bind(world);
    expect(['taken', 'gold', 'pumps'].map((name) => story.getVariable(name))).toEqual([false, 9, 'offered']);
    expect(world.fact('taken')).toBe(false);
  });

  it('[INK-94] changes go both ways, until it is ended', async () => {
    const world = new World();
    const { story, unbind } = await bind(world);
    tell(story);
    tell(story);
    expect([world.fact('taken'), world.fact('gold'), world.quest('mine_pumps')]).toEqual([true, 5, 'done']);
    world.setFact('gold', 7);
    world.setQuest('mine_pumps', 'failed');
    expect([story.getVariable('gold'), story.getVariable('pumps')]).toEqual([7, 'failed']);
    world.restore({ ...world.state, facts: { gold: 1 } });
    expect([story.getVariable('gold'), world.fact('taken')]).toEqual([1, true]);
    unbind();
    world.setFact('gold', 8);
    story.setVariable('taken', false);
    expect([story.getVariable('gold'), world.fact('taken')]).toEqual([1, true]);
  });

  it('[INK-95] values of another type are told and change nothing; an undeclared name is refused', async () => {
    const world = new World();
    const { story, warnings } = await bind(world);
    world.setFact('gold', 'much');
    story.setVariable('pumps', 'nearly');
    expect(story.getVariable('gold')).toBe(3);
    expect(world.quest('mine_pumps')).toBeUndefined();
    expect(warnings.map(({ code }) => code)).toEqual(['ink/bad-value', 'ink/bad-value']);
    expect(() => bindVariables({ story, world, variables: ['silver'] })).toThrowError(
      expect.objectContaining({ code: 'ink/unknown-variable' }),
    );
  });
});
