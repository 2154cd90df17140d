import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { licenseOfReadme, type Listing } from './listing.js';

const manifest = z.looseObject({ license: z.string().optional() });

/** What a folder has of a model. */
export function listFolder(root: string): Listing {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), bytes: statSync(path).size }));
  const text = (name: string) => (files.some(({ path }) => path === name) ? readFileSync(join(root, name), 'utf8') : '');
  return { license: licenseOfManifest(text('manifest.json')) ?? licenseOfReadme(text('README.md')), files };
}

function licenseOfManifest(text: string): string | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data?.license;
  } catch {
    return undefined;
  }
}
