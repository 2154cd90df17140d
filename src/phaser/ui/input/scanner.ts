import type { PlayerSettings } from '../../settings/player-settings.js';
import { isTextBox, reachable, showFocus } from './reachable.js';

/** How long each thing has the focus, in milliseconds. Source: the range that switch users are usually set up with, one to three seconds. */
const EVERY_MS: Readonly<Record<PlayerSettings['scanning'], number>> = { off: 0, slow: 3000, normal: 2000, fast: 1200 };

/**
 * Play with one button: the focus goes round by itself, and Space or Enter presses what has it. Text boxes are passed over: what
 * the player could say has buttons.
 */
export class Scanner {
  readonly #stage: () => HTMLElement | null;
  readonly #pace: () => PlayerSettings['scanning'];
  #sinceMs = 0;
  #last: Element | null = null;

  constructor(stage: () => HTMLElement | null, pace: () => PlayerSettings['scanning']) {
    this.#stage = stage;
    this.#pace = pace;
    // Before everybody else: a game may capture Space, and a dialogue may take it for "go on".
    window.addEventListener('keydown', this.#press, { capture: true });
  }

  tick(deltaMs: number): void {
    const everyMs = EVERY_MS[this.#pace()];
    if (everyMs === 0) return;
    showFocus(this.#stage());
    // What got the focus in another way has it for its full time.
    if (document.activeElement !== this.#last) this.#sinceMs = 0;
    this.#last = document.activeElement;
    this.#sinceMs += deltaMs;
    if (this.#sinceMs >= everyMs || !this.#isOnSomething()) this.#goOn();
  }

  destroy(): void {
    window.removeEventListener('keydown', this.#press, { capture: true });
  }

  #goOn(): void {
    const all = this.#targets();
    const next = all[(all.indexOf(document.activeElement as HTMLElement) + 1) % all.length];
    next?.focus();
    this.#last = document.activeElement;
    this.#sinceMs = 0;
  }

  #targets(): readonly HTMLElement[] {
    const stage = this.#stage();
    if (stage === null) return [];
    return reachable(stage).filter((one) => !isTextBox(one) && one.getAttribute('aria-disabled') !== 'true');
  }

  #isOnSomething(): boolean {
    const { activeElement } = document;
    return activeElement !== null && activeElement !== document.body && activeElement.closest('[hidden]') === null;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (EVERY_MS[this.#pace()] === 0 || (event.key !== ' ' && event.key !== 'Enter')) return;
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || isTextBox(focused) || this.#stage()?.contains(focused) !== true) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) focused.click();
  };
}
