import { describe, expect, it } from 'vitest';
import { givenBy, runTests, testOfLine, worldOf } from '../../../src/authoring/index.js';
import { World, parsePersona, type TestWorld } from '../../../src/index.js';
import { ScriptedModel } from '../../../src/testing/index.js';
import { miraYaml } from '../../core/people.js';

const mira = parsePersona(miraYaml, 'mira.yaml');
const given: TestWorld = {
  bond: 40,
  scene: 'Rain.',
  place: 'forge',
  weather: 'rain',
  time: '18:05',
  facts: { gate_done: true },
  quests: { ledger: 'taken' },
  items: { coppers: 4 },
  deeds: ['mended the gate'],
  player: { name: 'Wren', is: 'a miller' },
};

describe('a line turned into a test', () => {
  it('[TEST-7] gives the world in which it was said, and nothing that holds anyway', () => {
    expect(givenBy(worldOf('mira', given).state, 'mira')).toEqual(given);
    expect(givenBy(worldOf('mira').state, 'mira')).toEqual({});
  });

  it('[TEST-7] passes for the answer that it was made from', async () => {
    const reply = { mood: 'amused', text: 'Dawn. Two coppers.', action: 'none' } as const;
    const test = testOfLine(
      { heard: ['hello', 'when does the bridge open'], mood: 'amused', action: 'none', world: new World().state, npc: 'mira' },
      ['dawn'],
    );
    expect(test.expect).toEqual({ includes: 'dawn', mood: 'amused' });
    const [passed] = await runTests(mira, [test], { model: new ScriptedModel([reply, reply]) });
    expect(passed).toMatchObject({ isPassed: true, lines: ['hello', 'when does the bridge open'] });
    const [failed] = await runTests(mira, [test], { model: new ScriptedModel([reply, { ...reply, text: 'Noon.' }]) });
    expect(failed!.isPassed).toBe(false);
  });

  it('[TEST-8] a run that is stopped ends behind the test that is on', async () => {
    const controller = new AbortController();
    const results = await runTests(mira, mira.tests, { signal: controller.signal, onResult: () => controller.abort() });
    expect(mira.tests.length).toBeGreaterThan(1);
    expect(results).toHaveLength(1);
  });
});
