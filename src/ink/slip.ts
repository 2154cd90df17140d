import leven from 'leven';

/** Shortest word that can be taken for a misspelt one: of a shorter one anything is near. */
const SHORTEST = 4;

/** Whether a word is likely another one misspelt: two letters that changed places, or one that is wrong, missing or too much behind the first. */
export function isSlip(written: string, meant: string): boolean {
  if (written === meant || Math.min(written.length, meant.length) < SHORTEST) return false;
  const letters = (word: string) => [...word].sort().join('');
  if (letters(written) === letters(meant)) return leven(written, meant) === 2;
  return meant.length > SHORTEST && written[0] === meant[0] && leven(written, meant) === 1;
}
