import type { ChoiceTimer } from '../../../core/scene/conversation-state.js';
import type { PlayerSettings } from '../../settings/player-settings.js';
import { element } from '../element.js';

/** Times the time that the story gives. Source: WCAG 2.2.1, whose "extend" is at least ten times the default. */
const STRETCH: Readonly<Record<Exclude<PlayerSettings['timers'], 'off'>, number>> = { on: 1, long: 10 };

/** The time that is left to choose, as a number and as a bar that shrinks. */
export class ChoiceCountdown {
  readonly element: HTMLElement;
  readonly #bar = element('i', 'tf-countdown-bar', { 'aria-hidden': 'true' });
  readonly #seconds = element('span', '');
  readonly #onOver: (index: number) => void;
  #timer: ChoiceTimer | undefined;
  #leftMs = 0;
  #wholeMs = 1;

  constructor(onOver: (index: number) => void) {
    this.#onOver = onOver;
    this.element = element('div', 'tf-countdown', { role: 'timer', 'aria-label': 'Time to choose', hidden: '' });
    this.element.append(this.#bar, this.#seconds);
  }

  /** Starts to count, or stops for `undefined` and for players who want no timers. */
  start(timer: ChoiceTimer | undefined, wanted: PlayerSettings['timers']): void {
    this.#timer = wanted === 'off' ? undefined : timer;
    this.element.hidden = this.#timer === undefined;
    if (timer === undefined || wanted === 'off') return;
    this.#leftMs = this.#wholeMs = timer.seconds * 1000 * STRETCH[wanted];
    this.#paint();
  }

  tick(deltaMs: number): void {
    const timer = this.#timer;
    if (timer === undefined) return;
    this.#leftMs -= deltaMs;
    this.#paint();
    if (this.#leftMs > 0) return;
    this.start(undefined, 'on');
    this.#onOver(timer.index);
  }

  #paint(): void {
    const text = String(Math.max(0, Math.ceil(this.#leftMs / 1000)));
    if (this.#seconds.textContent !== text) this.#seconds.textContent = text;
    this.#bar.style.transform = `scaleX(${Math.max(0, this.#leftMs / this.#wholeMs).toFixed(3)})`;
  }
}
