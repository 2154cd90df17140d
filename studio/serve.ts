/**
 * `npm run studio`: serves the studio and prints its address. PORT picks the port; BROWSER=none opens nothing.
 * `npm run studio -- --build` writes it into `studio/dist/`, for any static host.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';

const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));

if (process.argv.includes('--build')) await build({ configFile });
else await serve();

async function serve(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 5180);
  const server = await createServer({ configFile, server: { port, strictPort: false, host: '127.0.0.1' } });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${port}/`;
  console.log(`The studio is open at ${url}`);
  openBrowser(url);
}

function openBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer', linux: 'xdg-open' };
  const opener = openers[process.platform];
  if (process.env['BROWSER'] === 'none' || opener === undefined) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => undefined);
}
