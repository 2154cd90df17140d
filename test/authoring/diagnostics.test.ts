import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCard } from '../../src/authoring/cards/import-card.js';
import { CATALOGUE, type DiagnosticCode } from '../../src/authoring/diagnostics/catalogue.js';
import type { Diagnostic } from '../../src/authoring/diagnostics/diagnostic.js';
import { lintProject } from '../../src/authoring/lint/lint-project.js';
import { applyEdits } from '../../src/authoring/lint/offsets.js';
import { checkInk } from '../../src/bin/ink/check-ink.js';
import { golden } from './cards/golden.js';

const folder = join(import.meta.dirname, '../../src/authoring/diagnostics');
const pages = readdirSync(folder)
  .filter((file) => /^TF\d{4}-/u.test(file))
  .map((file) => ({ code: file.slice(0, 6) as DiagnosticCode, text: readFileSync(join(folder, file), 'utf8') }));

type Example = ReadonlyMap<string, string>;

/** The files of the example under a heading. */
function exampleOf(page: string, heading: string): Example {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const fences = section.matchAll(/```(\w+) (\S+)\n([\s\S]*?)```/gu);
  return new Map([...fences].map(([, , name, text]) => [name!, text!]));
}

/** What Mira has where an example leaves it out; below its text, so that lines keep their numbers. */
const FILLED_IN: Readonly<Record<string, string>> = {
  id: 'id: mira',
  name: 'name: Mira Holt',
  role: 'role: blacksmith of Hollowbrook',
  voice: 'voice: gruff, dry, short sentences',
  lines: 'lines: { unknown: [I could not say.] }',
};

function filledIn(name: string, text: string): string {
  const isPersona = /\.yaml$/u.test(name) && !/townsfolk\.yaml|\.test\.yaml/u.test(name) && !/^(?:base|entries):/mu.test(text);
  if (!isPersona) return text;
  const missing = Object.entries(FILLED_IN).filter(([key]) => !new RegExp(`^${key}:`, 'mu').test(text));
  return `${text}${missing.map(([, line]) => `${line}\n`).join('')}`;
}

async function find(example: Example): Promise<readonly Diagnostic[]> {
  const cards = [...example].filter(([name]) => /\.(?:card\.json|png|charx)$/u.test(name));
  const found = cards.flatMap(
    ([name, text]) => importCard(text === '' ? golden(name) : new TextEncoder().encode(text), name).problems,
  );
  const files = new Map(
    [...example].filter(([name]) => !cards.some(([card]) => card === name)).map(([name, text]) => [name, filledIn(name, text)]),
  );
  return [...found, ...(await lintProject(files, { checkInk })).diagnostics];
}

describe('diagnostics', () => {
  it('[LINT-1] every code has a page with its title and severity, and every page a code', () => {
    expect(pages.map(({ code }) => code).sort()).toEqual(Object.keys(CATALOGUE).sort());
    for (const { code, text } of pages) {
      expect(text).toContain(`# ${code}: ${CATALOGUE[code].title}\n\n**${CATALOGUE[code].severity}**`);
      for (const heading of ['Why it matters', 'What to do']) expect(text).toContain(`## ${heading}\n`);
    }
  });

  it.each(pages)(
    '[LINT-2] $code is found in the example of its page, at a place, and not in the other',
    async ({ code, text }) => {
      const found = (await find(exampleOf(text, 'Found in'))).filter((one) => one.code === code);
      expect(found).not.toEqual([]);
      for (const { file, line, column, message, hint } of found) {
        expect(file).not.toBe('');
        if (!/card|png|charx|ink/u.test(file) && code !== 'TF0102')
          expect([line, column]).toEqual([expect.any(Number), expect.any(Number)]);
        expect(message).toMatch(/[.!?"”:]$/u);
        expect(hint).not.toBe('');
      }
      const other = exampleOf(text, 'Not found in');
      expect(other.size).toBeGreaterThan(0);
      expect((await find(other)).filter((one) => one.code === code)).toEqual([]);
    },
  );

  it.each(pages.filter(({ text }) => text.includes('can be mended')))(
    '[LINT-3] $code is mended, and the mended text has it no more',
    async ({ code, text }) => {
      const example = exampleOf(text, 'Found in');
      const [name, source] = [...example].find(([file]) => file.endsWith('.yaml'))!;
      const whole = filledIn(name, source);
      const edits = (await find(example)).flatMap((one) => (one.code === code && one.fix ? [one.fix] : []));
      expect(edits).not.toEqual([]);
      const mended = applyEdits(whole, edits);
      expect((await find(new Map([[name, mended]]))).filter((one) => one.code === code)).toEqual([]);
    },
  );
});
