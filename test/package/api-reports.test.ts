import { readdirSync } from 'node:fs';
import { cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { API_FOLDER, entriesOf, reportApi } from './api-report.js';
import { checkout } from './checkout.js';
import { PackedPackage } from './packed.js';

const packed = new PackedPackage(inject('packed'));
let temporary: string;
let copy: string;

// API Extractor reads what lies under node_modules otherwise than a folder of one's own.
beforeAll(async () => {
  temporary = await realpath(await mkdtemp(join(tmpdir(), 'townsfolk-api-')));
  copy = join(temporary, 'package');
  for (const part of ['package.json', 'dist']) await cp(join(packed.dir, part), join(copy, part), { recursive: true });
  await symlink(join(checkout, 'node_modules'), join(copy, 'node_modules'), 'dir');
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

it('[PKG-15] what each entry promises is as etc/api says; `npm run api` writes it anew', () => {
  expect(reportApi(copy, { temporary, writes: false })).toEqual([]);
  expect(readdirSync(API_FOLDER).sort()).toEqual(
    entriesOf(copy)
      .map(({ name }) => `${name}.api.md`)
      .sort(),
  );
});
