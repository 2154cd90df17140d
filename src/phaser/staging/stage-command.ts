import type Phaser from 'phaser';
import type { Placed } from '../nearby.js';
import type { Act } from './act.js';

/** The four ways that somebody can look. */
export type Direction = 'up' | 'down' | 'left' | 'right';

/** Somebody or something that can act. */
export type Actor = Phaser.GameObjects.GameObject & { readonly x: number; readonly y: number };

/** How a game shows what its people do. Whatever is left out has a plain way of its own. */
export interface StageArt {
  /** Walks somebody there, around what stands in the way. Without it they go straight. */
  readonly walk?: ((actor: Actor, to: Placed) => Act) | undefined;
  /** Turns somebody. Without it sprites are mirrored to look left. */
  readonly face?: ((actor: Actor, direction: Direction) => void) | undefined;
  /** Places by name, beside people: `door`. */
  readonly place?: ((name: string) => Placed | undefined) | undefined;
  /** Without it sounds are those that the scene has loaded under the name. */
  readonly playSound?: ((name: string) => void) | undefined;
}

/** What a command acts on. */
export interface StageContext {
  readonly scene: Phaser.Scene;
  readonly art: StageArt;
  /** Somebody by persona id, `player`, or a name that the game gave. @throws `staging/unknown-name` */
  readonly actor: (name: string) => Actor;
  /** Where somebody or something is by name. @throws `staging/unknown-name` */
  readonly place: (name: string) => Placed;
  /** Whom the camera goes with. */
  readonly player: Phaser.GameObjects.GameObject | undefined;
  /** Lets somebody go with the player, or stay. @throws `staging/unknown-name` */
  readonly setFollowing: (name: string, isFollowing: boolean) => void;
  /** Shows a mark over somebody's head. */
  readonly mark: (name: string, text: string) => void;
  /** Whether the player wants nothing to move that needs not. */
  readonly isStill: boolean;
}

/**
 * Something that a story or a game can have done on the screen.
 *
 * @typeParam Args - What it needs to know, as code gives it.
 */
export interface StageCommand<Args> {
  /** Reads the words behind a tag: `mira door` of `# walk: mira door`. @throws `staging/bad-command` */
  read(words: readonly string[]): Args;
  /** Whether the story's words wait for it. `meanwhile` at a tag's end says that they do not. */
  readonly isWaitedFor: boolean;
  /** Does it. What takes time is given back; finished early, it has to stand as if it had taken its time. */
  act(args: Args, context: StageContext): Act | undefined;
}

/**
 * The commands, by name, with what each needs to know. A game adds its own:
 *
 * @example
 * declare module 'townsfolk/phaser' {
 *   interface StageCommandMap { ring: { readonly times: number } }
 * }
 * this.townsfolk.stage.add('ring', { read: ([times = '1']) => ({ times: Number(times) }), isWaitedFor: false, act: … });
 */
export interface StageCommandMap {
  walk: { readonly who: string; readonly to: string };
  /** A direction, or somebody to look at. */
  face: { readonly who: string; readonly to: string };
  /** Goes with the player from now on. */
  follow: { readonly who: string };
  stay: { readonly who: string };
  emote: { readonly who: string; readonly mark: string };
  shake: { readonly seconds: number };
  fade: { readonly to: 'out' | 'in'; readonly seconds: number };
  wait: { readonly seconds: number };
  /** Somebody or a place to look at; `back` for the player. */
  camera: { readonly to: string; readonly seconds: number };
  sound: { readonly name: string };
}
