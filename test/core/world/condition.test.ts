import { describe, expect, it } from 'vitest';
import { World, parseCondition } from '../../../src/index.js';

const world = new World({ facts: { 'quest.ledger': 'found', rain: true, day: 3 }, bonds: { mira: 40 }, items: { sword: 1 } });

function holds(source: string): boolean {
  return parseCondition(source).isMet(world.scopeOf('mira'));
}

describe('conditions', () => {
  it.each([
    'bond >= 40 and quest.ledger == "found"',
    'rain',
    'not snow',
    'has("sword")',
    'day > 2 && day < 4',
    '(snow or rain) and day != 4',
    'unset != "x"',
    'day == 3 or bond > 100',
  ])('[COND-1] holds: %s', (source) => {
    expect(holds(source)).toBe(true);
  });

  it.each([
    'bond > 40',
    'not quest.ledger == "found" and rain',
    'not (rain or snow)',
    'quest.ledger == "lost"',
    'snow',
    'unset > 0',
    'unset < 0',
    'day > "2"',
    'has("crown")',
    'day',
    'not rain',
    'constructor',
    'toString == "x"',
    '__proto__',
  ])('[COND-2] does not hold: %s', (source) => {
    expect(holds(source)).toBe(false);
  });

  it.each([
    '',
    'bond >',
    'bond >= 40 and',
    'a b',
    'alert(1)',
    'a["b"]',
    'x = 3',
    '[1]',
    'this',
    'bond ?? 1',
    'a.b()',
    'has(3)',
    '`x`',
  ])('[COND-3] refuses %j with code and remedy, and runs nothing', (source) => {
    expect(() => parseCondition(source, { file: 'a.yaml', line: 2, column: 5 })).toThrowError(
      expect.objectContaining({
        code: 'condition/invalid',
        place: expect.objectContaining({ file: 'a.yaml', line: 2 }) as unknown,
      }),
    );
  });
});
