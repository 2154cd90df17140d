/**
 * Tokens that are read in one run. A cancel and a more urgent job wait for a run, so it is short; and it is a multiple of four, since the
 * kernels take rows by fours and what is left over one by one (in Chromium 8, 12 and 16 tokens took 110, 137 and 144 ms, but 11 and
 * 15 took 138 and 158). Source: the shipped model's card; loss a token on held-out talks 2.826 with chunks of 16, 2.821 one by one.
 */
export const CHUNK_TOKENS = 12;

/** So few tokens at the end of a stretch go with the chunk before them: a run of their own would cost half as much as twelve. */
const MOST_LEFT_OVER = 3;

/** Most tokens of one run. */
export const LONGEST_RUN = CHUNK_TOKENS + MOST_LEFT_OVER;

/**
 * Where the runs of a prompt end: the first token alone (it is an outlier that would spoil the int8 scale of its whole run),
 * then each stretch between two borders by itself.
 *
 * The plan depends on the prompt alone, never on what is cached, so that a warmed-up talk gives the same words as a cold one.
 *
 * @param borders - Ends of stretches, ascending; the last one is the prompt's length.
 */
export function planChunks(borders: readonly number[]): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  for (const border of [1, ...borders]) {
    while (border > start) {
      start = border - start <= LONGEST_RUN ? border : start + CHUNK_TOKENS;
      ends.push(start);
    }
  }
  return ends;
}
