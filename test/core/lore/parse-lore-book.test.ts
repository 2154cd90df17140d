import { describe, expect, it } from 'vitest';
import { parseLoreBook, parsePersona, tryLore } from '../../../src/index.js';
import { ScriptedModel } from '../../../src/testing/index.js';
import { collect, makeForge } from '../people.js';

describe('parseLoreBook', () => {
  it('[LORE-13] reads a lore file from its text', () => {
    const village = parseLoreBook(
      'name: village\nentries:\n  - { id: mine, text: The mine is flooded., keys: [mine] }\n',
      'village.yaml',
    );
    expect(tryLore([village], 'what about the mine?')).toMatchObject([{ isFired: true, entry: { id: 'mine' } }]);
  });

  it.each([
    ['name: village\nentries:\n  - { txt: The mine is flooded. }\n', 'persona/invalid', 3],
    ['name: village\nentries:\n  - text: The mine is flooded.\n    when: bond >\n', 'condition/invalid', 4],
    ['name: [village\n', 'persona/invalid', 2],
  ])('[LORE-13] tells the place of the first mistake in %j', (text, code, line) => {
    expect(() => parseLoreBook(text, 'village.yaml')).toThrow(
      expect.objectContaining({ code, place: expect.objectContaining({ file: 'village.yaml', line }) as object }) as Error,
    );
  });

  it('[LORE-14] is known to those whose file names it; one that nobody names, to everybody', async () => {
    const book = (file: string, word: string) =>
      parseLoreBook(`name: ${word}\nentries:\n  - { text: The ${word} is old., keys: [well] }\n`, file);
    const model = new ScriptedModel([{ text: ' Hm.' }, { text: ' Hm.' }]);
    const lore = [book('lore/village.yaml', 'bucket'), book('lore/inn.yaml', 'rope')];
    const { people, traces } = makeForge({ model, lore });
    const persona = (id: string, more: object) =>
      parsePersona(
        JSON.stringify({ id, name: id, role: 'villager', voice: 'plain', lines: { unknown: ['Eh?'] }, ...more }),
        `people/${id}.json`,
      );
    people.add(persona('ann', { lore: ['../lore/village.yaml'] })).add(persona('bob', {}));
    await collect(people.openTalk('ann').say('the well'));
    await collect(people.openTalk('bob').say('the well'));
    expect(traces.map((trace) => trace.lore.map(({ text }) => text))).toEqual([
      ['The bucket is old.', 'The rope is old.'],
      ['The rope is old.'],
    ]);
  });
});
