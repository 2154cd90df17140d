/** Makes the moving picture of the README: a talk in the real demo, with the shipped model. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServedGame, type OpenGame } from '../e2e/served-game.js';
import { encodeFilm, type Frame } from './film.js';

const target = fileURLToPath(new URL('../../docs/pictures/talk.gif', import.meta.url));

/** What is asked; the answers are the model's own. */
const QUESTIONS = ['when does the toll bridge open?', 'who sits by the door?'];
const FRAME_MS = 250;
/** How long a line stands to be read, in frames. */
const READ = 7;

const builds = await mkdtemp(join(tmpdir(), 'townsfolk-pictures-'));
const served = await ServedGame.start(builds);
try {
  const settings = { textSpeed: 'fast', motion: 'reduced', suggestions: 'off' } as const;
  const game = await served.open('?sampling=greedy&pace=3', { settings });
  await game.modelIs('ready');
  await game.button('Look around').click();
  await game.page.getByRole('dialog').getByRole('button', { name: 'Talk to Mira' }).click();
  await game.button('Continue').waitFor();
  await goOnToField(game);
  const film: Frame[] = [];
  for (const question of QUESTIONS) await ask(game, question, film);
  const bytes = encodeFilm(film);
  await writeFile(target, bytes);
  console.log(`${target}: ${film.length} frames, ${Math.round(bytes.length / 1024)} KiB`);
} finally {
  await served.stop();
  await rm(builds, { recursive: true });
}

async function ask(game: OpenGame, question: string, film: Frame[]): Promise<void> {
  const take = async (ms = FRAME_MS) => void film.push({ png: await game.page.screenshot(), ms });
  const before = await game.page.getByRole('log').locator('p').count();
  for (let end = 4; end < question.length + 4; end += 4) {
    await game.field.fill(question.slice(0, end));
    await take(120);
  }
  await game.field.press('Enter');
  // The line of the player, then the answer.
  while ((await game.page.getByRole('log').locator('p').count()) < before + 2) await take();
  for (let left = READ; left > 0; left--) await take();
  await goOnToField(game);
}

function goOnToField(game: OpenGame): Promise<void> {
  const goOn = () => game.button('Continue').click({ timeout: 2000 });
  return game.advanceUntil(
    () => game.field.isVisible(),
    () => goOn().catch(() => undefined),
  );
}
