/** A prop by frame name. `x`, `y` are the middle of its foot. Several frames play in turn, `fps` a second. */
export interface PlacedProp {
  readonly frame: string;
  readonly x: number;
  readonly y: number;
  readonly frames?: readonly string[];
  readonly fps?: number;
  /** Row by which it is sorted among walkers. @defaultValue `y` */
  readonly baseY?: number;
  /** Width of the shade baked into the floor below it. @defaultValue none */
  readonly shade?: number;
}

export interface Light {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  /** 0 steady to 1 like a fire. */
  readonly flicker: number;
  /** 0 to 1. */
  readonly strength: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A room as a person edits it: letters for tiles, lists for the rest. All numbers are pixels of the room. */
export interface RoomMap {
  readonly name: string;
  readonly tile: number;
  /** `#` dark, `W` back wall, `D` the open doorway, `.` flagstones, one letter a tile. */
  readonly rows: readonly string[];
  /** Drawn into the back picture, in order; `x`, `y` are their upper left corner. */
  readonly hung: readonly { readonly frame: string; readonly x: number; readonly y: number }[];
  /** Drawn dark into the front picture, half hidden by the near wall; upper left corners again. */
  readonly near: readonly { readonly frame: string; readonly x: number; readonly y: number }[];
  readonly props: readonly PlacedProp[];
  /** Stand over walkers. */
  readonly overhead: readonly PlacedProp[];
  readonly solids: readonly Box[];
  readonly spots: Readonly<
    Record<string, { readonly x: number; readonly y: number; readonly facing: 'down' | 'left' | 'right' | 'up' }>
  >;
  readonly lights: readonly Light[];
  /** Where rain falls, and where its rings show. */
  readonly rain: readonly Box[];
  readonly puddles: readonly { readonly x: number; readonly y: number }[];
  /** Where sparks and smoke rise. */
  readonly emitters: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}
