/** `npm run pictures`: the pictures of the docs, out of the real demo with the shipped model. `-- story talk` makes those alone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ServedGame } from '../e2e/served-game.js';
import { takeFirstTalk, takeInspector, takeSettings, takeStory } from './stills.js';
import { filmTalk } from './talk.js';

const PICTURES: Readonly<Record<string, (served: ServedGame) => Promise<Uint8Array>>> = {
  'talk.gif': filmTalk,
  'story.png': takeStory,
  'settings.png': takeSettings,
  'first-talk.png': takeFirstTalk,
  'inspector.png': takeInspector,
};

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const wanted = process.argv.slice(2);
const builds = await mkdtemp(join(tmpdir(), 'townsfolk-pictures-'));
const served = await ServedGame.start(builds);
try {
  for (const [file, take] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(file.replace(/\.\w+$/u, ''))) continue;
    const bytes = await take(served);
    await writeFile(join(folder, file), bytes);
    console.log(`${file}: ${Math.round(bytes.length / 1024)} KiB`);
    await served.closeAll();
  }
} finally {
  await served.stop();
  await rm(builds, { recursive: true });
}
