import { describe, expect, it } from 'vitest';
import { Barks, FirstWords, TownLife, createRandom, overhear, parsePersona } from '../../../src/index.js';
import { ScriptedModel } from '../../../src/testing/index.js';
import { makeForge } from '../people.js';

const person = (id: string, rest: object = {}) =>
  parsePersona(
    JSON.stringify({
      id,
      name: id[0]!.toUpperCase() + id.slice(1),
      role: 'villager',
      voice: 'plain',
      lines: { unknown: ['Hm.'] },
      ...rest,
    }),
    `${id}.json`,
  );

describe('town life', () => {
  it('[LIFE-1] people go where their schedules say, and conditions hold', () => {
    const { people, world } = makeForge();
    people.add(
      person('osk', {
        schedule: [
          { from: '20:00', to: '06:00', place: 'inn', when: 'not weather == "storm"' },
          { from: '06:00', to: '20:00', place: 'mill', doing: 'grinds barley' },
        ],
      }),
    );
    const life = new TownLife(people);
    expect(life.settle().filter(({ npc }) => npc === 'osk')).toEqual([{ npc: 'osk', place: 'mill', doing: 'grinds barley' }]);
    expect(life.settle()).toEqual([]);
    const { moved } = life.passTime(9 * 60);
    expect(moved.filter(({ npc }) => npc === 'osk').map(({ place }) => place)).toEqual(['inn']);
    expect(world.state.minutes).toBe(21 * 60);
    expect(world.peopleAt('inn')).toContain('osk');
  });

  it('[LIFE-2] word gets around while time passes, hour by hour and only where people meet', () => {
    const { people, world } = makeForge();
    for (const id of ['osk', 'tam', 'una']) people.add(person(id));
    for (const [npc, place] of [
      ['osk', 'inn'],
      ['tam', 'inn'],
      ['una', 'mill'],
    ] as const)
      world.moveTo(npc, place);
    const life = new TownLife(people);
    world.addDeed('sang all night', { place: 'mill', importance: 0.9 });
    expect(life.passTime(50).told).toEqual([]);
    expect(life.passTime(120).told).toEqual([]);
    world.moveTo('una', 'inn');
    const told = life.passTime(60).told.map(({ from, to }) => `${from}>${to}`);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((telling) => telling.startsWith('una>'))).toBe(true);
    life.passTime(10 * 24 * 60);
    expect(world.state.minutes).toBe(720 + 230 + 14_400);
    expect(['osk', 'tam'].map((npc) => people.memory.of(npc)[0]?.text)).toEqual(['Ash sang all night', 'Ash sang all night']);
  });
});

describe('barks', () => {
  const barks = [
    { line: '[angry] Bellows!', place: 'forge' },
    { line: 'Ale.', place: 'inn' },
    { line: 'Dark out.', time: '22:00-05:00' },
  ];

  it('[LIFE-3] fit place and time, come round in turn, and keep their distance', async () => {
    const { people, world, clock } = makeForge({ random: createRandom(4) });
    people.add(person('osk', { barks: [...barks, 'Hm, hm.'] })).add(person('tam', { barks: ['Oh my.'] }));
    world.moveTo('osk', 'forge');
    const box = new Barks(people, { inventedShare: 0, coolDownMs: 1_000, anyCoolDownMs: 100, sameCoolDownMs: 0 });
    const said: (string | undefined)[] = [];
    for (let n = 0; n < 4; n++) {
      said.push((await box.bark('osk'))?.text);
      clock.advance(1_000);
    }
    expect(said.slice(0, 2).sort()).toEqual(['Bellows!', 'Hm, hm.']);
    expect(said.slice(2).sort()).toEqual(['Bellows!', 'Hm, hm.']);
    expect((await box.bark('osk', { place: 'inn' }))?.text).toBe('Ale.');
    expect(await box.bark('osk')).toBeUndefined();
    expect(await box.bark('tam')).toBeUndefined();
    const moody = new Barks(people, { inventedShare: 0, coolDownMs: 0, anyCoolDownMs: 0, sameCoolDownMs: 0 });
    for (let n = 0; n < 3; n++) expect((await moody.bark('osk', { mood: 'angry' }))?.text).toBe('Bellows!');
    expect((await moody.bark('osk', { mood: 'afraid' }))?.text).toBe('Hm, hm.');
    clock.advance(100);
    expect((await box.bark('tam'))?.text).toBe('Oh my.');
    expect(await box.bark('osk')).toBeUndefined();
  });

  it('[LIFE-7] are not said in the same words again for a while', async () => {
    const { people, clock } = makeForge({ random: createRandom(4) });
    people.add(person('osk', { barks: ['Hm.', 'Hm, hm.'] }));
    const box = new Barks(people, { inventedShare: 0, coolDownMs: 0, anyCoolDownMs: 0 });
    const said = [(await box.bark('osk'))?.text, (await box.bark('osk'))?.text];
    expect(said.sort()).toEqual(['Hm, hm.', 'Hm.']);
    expect(await box.bark('osk')).toBeUndefined();
    clock.advance(180_000);
    expect((await box.bark('osk'))?.text).toBeDefined();
  });

  it('[LIFE-4] are made up at the lowest priority, checked like any line, and never wait for a busy model', async () => {
    const model = new ScriptedModel([{ mood: 'sad', text: ' Cold iron today.' }, { text: ' As an AI, I hum.' }]);
    const { people } = makeForge({ model });
    people.add(person('osk', { barks: ['Hm.'] }));
    const box = new Barks(people, { inventedShare: 1, coolDownMs: 0, anyCoolDownMs: 0, sameCoolDownMs: 0 });
    expect(await box.bark('osk')).toEqual({ npc: 'osk', mood: 'sad', text: 'Cold iron today.', source: 'model' });
    expect(model.requests[0]).toMatchObject({ priority: 'ambient', isTask: true });
    expect(await box.bark('osk')).toMatchObject({ text: 'Hm.', source: 'authored' });
    model.setStatus({ type: 'busy' });
    expect(await box.bark('osk')).toMatchObject({ text: 'Hm.', source: 'authored' });
    expect(model.requests).toHaveLength(2);
  });
});

