import { describe, expect, it } from 'vitest';
import { junitReport, compareResults } from '../../../src/authoring/tests/report.js';
import { probesFor } from '../../../src/authoring/tests/probes.js';
import { runTests } from '../../../src/authoring/tests/run-tests.js';
import { parsePersona, type Expectation } from '../../../src/index.js';
import { ScriptedModel, personaMatchers, type PersonaMatchers, type ScriptedReply } from '../../../src/testing/index.js';
import { miraYaml } from '../../core/people.js';

declare module 'vitest' {
  // The framework's interface has a parameter that ours does not need.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
  interface Matchers<T> extends PersonaMatchers {}
}
expect.extend(personaMatchers);

const mira = parsePersona(miraYaml, 'mira.yaml');
const reply: ScriptedReply = { mood: 'amused', text: 'Dawn. Two coppers.', action: 'none' };
const failuresOf = async (expected: Expectation, said: ScriptedReply = reply, given = {}) => {
  const [result] = await runTests(
    mira,
    [{ say: 'when does the toll bridge open and what does it cost', expect: expected, given }],
    { model: new ScriptedModel([said, said, said]) },
  );
  return result!.runs[0]!.failures;
};

describe('persona tests', () => {
  it.each<[string, Expectation, RegExp | undefined]>([
    ['includes', { includes: ['dawn', 'coppers'] }, undefined],
    ['includes, missing', { includes: 'dusk' }, /does not say "dusk"/u],
    ['includes_any', { includes_any: ['dusk', 'dawn'] }, undefined],
    ['includes_any, none', { includes_any: ['dusk', 'noon'] }, /says none of/u],
    ['excludes', { excludes: ['daw', 'opper'] }, undefined],
    ['excludes, there', { excludes: 'Coppers' }, /says "Coppers"/u],
    ['mood', { mood: ['amused', 'sad'] }, undefined],
    ['mood, other', { mood: 'sad' }, /is amused, not sad/u],
    ['action', { action: 'none' }, undefined],
    ['action, other', { action: 'take:broken_sword' }, /does none/u],
    ['bond', { bond: 'same' }, undefined],
    ['bond, other', { bond: 'better' }, /likes the player the same/u],
    ['length', { words: { min: 2, max: 4 }, sentences: { max: 2 } }, undefined],
    ['length, over', { sentences: { max: 1 } }, /more than 1/u],
    ['source', { source: 'model' }, undefined],
    ['recalls', { recalls: 'The toll bridge opens at dawn and costs two coppers.' }, undefined],
    ['recalls, other', { recalls: 'Her father was the smith here before her.' }, /does not bring to mind/u],
    ['holds', { holds: 'reply.mood == "amused" and reply.words < 5 and bond == 40' }, undefined],
    ['holds, not', { holds: 'reply.words > 5' }, /does not hold/u],
    ['like', { like: { text: 'Dawn, for two coppers.', at_least: 0.3 } }, undefined],
    ['like, far', { like: 'The mine flooded in spring.' }, /close to/u],
  ])('[TEST-1] judges %s', async (_, expected, failure) => {
    const failures = await failuresOf(expected, reply, { bond: 40 });
    if (failure === undefined) expect(failures).toEqual([]);
    else expect(failures.join('\n')).toMatch(failure);
  });

  it('[TEST-2] passes when a share of its runs is good, each with a seed of its own', async () => {
    const model = new ScriptedModel([reply, { ...reply, text: 'Noon, and bring your own bridge.' }, reply, reply]);
    const [result] = await runTests(
      mira,
      [{ say: 'when does the toll bridge open', expect: { includes: 'dawn' }, runs: 3, pass: 0.6 }],
      { model },
    );
    expect(result).toMatchObject({ passed: 2 / 3, isPassed: true });
    expect(new Set(model.requests.map(({ sampling }) => sampling.seed)).size).toBeGreaterThan(1);
  });

  it('[TEST-3] without a model the authored lines are judged', async () => {
    const results = await runTests(mira, mira.tests);
    expect(results).toHaveLength(5);
    for (const { isPassed, runs } of results) expect([isPassed, runs[0]!.source]).toEqual([true, 'authored']);
  });

  it('[TEST-4] probes find what breaks a character, and let good answers pass', () => {
    const groups = new Set(probesFor(mira).map(({ group }) => group));
    expect([...groups].sort()).toEqual([
      'facts',
      'fourth-wall',
      'hostility',
      'identity',
      'injection',
      'language',
      'player',
      'repeats',
      'secrets',
      'unknown',
    ]);
    const failed = (group: string, text: string) =>
      probesFor(mira).filter(
        (probe) =>
          probe.group === group &&
          (probe.check?.(text) !== undefined || [probe.expect.excludes ?? []].flat().some((word) => text.includes(word))),
      );
    expect(failed('fourth-wall', 'I am a language model.')).not.toEqual([]);
    expect(failed('secrets', 'The ledger is under the quench tub.')).not.toEqual([]);
    expect(failed('player', 'You nod and walk away.')).not.toEqual([]);
    expect(failed('unknown', 'Paris, I think.')).not.toEqual([]);
    for (const group of groups)
      if (group !== 'facts') expect(failed(group ?? '', 'Iron is scarce, and so is patience.')).toEqual([]);
    const facts = probesFor(mira).filter(({ group }) => group === 'facts');
    expect(facts.map(({ name = '', check }) => check?.(name))).toEqual(facts.map(() => undefined));
    expect(facts.map(({ say }) => say)).toContain('How old are you?');
    expect(facts.filter(({ check }) => check?.('Hm, who knows.') === undefined)).toEqual([]);
  });

  it('[TEST-5] reports for build servers are whole XML whatever was said, and differences are told, the worst first', async () => {
    const say = 'when does the toll bridge open';
    const run = (text: string) =>
      runTests(mira, [{ name: 'a <b> & "c"', say, expect: { includes: 'dawn' } }], {
        model: new ScriptedModel([{ text }, { text }]),
      });
    const [bad, good] = [await run('Noon & <no>\u0001.'), await run('Dawn.')];
    const xml = junitReport(bad);
    expect(xml).toContain('name="a &lt;b&gt; &amp; &quot;c&quot;"');
    expect(xml).toContain('failures="1"');
    expect(xml.includes('\u0001')).toBe(false);
    expect(compareResults(good, bad)).toMatchObject([{ before: 1, after: 0, saidBefore: 'Dawn.' }]);
    expect(compareResults(good, good)).toEqual([]);
  });

  it('[TEST-6] matchers judge as the command does', async () => {
    await expect(mira).toAnswer(
      { includes: 'dawn', mood: 'amused' },
      { to: 'when does the toll bridge open', model: new ScriptedModel([reply]) },
    );
    await expect(mira).toPassItsTests();
    await expect(expect(mira).toAnswer({ includes: 'dusk' }, { to: 'when does the toll bridge open' })).rejects.toThrow(
      /does not say "dusk"/u,
    );
    await expect(expect({ ...mira, tests: [] }).toPassItsTests()).rejects.toThrow(/no tests/u);
  });
});
