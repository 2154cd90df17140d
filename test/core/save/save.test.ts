import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MemoryStorage,
  SaveSlots,
  TownsfolkError,
  readSave,
  restoreSnapshot,
  takeSnapshot,
  writeSave,
  type GameSnapshot,
  type Story,
} from '../../../src/index.js';
import { collect, makeForge } from '../people.js';

async function lived() {
  const forge = makeForge();
  const { people, world } = forge;
  world.moveTo('mira', 'forge');
  world.setPlace('forge');
  world.setQuest('pumps', 'taken');
  world.addDeed('mended the gate', { importance: 0.8 });
  world.moveBond('mira', 12);
  world.moveFeeling('mira', 'pell', 5);
  world.passTime(90);
  const talk = people.openTalk('mira');
  await collect(talk.say('when does the bridge open?'));
  void talk.close();
  people.memory.promise('mira', 'Ash promised to pay.', { dueAt: 900 });
  return forge;
}

const storyOf = (save: string, restore: (saved: string) => void = () => undefined) =>
  ({ save: () => save, restore }) as unknown as Story;

/** A save of the first version, as it was written. */
const FIRST = JSON.stringify({
  format: 'townsfolk-save',
  version: 1,
  world: {
    player: { name: 'Ash', is: 'a courier' },
    scene: 'The forge at dusk.',
    facts: { sword_taken: true, 'quest.ledger': 'found' },
    items: { coppers: 4 },
    bonds: { mira: 12 },
    deeds: ['hauled coal up the hill'],
  },
  memories: { mira: [{ text: 'Ash was polite.' }] },
});

