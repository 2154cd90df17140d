/** Something to look at or to use: a knot of a story, told where a prop or a spot of a place is. */
export interface Thing {
  readonly place: string;
  /** A frame of the place's props, or the name of one of its spots. */
  readonly at: string;
  readonly label: string;
  readonly knot: string;
  /** @defaultValue `things` */
  readonly story?: string;
}

export const THINGS: readonly Thing[] = [
  { place: 'forge', at: 'prop/gate', label: 'Look at the gate', knot: 'gate' },
  { place: 'forge', at: 'prop/cat-0', label: 'Look at the cat', knot: 'cat' },
  { place: 'forge', at: 'prop/table', label: 'Sit by the candle', knot: 'table' },
  { place: 'forge', at: 'tub', label: 'Look at the quench tub', knot: 'tub', story: 'ledger' },
  { place: 'forge', at: 'hearth', label: 'Look into the fire', knot: 'hearth', story: 'ledger' },
  { place: 'market', at: 'prop/board', label: 'Read the board', knot: 'board' },
  { place: 'market', at: 'prop/well', label: 'Look into the well', knot: 'well' },
  { place: 'market', at: 'prop/stall-cloth', label: 'Look at the stalls', knot: 'stalls' },
  { place: 'market', at: 'bell', label: 'Go to the bell', knot: 'bell', story: 'ledger' },
  { place: 'market', at: 'prop/hen-0', label: 'Look at the hens', knot: 'hens' },
  { place: 'inn', at: 'prop/stairs', label: 'Look at the stairs', knot: 'stairs' },
  { place: 'inn', at: 'hearth', label: 'Look at the wooden leg', knot: 'leg' },
  { place: 'mill', at: 'wheel', label: 'Look at the mill wheel', knot: 'wheel' },
  { place: 'mill', at: 'prop/hen-0', label: 'Look at the hen', knot: 'hens' },
  { place: 'bridge', at: 'pell', label: 'Look at the boat', knot: 'boat' },
  { place: 'woods', at: 'mushrooms', label: 'Pick mushrooms', knot: 'mushrooms' },
  { place: 'woods', at: 'pool', label: 'Look into the pool', knot: 'pool' },
  { place: 'woods', at: 'stump', label: 'Look at the stump', knot: 'stump' },
  { place: 'mine', at: 'pump', label: 'Look at the pumps', knot: 'pumps' },
  { place: 'mine', at: 'mouth', label: 'Look into the mine', knot: 'mouth' },
];
