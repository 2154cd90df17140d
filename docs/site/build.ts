/** `npm run docs`: these pages as a site in docs/dist, with a search, a reference of every public name, and the examples running in it. */
import { fileURLToPath } from 'node:url';
import { buildSite } from './site.js';

const out = fileURLToPath(new URL('../dist', import.meta.url));
const { complaints } = await buildSite(out);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${out}/index.html`);
