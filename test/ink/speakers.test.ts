import { describe, expect, it } from 'vitest';
import { createSpeakers, readTalkTag } from '../../src/ink/index.js';

describe('createSpeakers', () => {
  it('[INK-70] knows people by id, name and short name', () => {
    const speakers = createSpeakers([
      { id: 'mira', name: 'Mira Holt' },
      { id: 'toll_boy', name: 'Wick' },
    ]);
    expect(Object.fromEntries(speakers)).toEqual({ mira: 'mira', 'mira holt': 'mira', toll_boy: 'toll_boy', wick: 'toll_boy' });
  });
});

describe('readTalkTag', () => {
  it('[INK-71] reads the parts in any order', () => {
    expect(readTalkTag('mira turns: 3, about: the mine: and its pumps until: a, take:b').talk).toEqual({
      npc: 'mira',
      until: ['a', 'take:b'],
      about: 'the mine: and its pumps',
      turns: 3,
    });
  });

  it('[INK-72] tells of what it cannot read, and makes a talk of the rest', () => {
    const { talk, problems } = readTalkTag('mira until: left mad: sad, sword turns: 0');
    expect(talk).toEqual({ npc: 'mira', until: ['sword'], about: undefined, turns: undefined });
    expect(problems).toHaveLength(2);
    expect(readTalkTag('mira until:').talk?.until).toEqual(['left']);
    expect(readTalkTag('').talk).toBeUndefined();
  });
});
