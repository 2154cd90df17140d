import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryBook, createRandom, meetingsOf, spreadRumours } from '../../../src/index.js';

const people = ['mira', 'pell', 'osk', 'tam', 'una'];
const day = fc.array(fc.record(Object.fromEntries(people.map((npc) => [npc, fc.constantFrom('forge', 'inn', 'mill')]))), {
  minLength: 1,
  maxLength: 20,
});

describe('rumours', () => {
  it('[RUMOUR-1] no word of a fact changes on the way, each telling is less sure, and nobody hears it back or twice', () => {
    fc.assert(
      fc.property(day, fc.integer(), (hours, seed) => {
        const memory = new MemoryBook();
        const text = 'Ash threw the ledger into the river.';
        memory.remember('mira', { text, topic: 'deed-1', importance: 0.9 });
        memory.remember('pell', { text: 'Ash owes Pell a fish.', kind: 'talk', importance: 1 });
        for (const whereabouts of hours) {
          const tellings = spreadRumours(meetingsOf(whereabouts), { memory, random: createRandom(seed), feeling: () => 0 });
          for (const { from, to, memory: told } of tellings) {
            const own = memory.of(from).find(({ topic }) => topic === told.topic)!;
            expect(told.text).toBe(text);
            expect(told.certainty).toBeLessThan(own.certainty);
            expect(told.via).toEqual([...own.via, from]);
            expect(told.via).not.toContain(to);
          }
        }
        for (const npc of people) expect(memory.of(npc).filter(({ topic }) => topic === 'deed-1').length).toBeLessThanOrEqual(1);
        expect(people.filter((npc) => memory.of(npc).some((known) => known.text.includes('fish')))).toEqual(['pell']);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('[RUMOUR-2] only those who meet tell each other, friends are believed more, and what is hardly sure ends there', () => {
    const memory = new MemoryBook();
    memory.remember('mira', { text: 'Ash sang.', topic: 'deed-1', importance: 0.6 });
    const mill = { memory, random: createRandom(1), feeling: (npc: string) => (npc === 'pell' ? 40 : 0) };
    const where = { mira: 'forge', pell: 'forge', osk: 'inn', tam: 'inn' };
    spreadRumours(meetingsOf(where), mill);
    expect(memory.of('osk')).toEqual([]);
    expect(memory.of('pell')[0]).toMatchObject({ certainty: 0.9, via: ['mira'], kind: 'heard' });
    const chain = ['pell', 'osk', 'tam', 'una', 'ida', 'ode', 'ulf'];
    for (const [index, other] of chain.slice(1).entries()) spreadRumours([{ one: chain[index]!, other }], mill);
    expect(chain.filter((npc) => memory.knowsOf(npc, 'deed-1'))).toEqual(['pell', 'osk', 'tam', 'una', 'ida', 'ode']);
  });

  it('[RUMOUR-3] a round has a bounded number of tellings', () => {
    const memory = new MemoryBook();
    const crowd = Array.from({ length: 60 }, (_, n) => `npc${n}`);
    for (const npc of crowd) memory.remember(npc, { text: `${npc} saw a thing.`, importance: 0.9 });
    const tellings = spreadRumours(meetingsOf(Object.fromEntries(crowd.map((npc) => [npc, 'square']))), {
      memory,
      random: createRandom(1),
      feeling: () => 0,
    });
    expect(tellings).toHaveLength(40);
  });
});
