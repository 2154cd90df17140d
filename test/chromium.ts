import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: what CHROMIUM says, or one of the usual places. */
export function chromiumPath(): string | undefined {
  return [process.env['CHROMIUM'], ...USUAL_PLACES].find((path) => path !== undefined && existsSync(path));
}

/** A headless Chromium that asks nothing of the network by itself. @param more - Arguments beside the usual. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath() ?? USUAL_PLACES[0]!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
