import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenStudio } from './served-studio.js';
import { serveStudio } from './studio-house.js';

const cards = join(import.meta.dirname, '../fixtures/cards');

const house = serveStudio(['tiny-random'], true);

/** A real folder of the browser's own file system in place of one that a person would pick. */
async function giveFolder({ page }: OpenStudio, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (texts) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('village', { create: true });
    for (const [path, text] of Object.entries(texts)) {
      const [name, ...above] = path.split('/').reverse();
      let at = folder;
      for (const part of above.reverse()) at = await at.getDirectoryHandle(part, { create: true });
      const writable = await (await at.getFileHandle(name!, { create: true })).createWritable();
      await writable.write(text.startsWith('fill ') ? new Uint8Array(Number(text.slice(5))) : text);
      await writable.close();
    }
    window.showDirectoryPicker = () => Promise.resolve(folder);
  }, files);
}

const readFile = ({ page }: OpenStudio, name: string) =>
  page.evaluate(async (path) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('village');
    return (await (await folder.getFileHandle(path)).getFile()).text();
  }, name);

const mira = readFileSync(join(import.meta.dirname, '../../assets/personas/mira.yaml'), 'utf8');

describe('files', () => {
  it('[STUDIO-13] a folder is opened and saved; what is too large or no text is told and left as it was', async () => {
    const studio = await house.open();
    const { page } = studio;
    await giveFolder(studio, {
      'mira.yaml': mira,
      'shared/village.lore.yaml': 'name: Village\nentries:\n  - { id: inn, text: The inn is shut., keys: [inn] }\n',
      'node_modules/x/pell.yaml': mira,
      'huge.yaml': 'fill 50000000',
      'zeros.yaml': 'fill 4000',
      'package.json': '{}',
    });
    await studio.button('Open').click();
    await studio.button('A folder…').click();
    await page.getByText('village', { exact: true }).waitFor();
    const files = page.getByRole('navigation', { name: 'Files' }).getByRole('button');
    await expect.poll(() => files.allTextContents()).toEqual([expect.stringContaining('Mira Holt'), 'shared/village.lore.yaml']);
    const notes = page.getByRole('region', { name: 'About the files' });
    expect(await notes.textContent()).toMatch(/huge\.yaml.*50 MB.*zeros\.yaml.*not text/su);
    await page.getByRole('textbox', { name: 'Wants' }).fill('sleep');
    await studio.button('Save').click();
    await page.getByText('not saved').waitFor({ state: 'detached' });
    expect(await readFile(studio, 'mira.yaml')).toBe(mira.replace(/^wants: .*$/mu, 'wants: sleep'));
    expect((await readFile(studio, 'zeros.yaml')).length).toBe(4000);
    expect(studio.problems).toEqual([]);
  });

  it('[STUDIO-14] a card becomes a character, and junk is told for what it is', async () => {
    const studio = await house.open();
    const { page } = studio;
    const pick = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await pick('v3.json', readFileSync(join(cards, 'v3.json')));
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    expect(await studio.editor.textContent()).toContain('out of the card v3.json');
    for (const [name, buffer, told] of [
      ['junk.png', Buffer.from('no picture'), /junk\.png.*TF08/su],
      ['broken.json', Buffer.from('{"spec": "chara_card_v3", "data": '), /broken\.json.*TF08/su],
      ['bomb.charx', readFileSync(join(cards, 'bomb.charx')), /bomb\.charx.*TF08/su],
      ['large.yaml', Buffer.alloc(17_000_000), /large\.yaml.*17 MB/su],
      ['bytes.yaml', Buffer.from([0xff, 0xfe, 0x00]), /not text/su],
    ] as const) {
      await pick(name, buffer);
      await expect.poll(() => page.getByRole('region', { name: 'About the files' }).textContent()).toMatch(told);
    }
    await studio.say('hello');
    expect(studio.problems).toEqual([]);
  });

  it('[STUDIO-15] everything is downloaded, and what is open is there again on the next visit', async () => {
    const studio = await house.open();
    const { page } = studio;
    await page.getByRole('textbox', { name: 'Wants' }).fill('a dry night');
    await page.getByText('1 not saved').waitFor();
    await expect.poll(() => draft(studio)).toContain('a dry night');
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Wants' }).inputValue()).toBe('a dry night');
    const arrives = page.waitForEvent('download');
    await studio.button('Download').click();
    expect((await arrives).suggestedFilename()).toBe('a-first-character.zip');
    await page.getByText('not saved').waitFor({ state: 'detached' });
  });

  it('[STUDIO-16] once visited, the studio opens and answers without a network', async () => {
    const studio = await house.open();
    const { page } = studio;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await house.goAway();
    await page.reload();
    await studio.say('what does the ferry cost?');
    expect(await studio.log.textContent()).toContain('One copper');
  });
});

/** What the browser keeps of this visit. */
const draft = ({ page }: OpenStudio) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('townsfolk-studio');
        opening.onsuccess = () => {
          const asking = opening.result.transaction('drafts').objectStore('drafts').get('open');
          asking.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asking.result));
          };
        };
      }),
  );
