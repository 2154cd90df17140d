import type { World } from 'townsfolk';

/** Lines of the bard's song, each for something that the player did or left. */
const VERSES: readonly { readonly fact: string; readonly sung: string; readonly unsung: string }[] = [
  {
    fact: 'pumps_mended',
    sung: 'The Deepcut coughed, and spat, and drew, and wet a stranger’s shoe,',
    unsung: 'The Deepcut sleeps in its water deep, and dreams of the men it knew,',
  },
  {
    fact: 'letter',
    sung: 'And over the hill goes a letter still, that says that a boy has grew,',
    unsung: 'And a boy on the stones counts a sock of bones for a road that he never knew,',
  },
  {
    fact: 'mill_quiet',
    sung: 'And the miller sleeps where the river creeps, for the knock has nothing to do,',
    unsung: 'And something knocks at the miller’s locks, and the miller lets nobody through,',
  },
];

const LAST: Readonly<Record<string, string>> = {
  returned: 'And the book went home, and the frost came on, and it counted us, two by two.',
  fire: 'And a page burned grey that had kept us fed, and there’s nobody left who knew.',
  reckoning: 'And the bell was rung, and a name was sung, and the half of it was true.',
  confession: 'And a man stood up on the well’s wet lip, and he counted it once, for you.',
};

/** The song that Sefa Lark makes of all this. */
export function songOf(world: World, ending: string): readonly string[] {
  return [...VERSES.map(({ fact, sung, unsung }) => (world.fact(fact) === true ? sung : unsung)), LAST[ending] ?? ''];
}
