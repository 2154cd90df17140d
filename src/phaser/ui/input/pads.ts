/** What a pad's buttons can mean. */
export interface PadActions {
  /** The lower button: presses what has the focus, completes a line, talks to who is near. */
  press(): void;
  /** The right button. */
  back(): void;
  /** The left button. */
  log(): void;
  /** The upper button, held. */
  setForwarding(isForwarding: boolean): void;
  /** A cross or a stick, held too. @param step - 1 is down or right */
  move(step: 1 | -1): void;
}

/** As much as is read of a pad. */
export interface PadLike {
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** Buttons of the standard mapping. Source: W3C Gamepad. */
const [DOWN, RIGHT, LEFT, UP] = [0, 1, 2, 3];
const CROSS = { up: 12, down: 13, left: 14, right: 15 };

/** How far a stick must lean to mean something. */
const LEAN = 0.6;
/** How long a direction is held until it repeats, and how often then, in milliseconds. */
const FIRST_MS = 420;
const AGAIN_MS = 170;

/** Reads all pads once a frame, and tells what was pressed. A button that is held counts once, a direction again and again. */
export class Pads {
  readonly #actions: PadActions;
  readonly #read: () => readonly (PadLike | null)[];
  #held: ReadonlySet<number> = new Set();
  #step: 1 | -1 | 0 = 0;
  #untilNextMs = 0;

  constructor(actions: PadActions, read: () => readonly (PadLike | null)[] = browserPads) {
    this.#actions = actions;
    this.#read = read;
  }

  tick(deltaMs: number): void {
    const pads = this.#read().filter((pad) => pad !== null);
    if (pads.length === 0 && this.#held.size === 0 && this.#step === 0) return;
    const held = new Set(pads.flatMap(({ buttons }) => buttons.flatMap(({ pressed }, at) => (pressed ? [at] : []))));
    const before = this.#held;
    this.#held = held;
    this.#move(stepOf(pads, held), deltaMs);
    const isNew = (button: number) => held.has(button) && !before.has(button);
    if (held.has(UP) !== before.has(UP)) this.#actions.setForwarding(held.has(UP));
    if (isNew(RIGHT)) this.#actions.back();
    if (isNew(LEFT)) this.#actions.log();
    if (isNew(DOWN)) this.#actions.press();
  }

  #move(step: 1 | -1 | 0, deltaMs: number): void {
    this.#untilNextMs = step === this.#step ? this.#untilNextMs - deltaMs : 0;
    const isFirst = step !== this.#step;
    this.#step = step;
    if (step === 0 || this.#untilNextMs > 0) return;
    this.#untilNextMs = isFirst ? FIRST_MS : AGAIN_MS;
    this.#actions.move(step);
  }
}

function stepOf(pads: readonly PadLike[], held: ReadonlySet<number>): 1 | -1 | 0 {
  const leans = pads.flatMap(({ axes }) => axes.slice(0, 2));
  if (held.has(CROSS.down) || held.has(CROSS.right) || leans.some((lean) => lean > LEAN)) return 1;
  if (held.has(CROSS.up) || held.has(CROSS.left) || leans.some((lean) => lean < -LEAN)) return -1;
  return 0;
}

/** Pages that are no secure context have none. */
function browserPads(): readonly (PadLike | null)[] {
  return typeof navigator.getGamepads === 'function' ? navigator.getGamepads() : [];
}
