/** How the prompt calls what an NPC thinks of the player. */
export type BondWord = 'hostile' | 'wary' | 'stranger' | 'friendly' | 'trusted';

/** The bond of somebody whom the NPC would die for, and of somebody whom they would let die. */
export const BOND_LIMIT = 100;

/** Lowest bond of each word. A guess at what feels right: one good deed (15) makes a friend, half the way to the top makes trust. */
const LOWEST: readonly (readonly [number, BondWord])[] = [
  [50, 'trusted'],
  [15, 'friendly'],
  [-14, 'stranger'],
  [-49, 'wary'],
  [-BOND_LIMIT, 'hostile'],
];

/** The word for a bond from -100 to 100. */
export function bondWord(bond: number): BondWord {
  return LOWEST.find(([lowest]) => bond >= lowest)?.[1] ?? 'hostile';
}

/** A bond moved by some points, kept within -100 to 100. */
export function movedBond(bond: number, by: number): number {
  return Math.max(-BOND_LIMIT, Math.min(BOND_LIMIT, bond + by));
}
