import { describe, expect, it } from 'vitest';
import { ActionBook, World, bondWord } from '../../../src/index.js';

describe('the world', () => {
  it('[WORLD-1] tells each change once, and an old snapshot stays as it was', () => {
    const world = new World({ items: { sword: 1 } });
    const before = world.state;
    const heard: unknown[] = [];
    world.on('item', (change) => heard.push(change));
    world.on('fact', (change) => heard.push(change));
    expect(world.take('sword')).toBe(true);
    expect(world.take('sword')).toBe(false);
    world.setFact('rain', true);
    world.setFact('rain', true);
    expect(heard).toEqual([
      { item: 'sword', count: 0 },
      { name: 'rain', value: true },
    ]);
    expect(before.items).toEqual({ sword: 1 });
    world.restore(before);
    expect(world.has('sword')).toBe(true);
  });

  it('[WORLD-2] names like those of every object are nothing special', () => {
    const world = new World();
    expect(world.fact('constructor')).toBeUndefined();
    expect(world.has('toString')).toBe(false);
    expect(world.bond('__proto__')).toBe(0);
  });

  it('[WORLD-3] a bond stays within its limits and has a word', () => {
    const world = new World();
    world.moveBond('mira', 500);
    expect(world.bond('mira')).toBe(100);
    expect([-100, -50, -49, -15, -14, 0, 14, 15, 49, 50].map(bondWord)).toEqual([
      'hostile',
      'hostile',
      'wary',
      'wary',
      'stranger',
      'stranger',
      'stranger',
      'friendly',
      'friendly',
      'trusted',
    ]);
  });
});

describe('actions', () => {
  it('[ACT-1] only what is legal now is accepted, and what was not offered is refused', () => {
    const world = new World();
    const book = new ActionBook();
    const done: string[] = [];
    for (let n = 0; n < 12; n++)
      book.declare({ id: `act:${n}`, isLegal: () => n > 0 && !done.includes(`act:${n}`), apply: () => done.push(`act:${n}`) });
    const context = { npc: 'mira', world };
    const legal = book.legal(
      Array.from({ length: 12 }, (_, n) => `act:${n}`),
      context,
    );
    expect(legal).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => `act:${n}`));
    const offered = legal.slice(0, 8);
    expect(book.propose('act:1', offered, context)).toEqual({ isAccepted: true });
    expect(book.propose('act:1', offered, context)).toEqual({ isAccepted: false, reason: 'is no longer possible' });
    expect(book.propose('act:11', offered, context)).toEqual({ isAccepted: false, reason: 'was not offered' });
    expect(done).toEqual(['act:1']);
  });

  it('[ACT-2] an action that nobody declared is left out, and told with a remedy', () => {
    const book = new ActionBook().declare({ id: 'walk', isLegal: () => true, apply: () => undefined });
    expect(book.legal(['fly', 'walk', 'walk:home'], { npc: 'mira', world: new World() })).toEqual(['walk']);
    expect(book.problemWith(['walk', 'walk:home'], 'mira')).toMatchObject({
      code: 'action/unknown',
      message: expect.stringContaining('"walk:home"') as string,
    });
    expect(book.problemWith(['walk'], 'mira')).toBeUndefined();
  });
});
