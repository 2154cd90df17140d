/** What a conversation itself says to the player, for a game in another language. */
export interface SceneWords {
  /** Asks whether the player meant this choice. */
  readonly doYouMean: (choice: string) => string;
  /** Asks which of two choices the player meant; they stand below. */
  readonly whichOne: string;
  readonly yes: string;
  readonly no: string;
  readonly neither: string;
  /** Typed words that mean yes, and no, beside the two above. */
  readonly yesWords: readonly string[];
  readonly noWords: readonly string[];
  /** What was typed means none of the choices. */
  readonly noneOfThese: string;
}

/** The words of a game in English. */
export const ENGLISH_WORDS: SceneWords = {
  doYouMean: (choice) => `Do you mean “${choice}”?`,
  whichOne: 'Which do you mean?',
  yes: 'Yes.',
  no: 'No.',
  neither: 'Neither.',
  yesWords: ['y', 'yeah', 'yep', 'yup', 'sure', 'ok', 'okay', 'right', 'exactly', 'yes please', 'i do', 'that one'],
  noWords: ['n', 'no', 'nope', 'nah', 'no thanks', 'none', 'neither one', 'something else', 'i do not', "i don't"],
  noneOfThese: 'That is none of these. Pick one, or say it another way.',
};
