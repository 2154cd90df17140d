/** Who waits for a parcel, and what they say when they have it. */
export interface Recipient {
  readonly npc: string;
  readonly thanks: string;
}

/** Where an errand can lead, as a prompt names the place. Nobody has to pay a toll for it. */
export const RECIPIENTS: Readonly<Record<string, Recipient>> = {
  'the forge': { npc: 'mira', thanks: 'Put it down. No, there. Here is your copper.' },
  'the Hollow Leg': { npc: 'bessa', thanks: 'For me? Oh, you should not have. Well, you should.' },
  'the mill': { npc: 'tobin', thanks: 'It does not knock, does it? Good. Thank you.' },
  'the bridge': { npc: 'wick', thanks: 'A parcel! With my name on it! I will open it slowly.' },
};

/** What is to be carried; all of it fits into a parcel. */
export const PARCELS: readonly string[] = ['a jar of honey', 'a mended lantern', 'a sack of nails', 'a warm shawl'];

/** What it is worth, in words and in coppers. */
export const REWARDS: Readonly<Record<string, number>> = { 'two coppers': 2, 'one copper': 1 };

/** The errands of those days on which no model thinks of one. */
export const WRITTEN = [
  { title: 'A parcel for dry hands', problem: 'I promised it by nightfall, and my knees have promised otherwise.' },
  { title: 'Something to be carried', problem: 'It is heavier than it looks, and it has been here since Monday.' },
  { title: 'Nobody goes that way', problem: 'Everybody says that they are going that way, and then they sit down.' },
] as const;
