import type { OpenGame } from './served-game.js';

/** Somebody who plays Hollowbrook by its buttons, as a player of the list of what is here would. */
export class Guest {
  readonly game: OpenGame;

  constructor(game: OpenGame) {
    this.game = game;
  }

  get panel() {
    return this.game.page.getByRole('dialog');
  }

  get end() {
    return this.game.page.getByRole('region', { name: 'The end' });
  }

  /** Walks up to somebody or something by the list of what is here, and uses it. */
  async goTo(label: string): Promise<void> {
    await this.game.button('Look around').click();
    await this.panel.getByRole('button', { name: label }).click();
  }

  /** Goes from place to place by ways out, and waits for each by its name. */
  async travel(...ways: readonly (readonly [label: string, title: string])[]): Promise<void> {
    for (const [label, title] of ways) {
      await this.goTo(label);
      await this.game.page.locator('.place-name', { hasText: title }).waitFor({ state: 'attached' });
    }
  }

  /** Talks to somebody, or looks at something, and takes these choices when they come; then takes leave. */
  async use(label: string, ...words: readonly string[]): Promise<void> {
    await this.goTo(label);
    // The way there may be long.
    await this.#goesOn.or(this.game.field).first().waitFor();
    for (const word of words) await this.#choose(word);
    await this.game.advanceUntil(
      async () =>
        (await this.end.isVisible()) || ((await this.game.button('Look around').isVisible()) && !(await this.#isBusy())),
      () => this.#takeLeave(),
    );
  }

  /** Out of a talk that would go on. */
  async #takeLeave(): Promise<void> {
    const leave = this.game.button('Leave');
    if ((await this.game.field.isVisible()) && (await leave.isVisible()))
      await leave.click({ timeout: 2000 }).catch(() => undefined);
    else await this.#goOn();
  }

  async #choose(word: string): Promise<void> {
    const choice = this.game.page.getByRole('region', { name: 'Dialogue' }).getByRole('button', { name: word }).first();
    await this.game.advanceUntil(
      () => choice.isVisible(),
      () => this.#goOn(),
    );
    // Choices take no press in their first moment, so that nobody takes one by accident.
    await this.game.advanceUntil(
      async () => !(await choice.isVisible()),
      () => choice.click({ delay: 60, timeout: 2000 }).catch(() => undefined),
    );
  }

  async #goOn(): Promise<void> {
    if (await this.#goesOn.isVisible()) await this.#goesOn.click({ timeout: 2000 }).catch(() => undefined);
  }

  get #goesOn() {
    return this.game.button('Continue');
  }

  async #isBusy(): Promise<boolean> {
    return (await this.#goesOn.isVisible()) || (await this.game.field.isVisible());
  }
}
