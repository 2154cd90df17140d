interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Area extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Something that stands or hangs in the room; its feet at `baseY` decide what it hides. */
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
}

/** The room as the art build writes it: where things stand, what blocks the way, and what gives light. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly props: readonly Prop[];
  readonly solids: readonly Area[];
  readonly spots: Readonly<Record<'player' | 'mira' | 'pell' | 'hearth' | 'bench' | 'sword' | 'gate', Spot>>;
  readonly lights: readonly Light[];
  /** Openings through which rain is seen. */
  readonly rain: readonly Area[];
  readonly puddles: readonly Spot[];
  readonly emitters: Readonly<Record<'sparks' | 'embers' | 'smoke' | 'steam' | 'chimney', Spot>>;
}
