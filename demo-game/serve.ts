/** `npm run demo`: serves Hollowbrook and prints its address. PORT picks the port; BROWSER=none opens nothing. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const port = Number(process.env['PORT'] ?? 5173);

function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
  const opener = openers[process.platform];
  if (process.env['BROWSER'] === 'none' || opener === undefined) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => undefined);
}

const server = await createServer({
  configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
  server: { port, strictPort: false, host: '127.0.0.1' },
});
await server.listen();
const url = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`;
console.log(`Hollowbrook is open at ${url}`);
openBrowser(url);
