import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const test = join(import.meta.dirname, '..');
const files = readdirSync(test, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:test\.ts|transcript)$/u.test(file));

/** `[TURN-4]` in a test's name, or `rule: INK-3` in a script. */
function rulesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b([A-Z][A-Z0-9]+-\d+)\b/gu)].map(([, rule]) => rule!);
}

describe('test/SPEC.md', () => {
  const spec = readFileSync(join(test, 'SPEC.md'), 'utf8');
  const listed = [...spec.matchAll(/^- \*\*([A-Z0-9]+-\d+)\*\*/gmu)].map(([, rule]) => rule!);

  it('[SPEC-1] lists each rule once, and each has a test', () => {
    expect(listed.filter((rule, index) => listed.indexOf(rule) !== index)).toEqual([]);
    const held = new Set(files.flatMap((file) => rulesIn(readFileSync(join(test, file), 'utf8'))));
    expect(listed.filter((rule) => !held.has(rule))).toEqual([]);
  });

  it('[SPEC-2] lists each rule that a test names', () => {
    const named = files.flatMap((file) =>
      [...readFileSync(join(test, file), 'utf8').matchAll(/\[([A-Z0-9]+-\d+)\]/gu)].map(([, rule]) => rule!),
    );
    expect([...new Set(named)].filter((rule) => !listed.includes(rule))).toEqual([]);
  });
});
