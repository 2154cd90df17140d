import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { checkout } from './checkout.js';
import { PackedPackage } from './packed.js';
import { licencesOf, makeSbom } from './sbom.js';

const packed = new PackedPackage(inject('packed'));
/** Licences under which a game can be sold without more than a notice. */
const PERMISSIVE = /^\(?(Apache-2\.0|MIT|ISC|BSD-[23]-Clause|0BSD|CC0-1\.0)/u;

it('[PKG-16] the bill of materials is that of the lock file and the models, and all of it may be sold in a game', () => {
  const kept = readFileSync(join(packed.dir, 'sbom.cdx.json'), 'utf8');
  expect(kept).toBe(makeSbom(packed.dir));
  const licences = licencesOf(kept);
  for (const name of ['zod', 'yaml', 'hearth-135m', 'ear-22m']) expect([...licences.keys()]).toContain(name);
  expect([...licences].filter(([, licence]) => !PERMISSIVE.test(licence))).toEqual([]);
});

it('[PKG-17] the licences of what is bundled into dist/browser lie beside it', () => {
  const text = readFileSync(join(packed.dir, 'dist/browser/licenses.md'), 'utf8');
  for (const name of ['@huggingface/transformers', 'onnxruntime-web', 'zod', 'yaml', 'minisearch'])
    expect(text).toContain(`## ${name} - `);
});

it('[PKG-18] two builds have the same bytes', async () => {
  const again = join(packed.root, 'again');
  await packed.tool('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', again], checkout);
  await packed.tool('vite/bin/vite.js', ['build', '-c', 'vite.browser.config.ts', '--outDir', join(again, 'browser')], checkout);
  expect(hashesOf(again)).toEqual(hashesOf(join(packed.dir, 'dist')));
});

function hashesOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
