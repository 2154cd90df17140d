import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../docs/site/site.js';
import { pages, textOf } from './pages.js';

let out: string;
let complaints: readonly string[];
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'townsfolk-site-'));
  ({ complaints } = await buildSite(out));
}, 120_000);
afterAll(() => rm(out, { recursive: true, force: true }));

describe('the site of the docs', () => {
  it('[DOC-7] every public name has a docstring', () => {
    expect(complaints.filter((complaint) => complaint.includes('has no docstring'))).toEqual([]);
  });

  it('[DOC-9] it has every page and the examples, and no link in it leads nowhere', () => {
    expect(complaints.filter((complaint) => !complaint.includes('has no docstring'))).toEqual([]);
    const headings = pages.filter((page) => page.startsWith('docs/')).map((page) => /^# (.+)/u.exec(textOf(page))![1]!);
    const missing = headings.filter(
      (heading) => !existsSync(join(out, 'documents', `${heading.replaceAll(/[^\w,-]/gu, '_')}.html`)),
    );
    expect(missing).toEqual([]);
    expect(existsSync(join(out, 'examples/index.html'))).toBe(true);
  });
});
