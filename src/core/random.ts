/** A repeatable source of chance. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
}

/**
 * A seeded generator (mulberry32): the same seed gives the same numbers on every machine.
 *
 * @param seed - Any number; its lowest 32 bits count.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
  };
}

/** One of the given values, or `undefined` when there are none. */
export function pick<Value>(values: readonly Value[], random: Random): Value | undefined {
  return values[Math.floor(random.next() * values.length)];
}
