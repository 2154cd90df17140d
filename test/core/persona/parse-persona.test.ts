import { describe, expect, it } from 'vitest';
import { TownsfolkError, parsePersona, readPersona } from '../../../src/index.js';
import { miraYaml } from '../people.js';

const minimal = 'id: pell\nname: Pell\nrole: fisher\nvoice: mumbles\nlines:\n  unknown: ["Hm."]\n';

function firstProblem(source: string) {
  const { problems } = readPersona(source, 'p.yaml');
  return problems[0];
}

describe('parsePersona', () => {
  it('[PERS-1] reads a whole persona, and JSON as well', () => {
    const mira = parsePersona(miraYaml, 'mira.yaml');
    expect(mira).toMatchObject({ id: 'mira', name: 'Mira Holt', portrait: 'mira' });
    expect(mira.knows.find(({ when }) => when !== undefined)).toMatchObject({
      text: 'The ledger is under the quench tub.',
      when: { source: 'bond >= 40 and saw_mira == true' },
    });
    expect(
      parsePersona(
        JSON.stringify({ id: 'pell', name: 'Pell', role: 'fisher', voice: 'mumbles', lines: { unknown: ['Hm.'] } }),
        'p.json',
      ).id,
    ).toBe('pell');
  });

  it.each([
    ['a misspelt key', minimal.replace('voice:', 'vioce:'), 'persona/invalid', 4, 'Did you mean "voice"?'],
    ['an unknown key', `${minimal}colour: red\n`, 'persona/invalid', 7, 'Known here'],
    ['a wrong type', `${minimal}knows: twelve\n`, 'persona/invalid', 7, 'docs/personas.md'],
    ['an id with capitals', minimal.replace('id: pell', 'id: Pell'), 'persona/invalid', 1, 'docs/personas.md'],
    ['broken YAML', `${minimal}barks: ["unclosed\n`, 'persona/invalid', 8, 'Check quotes'],
    [
      'a condition that cannot be read',
      `${minimal}knows:\n  - { fact: A secret., when: bond >> }\n`,
      'condition/invalid',
      8,
      'and, or, not',
    ],
  ])('[PERS-2] %s gives code, line and remedy', (_, source, code, line, hint) => {
    const problem = firstProblem(source);
    expect(problem).toBeInstanceOf(TownsfolkError);
    expect(problem).toMatchObject({ code, place: { file: 'p.yaml', line } });
    expect(problem!.hint).toContain(hint);
    expect(problem!.place!.column).toBeGreaterThan(0);
  });

  it('[PERS-3] tells all problems at once', () => {
    const { problems } = readPersona('id: pell\nname: 3\nbogus: 1\n', 'p.yaml');
    expect(problems.length).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    ['binary', '\u0000\u0001\ufffd'],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
    ],
    ['a prototype key', '{"__proto__": {"polluted": true}}'],
    ['a very long file', 'x'.repeat(300_000)],
    ['JSON nested to the bottom of the stack', `{"lines":${'['.repeat(90_000)}${']'.repeat(90_000)}}`],
    ['YAML nested to the bottom of the stack', `lines:\n${'- '.repeat(90_000)}a\n`],
  ])('[PERS-4] %s is a problem with a place, never a crash', (_, source) => {
    const problem = firstProblem(source);
    expect(problem).toMatchObject({ code: 'persona/invalid', place: { file: 'p.yaml' } });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
