import type { Mood } from 'townsfolk';

/** A talk between two that can be overheard where both are: what it is about, and how it goes where no model says it. */
export interface Overheard {
  /** For the fact of the world that says it was heard. */
  readonly id: string;
  readonly between: readonly [string, string];
  /** In a few words, as the prompt has it and as both remember it. */
  readonly about: string;
  /** In turn, the first of the two begins. */
  readonly lines: readonly (readonly [Mood, string])[];
  /** A condition, as in persona files. @defaultValue always */
  readonly when?: string;
}

export const OVERHEARD: readonly Overheard[] = [
  {
    id: 'roof',
    between: ['mira', 'pell'],
    about: 'the rain and the roof of the forge',
    lines: [
      ['neutral', 'You are dripping on my coal.'],
      ['amused', 'The roof is dripping on your coal. I am only under it.'],
      ['neutral', 'Then sit where it drips on something else.'],
    ],
  },
  {
    id: 'stew',
    between: ['bessa', 'lark'],
    about: 'what the bard owes for the stew',
    lines: [
      ['suspicious', 'That is four bowls, and no song.'],
      ['happy', 'There is a song. It just has no end.'],
      ['amused', 'Neither has the stew, the way you eat it.'],
    ],
  },
  {
    id: 'debts',
    between: ['bessa', 'osric'],
    about: 'the money that everybody owes',
    lines: [
      ['neutral', 'Market day, Bessa. In full.'],
      ['angry', 'And what will you write it in?'],
      ['sad', 'I have other paper.'],
    ],
    when: 'not ended == true',
  },
  {
    id: 'mine',
    between: ['lark', 'bessa'],
    about: 'the mine and the water in it',
    lines: [
      ['sad', 'They say the water is at the seventh rung.'],
      ['neutral', 'They said that when it was at the sixth. Eat.'],
      ['amused', 'Seventh rhymes with nothing. I cannot use it.'],
    ],
    when: 'not pumps_mended == true',
  },
  {
    id: 'quiet_night',
    between: ['pell', 'mira'],
    about: 'the quiet night at the forge',
    lines: [
      ['amused', 'It was quiet here, four nights ago.'],
      ['suspicious', 'You were asleep, four nights ago.'],
      ['neutral', 'That is how I heard it.'],
    ],
    when: 'ledger_missing == true and not saw_mira == true',
  },
  {
    id: 'knock',
    between: ['bessa', 'tobin'],
    about: 'what knocks under the mill at night',
    lines: [
      ['afraid', 'Three knocks. Then it waits. Then three.'],
      ['amused', 'It is politer than you are.'],
      ['afraid', 'That is what frightens me.'],
    ],
    when: 'not mill_quiet == true',
  },
];
