/** A way for the player to look: the walker that shows it, and the words that people see them by. */
export interface Look {
  readonly walker: string;
  readonly label: string;
  readonly looks: string;
}

export const LOOKS: readonly [Look, ...Look[]] = [
  { walker: 'player', label: 'Auburn, in green', looks: 'auburn hair, a green coat and a red scarf' },
  { walker: 'player-coal', label: 'Black-haired, in blue', looks: 'black hair, brown skin, a blue coat and a gold scarf' },
  { walker: 'player-straw', label: 'Fair, in red', looks: 'fair hair, a red coat and a green scarf' },
  { walker: 'player-frost', label: 'White-haired, in brown', looks: 'white hair, an old brown coat and a blue scarf' },
];
