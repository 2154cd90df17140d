/** A point of a place, in its pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** A prop by frame name. `x`, `y` are the middle of its foot. Several frames play in turn, `fps` a second. */
export interface PlacedProp extends Spot {
  readonly frame: string;
  readonly frames?: readonly string[];
  readonly fps?: number;
  /** Row by which it is sorted among walkers. @defaultValue `y` */
  readonly baseY?: number;
  /** Width of the shade baked into the floor below it. @defaultValue none */
  readonly shade?: number;
  /** What cannot be walked through: width and height of a box that stands on the foot. @defaultValue nothing */
  readonly solid?: readonly [width: number, height: number];
}

export interface Light extends Spot {
  readonly radius: number;
  readonly colour: string;
  /** 0 steady to 1 like a fire. */
  readonly flicker: number;
  /** 0 to 1. */
  readonly strength: number;
  /** Lit at dusk and night only, as windows and lanterns are. @defaultValue false */
  readonly evening?: boolean;
}

export type Facing = 'down' | 'left' | 'right' | 'up';

/** A way out: who walks into the box is in another place, at a spot of it. */
export interface Exit {
  readonly area: Box;
  readonly to: string;
  readonly spot: string;
  /** As its button says it: `Go to the bridge`. */
  readonly label: string;
}

/** A room: what its walls and floor look like besides its letters. */
export interface Room {
  readonly floor: 'flagstones' | 'planks';
  /** Left edges of the upright timbers of the back wall. */
  readonly posts: readonly number[];
  /** Soot, damp, wear: ellipses one tone darker. */
  readonly stains: readonly (readonly [x: number, y: number, rx: number, ry: number])[];
  /** Small things on the floor: how many, where, and in which colours. */
  readonly litter: readonly { readonly box: Box; readonly count: number; readonly colours: readonly string[] }[];
}

/** A place as a person edits it: letters for tiles, lists for the rest. All numbers are pixels of the place. */
export interface PlaceMap {
  readonly name: string;
  /** As the player reads it: `The forge`. */
  readonly title: string;
  readonly tile: number;
  /**
   * One letter a tile. Rooms: `#` dark, `W` back wall, `D` an open doorway in it, `.` floor.
   * Outdoors: `g` grass, `p` path, `c` cobbles, `w` water, `f` field, `r` gravel.
   */
  readonly rows: readonly string[];
  /** Absent outdoors. */
  readonly room?: Room;
  /** Drawn into the back picture, in order; `x`, `y` are their upper left corner. */
  readonly hung: readonly { readonly frame: string; readonly x: number; readonly y: number }[];
  /** Drawn dark into the front picture, half hidden by the near edge; upper left corners again. */
  readonly near: readonly { readonly frame: string; readonly x: number; readonly y: number }[];
  readonly props: readonly PlacedProp[];
  /** Stand over walkers. */
  readonly overhead: readonly PlacedProp[];
  readonly solids: readonly Box[];
  readonly spots: Readonly<Record<string, Spot & { readonly facing: Facing }>>;
  readonly exits: readonly Exit[];
  readonly lights: readonly Light[];
  /** Where rain falls, and where its rings show. */
  readonly rain: readonly Box[];
  readonly puddles: readonly Spot[];
  /** Where sparks and smoke rise, by what rises. */
  readonly emitters: Readonly<Record<string, Spot>>;
}
