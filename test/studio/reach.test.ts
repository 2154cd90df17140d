import { describe, expect, it } from 'vitest';
import type { OpenStudio } from './served-studio.js';
import { serveStudio } from './studio-house.js';

const house = serveStudio(['tiny-random']);

/** What on the page can be used, and has no name for those who do not see it. */
const nameless = ({ page }: OpenStudio) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input:not([type=file]), select, textarea, [role=tab], [tabindex="0"]')]
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const labels =
          one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement
            ? [...(one.labels ?? [])]
            : [];
        const named = one.closest('[aria-label], [aria-labelledby]') === one;
        return !named && (one.textContent ?? '').trim() === '' && labels.length === 0;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

const TABS = ['Talk', 'Why?', 'World', 'Lore', 'Tests', 'Compare'];

describe('reaching everybody', () => {
  it('[STUDIO-17] by keyboard alone: talk, ask why, walk the pages, open and leave a menu; and everything has a name', async () => {
    const studio = await house.open();
    const { page, field } = studio;
    await field.focus();
    await page.keyboard.type('what does the ferry cost?');
    await page.keyboard.press('Enter');
    await studio.button('Why?').waitFor();
    await studio.button('Why?').press('Enter');
    await page.getByRole('region', { name: 'Why they said that' }).waitFor();
    await studio.tab('Why?').focus();
    for (const name of [...TABS.slice(2), ...TABS.slice(0, 2)]) {
      await page.keyboard.press('ArrowRight');
      expect(await studio.tab(name).getAttribute('aria-selected')).toBe('true');
      expect(await nameless(studio)).toEqual([]);
    }
    await studio.button('New').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'A new character' }).waitFor();
    await page.keyboard.type('Old Nell');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'old_nell.yaml' }).waitFor();
    await studio.button('Open').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await studio.button('Open').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it.each([
    [1280, 720],
    [1024, 640],
    [390, 844],
  ])('[STUDIO-18] at %i by %i nothing sticks out, and writing and talking are reached', async (width, height) => {
    const studio = await house.open('?model=none', { width, height });
    const { page } = studio;
    const isPhone = width < 720;
    if (isPhone) await page.getByRole('radio', { name: 'Write' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Wants' }).fill('rest');
    if (isPhone) await page.getByRole('radio', { name: 'Talk and try' }).check({ force: true });
    await studio.say('hello');
    for (const name of TABS) {
      await studio.tab(name).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
