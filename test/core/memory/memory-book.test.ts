import { describe, expect, it } from 'vitest';
import { MemoryBook } from '../../../src/index.js';
import { renderMemory } from '../../../src/core/memory/render-memory.js';
import { MAX_MEMORIES } from '../../../src/core/memory/memory-book.js';

const nameOf = (npc: string) => npc[0]!.toUpperCase() + npc.slice(1);

function bookAt() {
  const time = { minutes: 0 };
  return { time, book: new MemoryBook(() => time.minutes) };
}

describe('memories', () => {
  it('[MEM-1] each character has their own, and nobody remembers the same twice: the surer one stays', () => {
    const { book } = bookAt();
    book.remember('mira', 'Ash sang.');
    book.remember('mira', 'Ash sang.');
    book.remember('pell', { text: 'Ash mended the gate.', topic: 'deed-1', certainty: 0.5, via: ['mira'], kind: 'heard' });
    book.remember('pell', { text: 'Ash mended the mill gate.', topic: 'deed-1' });
    book.remember('pell', { text: 'Ash broke the gate.', topic: 'deed-1', certainty: 0.2 });
    expect(book.of('mira').map(({ text }) => text)).toEqual(['Ash sang.']);
    expect(book.of('pell').map(({ text, certainty }) => [text, certainty])).toEqual([['Ash mended the mill gate.', 1]]);
    expect(book.of('constructor')).toEqual([]);
  });

  it('[MEM-2] is bounded: trifles and old things go first, open promises never', () => {
    const { book, time } = bookAt();
    const promise = book.promise('mira', 'Ash promised to pay.');
    book.remember('mira', { text: 'Ash saved the mill.', importance: 1 });
    for (let n = 0; n < 1_000; n++) {
      time.minutes += 60;
      book.remember('mira', { text: `Ash said thing ${n}.`, importance: 0.1 });
    }
    const kept = book.of('mira');
    expect(kept.length).toBeLessThanOrEqual(MAX_MEMORIES + 20);
    expect(kept.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Ash promised to pay.', 'Ash saved the mill.', 'Ash said thing 999.']),
    );
    expect(kept.some(({ text }) => text === 'Ash said thing 3.')).toBe(false);
    expect(book.settle('mira', promise, 'kept').promise).toEqual({ state: 'kept' });
  });

  it('[MEM-3] a promise is kept or broken once, and one whose time is over is overdue', () => {
    const { book, time } = bookAt();
    book.promise('mira', 'Ash promised to pay by market day.', { dueAt: 100, topic: 'pay' });
    expect(book.overdue('mira')).toEqual([]);
    time.minutes = 200;
    expect(book.overdue('mira').map(({ text }) => text)).toEqual(['Ash promised to pay by market day.']);
    expect(renderMemory(book.of('mira')[0]!, 200, nameOf)).toBe('Ash promised to pay by market day. It is overdue.');
    const settled = book.settle('mira', 'pay', 'broken');
    expect(renderMemory(settled, 200, nameOf)).toBe('Ash promised to pay by market day. That promise was broken.');
    expect(book.overdue('mira')).toEqual([]);
    expect(() => book.settle('mira', 'pay', 'kept')).toThrowError(expect.objectContaining({ code: 'memory/no-promise' }));
  });

  it('[MEM-4] what was heard says who told it, and what is unsure says so', () => {
    const { book } = bookAt();
    const heard = (certainty: number, text: string) =>
      renderMemory(book.remember('mira', { text, kind: 'heard', via: ['osk', 'pell'], certainty }), 0, nameOf);
    expect(heard(0.8, 'Ash mended the gate')).toBe('Pell says Ash mended the gate.');
    expect(heard(0.4, 'The mine is dry.')).toBe('People say the mine is dry.');
  });

  it('[MEM-5] goes through a snapshot whole, and goes on with ids of its own', () => {
    const { book } = bookAt();
    book.promise('mira', 'Ash promised to pay.');
    book.remember('pell', { text: 'Ash sang.', at: 3, importance: 0.2 });
    const { book: other } = bookAt();
    other.restore(JSON.parse(JSON.stringify(book.snapshot())) as ReturnType<MemoryBook['snapshot']>);
    expect(other.snapshot()).toEqual(book.snapshot());
    const ids = ['mira', 'pell'].flatMap((npc) => other.of(npc).map(({ id }) => id));
    expect(ids).not.toContain(other.remember('mira', 'Ash left.').id);
  });
});
