import { importCard } from '../../../src/authoring/cards/import-card.js';
import { cardJson } from '../../../src/authoring/cards/write-card.js';
import { toBase64 } from '../../../src/authoring/cards/bytes.js';
import { writePng } from '../../../src/authoring/cards/png-chunks.js';
import { textChunk } from '../../../src/authoring/cards/png-text.js';
import { createRandom, loreFileSchema, pick, type Random } from '../../../src/index.js';
import { personaPartSchema } from '../../../src/core/persona/schema/persona-schema.js';
import { golden, goldenFiles } from './golden.js';

/** What a run of damaged cards found. */
export interface FuzzResult {
  readonly runs: number;
  readonly readable: number;
  readonly worstMs: number;
  /** Cards that threw, or whose persona or lore a game would not read. */
  readonly failures: readonly { readonly file: string; readonly seed: number; readonly error: string }[];
}

/** Reads a number of golden cards, each damaged in its own way. The same seed damages alike. */
export function fuzzCards(runs: number, seed: number): FuzzResult {
  const sources = goldenFiles.filter((file) => !file.startsWith('bomb')).map((file) => ({ file, bytes: golden(file) }));
  const failures: { file: string; seed: number; error: string }[] = [];
  let [readable, worstMs] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const random = createRandom(seed + run);
    const { file, bytes } = sources[Math.floor(random.next() * sources.length)]!;
    const damaged = random.next() < 0.5 ? damage(bytes, random) : damageValues(random);
    const startedAt = performance.now();
    try {
      const { card, persona, lore } = importCard(damaged, file);
      if (card !== undefined) {
        readable++;
        JSON.stringify(cardJson(card));
        personaPartSchema.parse(persona);
        if (lore) loreFileSchema.parse(lore);
      }
    } catch (error) {
      failures.push({ file, seed: seed + run, error: String(error).slice(0, 300) });
    }
    worstMs = Math.max(worstMs, performance.now() - startedAt);
  }
  return { runs, readable, worstMs, failures };
}

const cards = goldenFiles
  .filter((file) => file.endsWith('.json') && !['deep.json', 'broken.json'].includes(file))
  .map((file) => new TextDecoder().decode(golden(file)));

/** A card whose JSON is whole, with wrong values in it, as a file or in a picture. */
function damageValues(random: Random): Uint8Array {
  let json = JSON.parse(pick(cards, random)!) as unknown;
  for (let count = 1 + Math.floor(random.next() * 5); count > 0; count--) json = withWrongValue(json, random);
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  if (random.next() < 0.7) return bytes;
  return writePng([
    textChunk(pick(['chara', 'ccv3', 'CHARA'], random)!, toBase64(bytes)),
    { type: 'IEND', data: new Uint8Array() },
  ]);
}

function withWrongValue(node: unknown, random: Random): unknown {
  const entries = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  if (entries.length === 0 || random.next() < 0.1) return pick(WRONG, random);
  const [key, value] = pick(entries, random) as [string, unknown];
  if (Array.isArray(node)) return (node as unknown[]).with(Number(key), withWrongValue(value, random));
  return { ...(node as object), [key]: withWrongValue(value, random) };
}

const WRONG: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [null],
  [[]],
  { a: {} },
  'x'.repeat(5000),
  '@@depth\n@@@role\n@@',
  '/(a+)+$/',
  '/[/',
  '{{roll:d0}}',
  '{{random:}}',
  '{{reverse:🔥}}',
  '*',
  '"',
  '<START>\n{{user}}:\n{{char}}:',
  'Personality("a" + "b")',
  '\u0000\u202e',
  ['a', 1],
  'embeded://../../x',
  '__proto__',
  { toString: 1 },
];

/** Bits flipped, pieces cut out, doubled, moved or put in; texts in JSON are hit more often than not. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  let result: number[] = [...bytes];
  const at = () => Math.floor(random.next() * (result.length + 1));
  for (let count = 1 + Math.floor(random.next() * 4); count > 0; count--) {
    const [from, length] = [at(), Math.floor(random.next() ** 3 * 400)];
    const kind = Math.floor(random.next() * 6);
    if (kind === 0 && result.length > 0) result[from % result.length]! ^= 1 << Math.floor(random.next() * 8);
    else if (kind === 1) result.splice(from, length);
    else if (kind === 2) result.splice(at(), 0, ...result.slice(from, from + length));
    else if (kind === 3) result = result.slice(0, from);
    else if (kind === 4) result.splice(from, 0, ...Array.from({ length: length / 10 }, () => Math.floor(random.next() * 256)));
    else result.splice(from, 0, ...NASTY[Math.floor(random.next() * NASTY.length)]!);
  }
  return Uint8Array.from(result);
}

const NASTY = [
  'null',
  '[]',
  '{}',
  '"',
  '\\',
  '-1e999',
  '"__proto__":1,',
  '\u0000',
  '{{char}}',
  '"keys":"(a+)+$",',
  '\u{1F525}',
  ':',
  ',',
  '}',
  '1',
].map((text) => [...new TextEncoder().encode(text)]);

if (process.argv[1] === import.meta.filename) {
  const [runs = 200_000, seed = 1] = process.argv.slice(2).map(Number);
  const { failures, ...rest } = fuzzCards(runs, seed);
  console.log({ ...rest, failures: failures.length });
  for (const failure of failures.slice(0, 20)) console.log(failure);
  process.exitCode = failures.length === 0 && rest.worstMs < 1000 ? 0 : 1;
}
