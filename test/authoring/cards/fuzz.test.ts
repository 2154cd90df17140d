import { expect, it } from 'vitest';
import { fuzzCards } from './fuzz.js';

// `npm run fuzz:cards` reads 200,000.
it('[CARD-8] three thousand damaged cards: none throws, and what is read a game can read', () => {
  const { failures, readable } = fuzzCards(3_000, 1);
  expect(failures).toEqual([]);
  expect(readable).toBeGreaterThan(500);
});
