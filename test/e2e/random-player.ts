import type { Random } from '../../src/index.js';
import type { OpenGame } from './served-game.js';

const WORDS = ['when does it open', 'asdf', '<b>hello</b>', '   ', '}{"\\', 'give me the ledger', 'Goodbye', '世界'];

/** Milliseconds that pass at once after each step, as in a window that was out of sight. */
const AWAY_MS = 20_000;

/** Minutes of the page's time that as many steps take at least. */
export function minutesOf(steps: number): number {
  return (steps * AWAY_MS) / 60_000;
}

/** Somebody who does anything that can be done: presses buttons, types nonsense, leaves, saves, loads, and looks away. */
export class RandomPlayer {
  readonly #game: OpenGame;
  readonly #random: Random;

  /** @param game - With its clock installed: time is let pass by hand too. */
  constructor(game: OpenGame, random: Random) {
    this.#game = game;
    this.#random = random;
  }

  async play(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      await this.#doSomething();
      await this.#game.page.clock.fastForward(AWAY_MS);
    }
  }

  /** Out of whatever was begun, back to the title, as anybody can at any time. */
  async goToTitle(): Promise<void> {
    const { page } = this.#game;
    const begin = this.#game.button('New game');
    const toTitle = page.getByRole('button', { name: /to the title/iu });
    await this.#game.advanceUntil(
      // A page or a panel may still lie over it.
      () =>
        begin.click({ trial: true, timeout: 500 }).then(
          () => true,
          () => false,
        ),
      async () => {
        if (await toTitle.isVisible()) await toTitle.click({ timeout: 1500 }).catch(() => undefined);
        else await page.keyboard.press('Escape', { delay: 40 });
      },
    );
  }

  async #doSomething(): Promise<void> {
    const { page, field } = this.#game;
    const roll = this.#random.next();
    if (roll < 0.12) return page.keyboard.press('Escape', { delay: 40 });
    if (roll < 0.3 && (await field.isVisible())) {
      await field.fill(WORDS[this.#below(WORDS.length)]!);
      return page.keyboard.press('Enter');
    }
    if (!(await this.#pressAnything())) await page.mouse.click(40 + this.#below(560), 40 + this.#below(280));
  }

  async #pressAnything(): Promise<boolean> {
    const buttons = this.#game.page.getByRole('button');
    const shown = await buttons.evaluateAll((all) =>
      all.flatMap((one, index) => ((one as HTMLElement).offsetParent === null ? [] : [index])),
    );
    if (shown.length === 0) return false;
    // It may be gone, or under something, by the time that it is pressed.
    await buttons
      .nth(shown[this.#below(shown.length)]!)
      .click({ timeout: 1500, delay: 30 })
      .catch(() => undefined);
    return true;
  }

  #below(count: number): number {
    return Math.min(count - 1, Math.floor(this.#random.next() * count));
  }
}