describe('overheard talk', () => {
  const fallback = [{ npc: 'osk', mood: 'neutral' as const, text: 'Nice day.' }];

  it('[LIFE-5] goes in turns, ends at what may not be said, and is the authored one when it is about something else', async () => {
    const model = new ScriptedModel([{ text: ' The flood took the mill.' }, { text: ' I like eggs.' }, { text: ' <b>' }]);
    const replies = [' The flood took the mill.', ' And the flood took my cow.', ' As an AI I cannot say.', ' Yes.'];
    const generate = model.generate.bind(model);
    model.generate = async function* (request) {
      for await (const part of generate(request))
        yield part.type === 'text-delta' && model.requests.length === 1 ? { ...part, text: replies[(part.part - 1) / 2]! } : part;
    };
    const { people } = makeForge({ model });
    people.add(person('osk')).add(person('tam'));
    expect(await overhear(people, 'osk', 'tam', 'the flood', fallback)).toEqual([
      { npc: 'osk', mood: 'neutral', text: 'The flood took the mill.' },
      { npc: 'tam', mood: 'neutral', text: 'And the flood took my cow.' },
    ]);
    expect(model.requests[0]!.messages.at(-1)!.content).toContain(
      'Task: a short talk that Ash overhears. With: Tam, villager, plain. About: the flood.',
    );
    expect(await overhear(people, 'osk', 'tam', 'the flood', fallback)).toBe(fallback);
    model.setStatus({ type: 'loading' });
    expect(await overhear(people, 'osk', 'tam', 'the flood', fallback)).toBe(fallback);
  });
});

describe('first words', () => {
  it('[LIFE-6] who saw something that matters, or waits for a promise, has a word to say, once and when near', () => {
    const { people, world } = makeForge();
    people.add(person('osk'));
    const words = new FirstWords(people);
    world.moveTo('osk', 'forge');
    world.addDeed('dropped a nail', { place: 'forge', importance: 0.1 });
    const deed = world.addDeed('burned the ledger', { place: 'forge', importance: 0.9 });
    expect(words.next(['mira'])).toBeUndefined();
    expect(words.next(['mira', 'osk'])).toEqual({ npc: 'osk', reason: { type: 'deed', deed } });
    expect(words.next(['osk'])).toBeUndefined();
    people.memory.promise('mira', 'Ash promised to pay.', { dueAt: 730 });
    world.passTime(60);
    expect(words.next(['mira'])).toMatchObject({
      npc: 'mira',
      reason: { type: 'promise-overdue', text: 'Ash promised to pay.' },
    });
    expect(words.next(['mira'])).toBeUndefined();
    words.dispose();
    world.addDeed('burned it again', { place: 'forge', importance: 0.9 });
    expect(words.next(['osk'])).toBeUndefined();
  });
});
