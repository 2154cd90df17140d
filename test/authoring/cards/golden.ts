import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../fixtures/cards');

/** Names of the golden cards. `test/fixtures/cards/build.ts` makes them. */
export const goldenFiles = readdirSync(folder).filter((file) => !file.endsWith('.ts'));

export function golden(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, file)));
}
