import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { launchChromium } from '../chromium.js';

let demo: ChildProcess | undefined;
let neighbour: Server | undefined;

afterEach(() => {
  // The whole group: npm, its shell, and the server.
  if (demo?.pid !== undefined) process.kill(-demo.pid);
  neighbour?.close();
});

/** A port that somebody else has taken. */
function takePort(): Promise<number> {
  neighbour = createServer();
  return new Promise((resolve) => neighbour!.listen(0, '127.0.0.1', () => resolve((neighbour!.address() as AddressInfo).port)));
}

function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.stdout!.on('data', (chunk: Buffer) => {
      const address = /http:\/\/\S+/u.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve(address);
    });
    process.on('exit', (code) => reject(new Error(`npm run demo ended with ${code}.`)));
  });
}

it('[E2E-9] npm run demo gives way when its port is taken, prints its address, and the scene opens without a reload', async () => {
  const port = await takePort();
  const env = { ...process.env, PORT: String(port), BROWSER: 'none' };
  demo = spawn('npm', ['run', 'demo'], { env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(demo);
  expect(new URL(address).port).not.toBe(String(port));

  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));
    await page.goto(`${address}?place=forge`);
    await page.locator('[role=status][data-status=ready]').waitFor({ state: 'attached', timeout: 180_000 });
    await page.keyboard.down('ArrowLeft');
    await page.getByRole('button', { name: 'Talk to Mira' }).waitFor({ timeout: 90_000 });
    await page.keyboard.up('ArrowLeft');
    expect(loads).toHaveLength(1);
  } finally {
    await browser.close();
  }
});
