import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { setInYaml } from '../../../src/authoring/index.js';
import { miraYaml } from '../../core/people.js';

const facts = (parse(miraYaml) as { readonly knows: readonly unknown[] }).knows.length;

/** The lines that two texts do not share. */
function changed(before: string, after: string) {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !fresh.includes(line)),
    come: fresh.filter((line) => !old.includes(line)),
  };
}

describe('a value put into YAML', () => {
  it.each<[string, (string | number)[], unknown, string[], string[]]>([
    ['a text', ['wants'], 'sleep', ['wants: finish the mill gate before the first frost'], ['wants: sleep']],
    [
      'a text before a comment',
      ['knows', 11, 'when'],
      'bond >= 10',
      ['    when: bond >= 40 and saw_mira == true # locked: in no prompt until this holds'],
      ['    when: bond >= 10 # locked: in no prompt until this holds'],
    ],
    ['one more in a list', ['knows', facts], 'Bellows leak.', [], ['  - Bellows leak.']],
    ['a new key', ['portrait_of'], ['x'], [], ['portrait_of:', '  - x']],
    ['a key taken out', ['wants'], undefined, ['wants: finish the mill gate before the first frost'], []],
    [
      'inside brackets',
      ['examples', 1, 'player'],
      'rain, again',
      [miraYaml.split('\n').find((line) => line.includes('nice weather'))!],
      ["  - { player: 'rain, again', npc: '[neutral] For ducks. Shut the door.' }"],
    ],
  ])('[PERS-12] %s', (_, path, value, gone, come) => {
    const after = setInYaml(miraYaml, path, value)!;
    expect(changed(miraYaml, after)).toEqual({ gone, come });
    expect(path.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], parse(after))).toEqual(value);
  });

  it('[PERS-12] whatever text is written is read back, in any place', () => {
    const places = [['voice'], ['knows', 0, 'say'], ['knows', 3], ['examples', 0, 'npc'], ['lines', 'bye', 0], ['fresh']];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string({ unit: 'binary' }), (path, value) => {
        const written = value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/gu, '');
        const after = parse(setInYaml(miraYaml, path, written)!) as Record<string, unknown>;
        expect(path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], after)).toBe(written);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('[PERS-12] comments stay, each above what it is about', () => {
    const text = '# head\na: 1\n\n# about b\nb: [x] # beside\n\n# the end\n';
    expect(setInYaml(text, ['a'], undefined)).toBe(
      '# head\n# about b\nb: [x] # beside\n\n# the end\n'.replace('# about', '\n# about'),
    );
    expect(setInYaml(text, ['b', 1], 'y')).toContain('\n# about b\nb: [x, y] # beside\n\n# the end\n');
    expect(setInYaml('a: [ x ]\nb: { c: [ y ] }\n', ['a', 1], 'z')).toBe('a: [ x, z ]\nb: { c: [ y ] }\n');
  });

  it('[PERS-12] a broken text, a list, and a way through a single value are left alone', () => {
    expect(setInYaml('a: [', ['a'], 1)).toBeUndefined();
    expect(setInYaml('- a', ['a'], 1)).toBeUndefined();
    expect(setInYaml('a: text', ['a', 'b'], 1)).toBeUndefined();
    expect(setInYaml('', ['name'], 'Bron')).toBe('name: Bron\n');
  });
});
