/** For whom a game is, from the mildest on. */
export type Rating = 'everyone' | 'teen' | 'mature';

/** Words that stand in no line of a game with this rating. Those of a rating above are forbidden below it too. */
export type RatedWords = Readonly<Record<Rating, readonly string[]>>;

/** Short lists for a start, of whole words with their usual endings. A game for children brings its own, longer ones. */
export const RATED_WORDS: RatedWords = {
  everyone: ['damn', 'damned', 'hell', 'crap', 'piss', 'pissed', 'bloody', 'arse', 'ass', 'whore', 'kill yourself'],
  teen: [
    'fuck',
    'fucking',
    'fucked',
    'fucker',
    'shit',
    'shitty',
    'bullshit',
    'bitch',
    'bastard',
    'cunt',
    'cock',
    'porn',
    'naked',
    'rape',
    'raped',
  ],
  mature: ['nigger', 'nigga', 'faggot', 'kike', 'tranny', 'retard', 'retarded'],
};

const UP_TO: Readonly<Record<Rating, readonly Rating[]>> = {
  everyone: ['everyone', 'teen', 'mature'],
  teen: ['teen', 'mature'],
  mature: ['mature'],
};

/** What finds a word that a rating forbids; it finds nothing where the lists are empty. */
export function forbiddenBy(rating: Rating, words: RatedWords): RegExp {
  const all = UP_TO[rating].flatMap((level) => words[level]).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return all.length === 0 ? /(?!)/u : new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}
