/** What somebody says by themselves when the player comes near and they have something on their mind. */
export interface FirstWordLines {
  /** They saw something that the player did. */
  readonly deed: string;
  /** Something that was promised is overdue. */
  readonly promise: string;
}

export const FIRST_WORDS: Readonly<Record<string, FirstWordLines>> = {
  mira: { deed: 'You. I saw that.', promise: 'I have not forgotten what you said.' },
  pell: { deed: 'I saw. I see most things, from down here.', promise: 'You said a thing. The eels heard it too.' },
  bessa: { deed: 'There they are! I had it from my own eyes.', promise: 'You owe somebody a word, and it is me.' },
  lark: { deed: 'Stand still. I am rhyming what you did.', promise: 'A promise is a verse. Yours wants its second half.' },
  osric: { deed: 'That has been noted.', promise: 'What is promised is owed.' },
  tobin: { deed: 'Was that you? I thought it was the other thing.', promise: 'You said you would, you know. I counted on it.' },
  wick: { deed: 'I saw you. I am telling everybody.', promise: 'You promised! I remember!' },
  nan: { deed: 'The wood saw you. So did I.', promise: 'I am old. Do it while I can see it.' },
  garrick: { deed: 'Heard it go. Saw it was you.', promise: 'You gave your word. Down here that is a rope.' },
};
