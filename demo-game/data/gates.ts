import type { Area } from '../village/place.js';

/** Something across the way until a fact holds. */
export interface Gate {
  readonly place: string;
  /** Where one cannot go meanwhile. */
  readonly to: string;
  readonly opens: string;
  readonly area: Area;
  readonly frame: string;
}

export const GATES: readonly Gate[] = [
  { place: 'bridge', to: 'woods', opens: 'toll_open', area: { x: 164, y: 108, width: 6, height: 42 }, frame: 'prop/toll-pole' },
];
