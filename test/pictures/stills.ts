import type { ServedGame } from '../e2e/served-game.js';
import { ask, openTalk, toField } from './demo.js';
import { openInDevelopment } from './development.js';
import { encodeStill } from './still.js';

/** A story's question with its choices, and the field beside them. */
export async function takeStory(served: ServedGame): Promise<Uint8Array> {
  const { page } = await openTalk(served);
  await page.locator('.tf-bubble').waitFor({ state: 'detached' });
  return encodeStill(await page.screenshot());
}

/** What a player may change. */
export async function takeSettings(served: ServedGame): Promise<Uint8Array> {
  const { page } = await openTalk(served);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').waitFor();
  return encodeStill(await page.screenshot());
}

/** The first game of the docs: the dialogue as it looks before a game has changed anything. */
export async function takeFirstTalk(served: ServedGame): Promise<Uint8Array> {
  const { page, origin } = await served.open('?model=off', { settings: { textSpeed: 'instant', motion: 'reduced' } });
  await page.goto(`${origin}/examples/?talking-npc`);
  await page.getByRole('button', { name: 'Talk to Pell' }).click();
  await toField(page);
  await ask(page, 'how high is the river?');
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  return encodeStill(await page.getByRole('region', { name: 'What it does' }).screenshot());
}

/** Why an answer was as it was: in a development build alone. */
export function takeInspector(): Promise<Uint8Array> {
  return openInDevelopment(async (page) => {
    for (const question of ['who sits by the door?', 'when does the toll bridge open?']) {
      await toField(page);
      await ask(page, question);
    }
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await page.keyboard.press('F2');
    await page.getByRole('region', { name: 'The turn' }).waitFor();
    return encodeStill(await page.screenshot());
  });
}
