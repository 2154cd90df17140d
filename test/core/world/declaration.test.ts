import { describe, expect, it } from 'vitest';
import { checkCondition, parseCondition, type WorldDeclaration } from '../../../src/index.js';

const declared: WorldDeclaration = {
  facts: { rain: 'truth', coppers: 'number', guild: ['smiths', 'millers'] },
  items: ['sword', 'key'],
  quests: ['pumps'],
  deeds: ['gate_mended'],
  places: ['forge', 'inn'],
};

const check = (source: string) => checkCondition(parseCondition(source), declared, { file: 'mira.yaml', line: 7, column: 11 });

describe('conditions against what a game has', () => {
  it.each([
    'rain',
    'not rain and coppers >= 3',
    'guild == "smiths"',
    'has("sword") or has("key", 2)',
    'did("gate_mended")',
    'quest.pumps == "done"',
    'bond >= 40 and met',
    'time == "dusk" or hour > 20',
    'place != "inn"',
    'bond > -10',
  ])('[COND-4] %s is fine', (source) => {
    expect(check(source)).toEqual([]);
  });

  it.each([
    ['rian', 11, 'rain'],
    ['rain and copper > 3', 20, 'coppers'],
    ['coppers == "three"', 11, 'Compare'],
    ['guild == "smith"', 21, 'smiths'],
    ['has("swrod")', 16, 'sword'],
    ['did("gate_mend")', 16, 'gate_mended'],
    ['quest.pump == "done"', 11, 'quest.pumps'],
    ['quest.pumps == "finished"', 27, 'offered'],
    ['time == "noon"', 20, 'night'],
    ['not (bond >= 4 and fog)', 30, 'Known'],
  ])('[COND-5] %s is told with column and remedy', (source, column, hint) => {
    const [problem, ...others] = check(source);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'condition/invalid', place: { file: 'mira.yaml', line: 7, column } });
    expect(problem!.hint).toContain(hint);
  });

  it('[COND-6] what a game does not declare is not checked', () => {
    expect(checkCondition(parseCondition('fog and has("rope") and quest.x == "y"'), {})).toEqual([]);
  });
});
