import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.js';
import { freshCheckout } from './fresh-checkout.js';

let neighbour: Server;
let takenPort: number;
let checkout: string;
let demo: ChildProcess;
let address: string;

beforeAll(async () => {
  checkout = await freshCheckout();
  takenPort = await takePort();
  const env = { ...process.env, PORT: String(takenPort), BROWSER: 'none' };
  demo = spawn('npm', ['run', 'demo'], { cwd: checkout, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  address = await addressOf(demo);
});

afterAll(async () => {
  // The whole group: npm, its shell, and the server.
  process.kill(-demo.pid!);
  neighbour.close();
  await rm(checkout, { recursive: true, maxRetries: 5 });
});

/** A port that somebody else has taken. */
function takePort(): Promise<number> {
  neighbour = createServer();
  return new Promise((resolve) => neighbour.listen(0, '127.0.0.1', () => resolve((neighbour.address() as AddressInfo).port)));
}

function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    process.stdout!.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/u.exec(chunk.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    process.on('exit', (code) => reject(new Error(`npm run demo ended with ${code}.`)));
  });
}

describe('npm run demo, for the first time in a checkout', () => {
  it.each(['world.png', 'walkers.json', 'forge-back.png'])('[E2E-12] draws its art and serves it: %s', async (file) => {
    const type = file.endsWith('.png') ? 'image/png' : 'application/json';
    const response = await fetch(`${address}art/${file}`);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  });

  it('[E2E-9] gives way when its port is taken, prints its address, and the scene opens without a reload', async () => {
    expect(new URL(address).port).not.toBe(String(takenPort));
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
});