describe('saves', () => {
  it('[SAVE-1] everything comes back as it was, and talks that just ended are in it', async () => {
    const { people } = await lived();
    const saved = writeSave(await takeSnapshot(people, { stories: { forge: storyOf('ink!') }, extra: { map: 'x' } }));
    const other = makeForge();
    const restored: string[] = [];
    const snapshot = readSave(saved);
    const warnings = restoreSnapshot(snapshot, other.people, { forge: storyOf('', (text) => restored.push(text)) });
    expect(warnings).toEqual([]);
    expect(restored).toEqual(['ink!']);
    expect(other.world.state).toEqual(people.world.state);
    expect(other.people.memory.snapshot()).toEqual(people.memory.snapshot());
    expect(
      other.people.memory
        .of('mira')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['promise', 'saw', 'talk']);
    expect(snapshot.extra).toEqual({ map: 'x' });
    expect(await takeSnapshot(other.people, { stories: { forge: storyOf('ink!') }, extra: { map: 'x' } })).toEqual(snapshot);
  });

  it('[SAVE-2] a save of the first version is read', () => {
    const { world, memories } = readSave(FIRST);
    expect(world).toMatchObject({ items: { coppers: 4 }, bonds: { mira: 12 }, minutes: 720, met: [], quests: {} });
    expect(world.deeds).toEqual([
      { id: 'deed-1', text: 'hauled coal up the hill', at: 0, witnesses: 'everybody', importance: 0.5 },
    ]);
    expect(memories['mira']).toMatchObject([{ text: 'Ash was polite.', certainty: 1, kind: 'saw' }]);
  });

  it('[SAVE-3] says when a persona was edited or is gone, and when a story was lost; the rest comes back', async () => {
    const { people } = await lived();
    const snapshot = await takeSnapshot(people, { stories: { forge: storyOf('x'), inn: storyOf('y') } });
    const other = makeForge();
    other.people.add({ ...other.people.persona('mira'), voice: 'sweet' });
    const broken = storyOf('', () => {
      throw new Error('edited');
    });
    const changed = { ...snapshot, personas: { ...snapshot.personas, osk: 'abc' } };
    expect(restoreSnapshot(changed, other.people, { forge: broken })).toEqual([
      { type: 'persona-changed', npc: 'mira' },
      { type: 'persona-missing', npc: 'osk' },
      { type: 'story-lost', story: 'forge', error: new Error('edited') },
      { type: 'story-lost', story: 'inn' },
    ]);
    expect(other.world.bond('mira')).toBe(12);
  });

  it.each([
    ['', 'save/invalid'],
    ['not json', 'save/invalid'],
    [FIRST.slice(0, -20), 'save/invalid'],
    ['[]', 'save/invalid'],
    ['null', 'save/invalid'],
    ['{"format":"other"}', 'save/invalid'],
    [FIRST.replace('"version":1', '"version":99'), 'save/newer'],
    [FIRST.replace('"version":1', '"version":-3'), 'save/invalid'],
    [FIRST.replace('"coppers":4', '"coppers":"four"'), 'save/invalid'],
    [FIRST.replace('"mira":12', '"mira":12e9'), 'save/invalid'],
    [FIRST.replace('"coppers":4', '"constructor":4'), 'save/invalid'],
    [FIRST.replace('"sword_taken":true', '"sword_taken":{"a":1}'), 'save/invalid'],
    [FIRST.replace('"mira":[{"text":"Ash was polite."}]', '"mira":"all"'), 'save/invalid'],
  ])('[SAVE-4] %s is refused with %s', (text, code) => {
    expect(() => readSave(text)).toThrowError(expect.objectContaining({ code }));
  });

  it('[SAVE-5] whatever is done to a save, it is read or refused with a code, and nothing leaks into other objects', async () => {
    const { people } = await lived();
    const whole = writeSave(await takeSnapshot(people));
    const edits = fc.array(
      fc.record({
        at: fc.nat(whole.length),
        cut: fc.nat(20),
        put: fc.oneof(
          fc.constantFrom('{', '}', '"', '__proto__', ':[', '1e999', 'null', '\u0000', ',"x":{"y":1}'),
          fc.string({ maxLength: 5 }),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let read = 0;
    fc.assert(
      fc.property(edits, (all) => {
        const text = all.reduce((save, { at, cut, put }) => save.slice(0, at) + put + save.slice(at + cut), whole);
        try {
          readSave(text);
          read++;
        } catch (error) {
          expect(TownsfolkError.is(error)).toBe(true);
        }
        expect(({} as Record<string, unknown>)['y']).toBeUndefined();
      }),
      { numRuns: 3_000, seed: 5 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('[SAVE-6] after a hundred talks with each of two people, a save has at most 50 KB for each', async () => {
    const { people, world } = makeForge();
    const names = ['mira', 'pell'];
    for (const id of names) {
      people.add({ ...people.persona('mira'), id: id as never });
      world.moveTo(id, 'forge');
    }
    for (let n = 0; n < 100; n++) {
      world.addDeed(`did something that people talked about for a while, number ${n}`, { place: 'forge' });
      for (const npc of names) {
        const talk = people.openTalk(npc);
        await collect(talk.say(`what do you think of the weather and the ${n} sheep on the long road to the mill?`));
        await talk.close();
      }
    }
    const bytes = new TextEncoder().encode(writeSave(await takeSnapshot(people))).length;
    expect(bytes / names.length).toBeLessThan(50_000);
  });
});

describe('save slots', () => {
  const info = { title: 'The forge, day 1', lastLine: 'Mind the sparks.' };
  const snapshotOf = async () => takeSnapshot((await lived()).people);

  it('[SAVE-7] are listed with what a player needs to know, the latest first; a damaged description costs no save', async () => {
    const storage = new MemoryStorage();
    let now = 1_000;
    const slots = new SaveSlots(storage, 'hollowbrook', () => new Date((now += 1_000)));
    const snapshot = await snapshotOf();
    await slots.store('one', snapshot, info);
    await slots.store('two', snapshot, { ...info, picture: 'data:image/png;base64,AAAA' });
    await new SaveSlots(storage, 'other').store('theirs', snapshot, info);
    expect((await slots.list()).map(({ slot, savedAt, picture }) => [slot, savedAt.getTime(), picture])).toEqual([
      ['two', 3_000, 'data:image/png;base64,AAAA'],
      ['one', 2_000, undefined],
    ]);
    await storage.store('hollowbrook/info/two', '{"savedAt":"x","picture":"javascript:alert(1)"}');
    expect((await slots.list()).map(({ slot, title }) => [slot, title])).toEqual([
      ['one', 'The forge, day 1'],
      ['two', 'two'],
    ]);
    expect(await slots.load('two')).toEqual(snapshot);
  });

  it('[SAVE-8] an empty slot is empty, a damaged save is refused with a code, and a removed one is gone', async () => {
    const storage = new MemoryStorage();
    const slots = new SaveSlots(storage);
    expect(await slots.load('none')).toBeUndefined();
    const snapshot: GameSnapshot = await snapshotOf();
    await slots.store('one', snapshot, info);
    await storage.store('townsfolk/save/one', 'half a sa');
    await expect(slots.load('one')).rejects.toMatchObject({ code: 'save/invalid' });
    await slots.remove('one');
    expect([await slots.list(), await storage.keys()]).toEqual([[], []]);
  });
});
