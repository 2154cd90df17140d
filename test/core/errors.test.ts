import { describe, expect, it } from 'vitest';
import { Emitter, TownsfolkError } from '../../src/index.js';

describe('errors', () => {
  it('[ERR-1] survive a worker, and say place, code, message and remedy', () => {
    const error = new TownsfolkError('persona/invalid', 'It is wrong.', {
      hint: 'Mend it.',
      place: { file: 'a.yaml', line: 3, column: 7 },
    });
    const copy = TownsfolkError.fromRecord(structuredClone(error.toRecord()));
    expect(TownsfolkError.is(copy, 'persona/invalid')).toBe(true);
    expect(TownsfolkError.is(copy, 'model/failed')).toBe(false);
    expect(TownsfolkError.is(new Error('other'))).toBe(false);
    expect(copy.toString()).toBe('a.yaml:3:7: persona/invalid: It is wrong.\n  Mend it.');
  });
});

describe('the emitter', () => {
  it('[EMIT-1] a listener that throws keeps none of the others from hearing', () => {
    const emitter = new Emitter<{ ping: number }>();
    const heard: number[] = [];
    emitter.on('ping', () => {
      throw new Error('mine');
    });
    const forget = emitter.on('ping', (value) => heard.push(value));
    expect(() => emitter.emit('ping', 1)).toThrow('mine');
    forget();
    forget();
    expect(() => emitter.emit('ping', 2)).toThrow('mine');
    expect(heard).toEqual([1]);
  });
});
