import { describe, expect, it } from 'vitest';
import { parseLoreBook, tryLore } from '../../../src/index.js';

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
});
