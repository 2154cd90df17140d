import type { ServedGame } from '../e2e/served-game.js';
import { openTalk, toField } from './demo.js';
import { encodeFilm, type Frame } from './film.js';

/** What is asked; the answers are the model's own. */
const QUESTIONS = ['when does the toll bridge open?', 'who sits by the door?'];
const FRAME_MS = 250;
/** How long a line stands to be read, in frames. */
const READ = 7;

/** A talk in the demo, with the shipped model, as a moving picture. */
export async function filmTalk(served: ServedGame): Promise<Uint8Array> {
  const game = await openTalk(served);
  const film: Frame[] = [];
  const take = async (ms = FRAME_MS) => void film.push({ png: await game.page.screenshot(), ms });
  const lines = () => game.page.getByRole('log').locator('p').count();
  for (const question of QUESTIONS) {
    const before = await lines();
    for (let end = 4; end < question.length + 4; end += 4) {
      await game.field.fill(question.slice(0, end));
      await take(120);
    }
    await game.field.press('Enter');
    // The line of the player, then the answer.
    while ((await lines()) < before + 2) await take();
    for (let left = READ; left > 0; left--) await take();
    await toField(game.page);
  }
  return encodeFilm(film);
}
