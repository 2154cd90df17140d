import type Phaser from 'phaser';
import type { Placed } from './nearby.js';
import type { Headed } from './over-head.js';
import type { Direction } from './staging/stage-command.js';

/** A sprite, as far as this plugin looks at it. */
export type Body = Phaser.GameObjects.GameObject & Placed & Headed;

/** Somebody to talk to. */
export interface NpcOptions {
  /** The `id:` of the persona file. */
  readonly persona: string;
  /** Key of the story that talk with them goes through; without one it is plain talk. */
  readonly story?: string | undefined;
  /** Where the story goes when it has ended and the player comes again. */
  readonly knot?: string | undefined;
  /** How near the player must be, in world pixels. @defaultValue 44: two steps. */
  readonly radius?: number | undefined;
  /**
   * From how far the player sees them, in world pixels: their button is there then, and walks the player up to them, if
   * the game says how (`player(sprite, { walkTo })`). @defaultValue 110: nobody is walked past before the button can be pressed.
   */
  readonly sight?: number | undefined;
  /** Turns them to whoever speaks with them, and back when the talk is over. Without it they stand as they stand. */
  readonly face?: ((direction: Direction) => void) | undefined;
  /** How they follow the player, once `townsfolk.follow(persona)` or a story's `# follow: persona` says that they do. */
  readonly follow?: FollowOptions | undefined;
  /** How they stand when nobody speaks with them. @defaultValue down */
  readonly facing?: Direction | undefined;
}

/** How somebody follows the player. */
export interface FollowOptions {
  /** How far behind, along the way that the player went, in world pixels. @defaultValue 28: behind, and not on their heels. */
  readonly distance?: number | undefined;
  /** Walking pace, in world pixels a second; who has fallen behind is faster. @defaultValue 80 */
  readonly pace?: number | undefined;
  /**
   * Shows them walking or standing: called every frame while they walk, once when they stand.
   * @defaultValue `face` of `npc()`, and without that sprites are mirrored to look left.
   */
  readonly show?: ((direction: Direction, isWalking: boolean) => void) | undefined;
}

/** Something to look at or use. */
export interface ThingOptions {
  /** As the button says it: `Look at the gate`. */
  readonly label: string;
  readonly radius?: number | undefined;
  readonly onUse: () => void;
}
