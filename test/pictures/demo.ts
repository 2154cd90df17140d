import type { FrameLocator, Page } from 'playwright-core';
import type { OpenGame, ServedGame } from '../e2e/served-game.js';

/** A talk with Mira in the demo, at the field for the player's words. Nothing moves, and the same answers come each time. */
export async function openTalk(served: ServedGame): Promise<OpenGame> {
  const settings = { textSpeed: 'fast', motion: 'reduced', suggestions: 'off' } as const;
  const game = await served.open('?sampling=greedy&pace=3', { settings });
  await game.modelIs('ready');
  await startTalk(game.page);
  return game;
}

/** Goes to Mira, and on to where the player may type. */
export async function startTalk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Talk to Mira' }).click();
  await toField(page);
}

/** Goes on from line to line until the player may type. */
export async function toField(page: Page | FrameLocator): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Say something to' });
  const goOn = page.getByRole('button', { name: 'Continue' });
  for (;;) {
    await field.or(goOn).first().waitFor({ timeout: 120_000 });
    if (await field.isVisible()) return;
    // It may be gone by itself.
    await goOn.click({ timeout: 2000 }).catch(() => undefined);
  }
}

/** Types a line, and waits for what is said to it. */
export async function ask(page: Page | FrameLocator, question: string): Promise<void> {
  const lines = page.getByRole('log').locator('p');
  const before = await lines.count();
  const field = page.getByRole('textbox', { name: 'Say something to' });
  await field.fill(question);
  await field.press('Enter');
  await lines.nth(before + 1).waitFor({ state: 'attached', timeout: 120_000 });
}
