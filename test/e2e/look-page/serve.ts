import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { buildArt } from '../../../assets/art/build.js';
import { alias } from '../../../vitest.config.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serves the page that shows any part of the dialogue, with the pictures of the demo. */
export async function serveLooks(): Promise<ViteDevServer> {
  const publicDir = here('../../../demo-game/public');
  if (!existsSync(`${publicDir}/art/portraits.png`)) buildArt(`${publicDir}/art`);
  const server = await createServer({
    configFile: false,
    root: here('.'),
    publicDir,
    resolve: { alias },
    logLevel: 'error',
    optimizeDeps: { include: ['phaser', 'yaml', 'zod', 'jsep', 'minisearch', 'leven', 'fflate', 'safe-regex2'] },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { allow: [here('../../..')] } },
  });
  return server.listen();
}
