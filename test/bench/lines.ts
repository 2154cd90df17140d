/** What the player types. Turns 3 and 10 ask the same, so that their ratio is the price of a longer talk and of nothing else. */
export const LINES = [
  'can you fix this sword?',
  'what are you making',
  'when does the bridge open',
  'why is iron so scarce',
  'who is pell',
  'where can i eat',
  'when is the first frost',
  'who is the reeve',
  'what do you want for it',
  'when does the bridge open',
];
