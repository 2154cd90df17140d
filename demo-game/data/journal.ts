import { RECIPIENTS } from './errands.js';

/** A line of the journal: it stands there once its condition holds, and is struck out once `done` does. */
export interface JournalLine {
  readonly text: string;
  readonly when: string;
  readonly done?: string;
}

/** A parcel for each place that one can be for. */
const PARCELS: readonly JournalLine[] = Object.keys(RECIPIENTS).map((place) => ({
  text: `A parcel from the board, for somebody at ${place}.`,
  when: `quest.errand == "taken" and errand_place == "${place}"`,
}));

/** The journal writes itself, from what the village knows of the player. Conditions are those of persona files. */
export const JOURNAL: readonly JournalLine[] = [
  {
    text: 'The sword is in two. The smith of Hollowbrook is said to be good, and rude.',
    when: 'true',
    done: 'not has("broken_sword")',
  },
  {
    text: 'Mira has the sword. A night and a day. A bed at the Hollow Leg would help the night along.',
    when: 'sword_given == true',
    done: 'has("mended_sword")',
  },
  {
    text: "The reeve's ledger has been gone for four nights. Everybody is in it.",
    when: 'ledger_missing == true',
    done: 'ledger_found == true',
  },
  {
    text: 'The forge was quiet on the night it went. Pell sits by its door when it rains.',
    when: 'quiet_hammer == true',
    done: 'saw_mira == true',
  },
  { text: 'Mira took the ledger. Something keeps her quench tub level.', when: 'saw_mira == true', done: 'ledger_found == true' },
  { text: 'Every debt stands in the ledger twice, in two inks.', when: 'two_inks == true', done: 'ended == true' },
  {
    text: 'The ledger could go back to the reeve, into the forge fire, or be read out at the market bell.',
    when: 'two_inks == true',
    done: 'ended == true',
  },
  {
    text: 'The miners paid for new pump leathers. The money was "spoken for".',
    when: 'pump_money == true',
    done: 'grain == true',
  },
  {
    text: 'Forty sacks of flour came in February, and nobody paid for them.',
    when: 'forty_sacks == true',
    done: 'grain == true',
  },
  {
    text: 'The reeve bought the winter flour with the pump money. He might be brought to say so himself.',
    when: 'grain == true',
    done: 'ended == true',
  },
  {
    text: 'Wick wants a toll at the bridge. The price depends on who says it.',
    when: 'quest.letter == "taken" or toll_open == true',
    done: 'toll_open == true',
  },
  { text: 'A letter for the coast, soft as cloth.', when: 'letter == true' },
  {
    text: 'Something knocks under the mill at night. It can be waited for, by the wheel.',
    when: 'mill_knocks == true',
    done: 'mill_quiet == true',
  },
  {
    text: 'The Deepcut pumps need two leathers: from the market, from the smith, or from something slippery.',
    when: 'pump_job == true',
    done: 'pumps_mended == true',
  },
  {
    text: 'Nan gives eel skins for brown mushrooms.',
    when: 'nan_deal == true',
    done: 'nan_skins == true or pumps_mended == true',
  },
  { text: 'The bard at the inn needs an end for her song, and a string.', when: 'song_asked == true', done: 'song_done == true' },
  ...PARCELS,
];
