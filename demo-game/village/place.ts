/** A place as the art build writes it: where things stand, what blocks the way, what gives light, and where one can go. */
export interface Place {
  readonly title: string;
  readonly isIndoors: boolean;
  readonly width: number;
  readonly height: number;
  readonly props: readonly Prop[];
  readonly solids: readonly Area[];
  readonly spots: Readonly<Record<string, Spot & { readonly facing: Direction }>>;
  readonly exits: readonly Exit[];
  readonly lights: readonly Light[];
  /** Where rain is seen. */
  readonly rain: readonly Area[];
  readonly puddles: readonly Spot[];
  /** Where open water glints. */
  readonly glints: readonly Spot[];
  /** What rises or falls from where: `smoke-inn`, `embers`, `leaves`, `fireflies`. */
  readonly emitters: Readonly<Record<string, Spot>>;
}

export type Direction = 'down' | 'left' | 'right' | 'up';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Something that stands or hangs in the place; its feet at `baseY` decide what it hides. */
export interface Prop extends Spot {
  readonly frame: string;
  readonly frames?: readonly string[];
  readonly fps?: number;
  readonly baseY: number;
}

export interface Light extends Spot {
  readonly radius: number;
  readonly colour: string;
  /** 0 for a steady light, 1 for a restless fire. */
  readonly flicker: number;
  readonly strength: number;
  /** Lit from dusk on. */
  readonly evening?: boolean;
}

export interface Exit {
  readonly area: Area;
  readonly to: string;
  /** Where one comes out there. */
  readonly spot: string;
  readonly label: string;
}

/** The middle of an area. */
export function middleOf({ x, y, width, height }: Area): Spot {
  return { x: x + width / 2, y: y + height / 2 };
}
