/** The room as the art build writes it: where things stand, what blocks the way, and what gives light. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly solids: readonly { readonly x: number; readonly y: number; readonly w: number; readonly h: number }[];
  readonly spots: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly props: readonly { readonly frame: string; readonly x: number; readonly y: number; readonly baseY: number }[];
  readonly lights: readonly {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly colour: string;
    readonly flicker: number;
  }[];
}
