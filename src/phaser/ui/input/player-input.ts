import type { SettingsStore } from '../../settings/settings-store.js';
import { conversationActions, type ActionParts } from './conversation-actions.js';
import { listenForKeys } from './dialogue-keys.js';
import { followKeyboard } from './keyboard-inset.js';
import { padActions } from './pad-actions.js';
import { Pads } from './pads.js';
import { showFocus } from './reachable.js';
import { Scanner } from './scanner.js';

/** What a player's input acts on. */
export interface PlayerInputParts extends ActionParts {
  readonly settings: SettingsStore;
  /** Talks to who is near. */
  readonly useNearest: () => void;
}

/** All ways in which a player acts on a dialogue beside pointing: keys, pads, one button. */
export class PlayerInput {
  readonly #pads: Pads;
  readonly #scanner: Scanner;
  readonly #cleanUp: readonly (() => void)[];

  constructor(parts: PlayerInputParts) {
    const actions = conversationActions(parts);
    const stage = () => parts.root.parentElement;
    this.#pads = new Pads(padActions(actions, stage, parts.useNearest));
    this.#scanner = new Scanner(stage, () => parts.settings.current.scanning);
    // Whoever points sees where they are.
    const point = () => showFocus(stage(), false);
    window.addEventListener('pointerdown', point, { capture: true });
    this.#cleanUp = [
      followKeyboard(parts.root),
      listenForKeys(actions),
      () => this.#scanner.destroy(),
      () => window.removeEventListener('pointerdown', point, { capture: true }),
      point,
    ];
  }

  /** Lets time pass; call it every frame. */
  tick(deltaMs: number): void {
    this.#pads.tick(deltaMs);
    this.#scanner.tick(deltaMs);
  }

  destroy(): void {
    for (const clean of this.#cleanUp) clean();
  }
}
