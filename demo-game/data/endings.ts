/** How it can end: what a story says with `# ending: fire`. */
export interface Ending {
  readonly title: string;
  readonly words: string;
}

export const ENDINGS: Readonly<Record<string, Ending>> = {
  returned: {
    title: 'Twice Counted',
    words: 'The book went home. The village paid what was written, and what was written was twice.',
  },
  fire: { title: 'A Good Heat', words: 'Nobody owes anybody anything. One page of it was kindness, and that burned too.' },
  reckoning: {
    title: 'The Reckoning',
    words: 'The bell was rung and the truth was read out, all but the part that would have been forgiven.',
  },
  confession: {
    title: 'Counted Once',
    words: 'He said it himself. It turned out that a village can carry forty sacks, if it is told.',
  },
};
