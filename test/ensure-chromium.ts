/** Makes sure that there is a Chromium to test with: installs Debian's where that is possible, else says what to do. */
import { execFileSync } from 'node:child_process';
import { chromiumPath } from './chromium.js';

function install(): void {
  const isRoot = process.getuid?.() === 0;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit', env });
  if (!isRoot) {
    throw new Error(
      'The browser tests need Chromium. Install it (Debian: sudo apt-get install chromium), or set CHROMIUM to the path of one.',
    );
  }
  console.log('Chromium is missing: installing it with apt-get.');
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

if (chromiumPath() === undefined) {
  try {
    install();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Set CHROMIUM to the path of a Chromium or Chrome to use that instead.');
    process.exit(1);
  }
}
