import { createRandom } from '../../core/random.js';
import { whyUnusable } from '../../core/lore/keys.js';
import type { Card, CardBook, CardBookEntry } from './card.js';
import { readDecorators, type Decorator } from './decorators.js';
import { expandMacros } from './macros.js';
import type { Report } from './report.js';
import type { JsonObject } from './safe-json.js';

/** A lore file as a writer writes it. */
export interface LoreFileInput {
  readonly name: string;
  readonly scan_depth?: number;
  readonly recursive?: boolean;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

/** The book of a card as a lore file. Texts that say nothing and entries that are off are left out and told. */
export function loreOfBook({ version, data }: Card, book: CardBook, report: Report): LoreFileInput {
  const { name } = data;
  // Before version 3 a key was words; one program says of all its keys that they are patterns.
  const hasPatterns = version === 'v3';
  const used = new Set<string>();
  const entries = book.entries.flatMap((entry, index) => {
    const path = `character_book.entries.${index}`;
    const made = loreEntry(hasPatterns ? entry : { ...entry, use_regex: false }, name, report, path);
    if (made === undefined) return [];
    const wanted = entry.name?.trim() || entry.comment?.trim() || entry.keys[0] || `entry ${index + 1}`;
    const id = used.has(wanted) ? `${wanted} ${index + 1}` : wanted;
    used.add(id);
    return [{ id, ...made }];
  });
  return {
    name: book.name?.trim() || `${name}'s book`,
    ...(book.scan_depth !== undefined && { scan_depth: within(book.scan_depth, 1, 100) }),
    ...(book.recursive_scanning === true && { recursive: true }),
    entries,
  };
}

function loreEntry(entry: CardBookEntry, char: string, report: Report, path: string): Record<string, unknown> | undefined {
  const { decorators, content } = readDecorators(entry.content, (line, why) =>
    report('TF0812', `The decorator "${line.slice(0, 80)}" ${why}.`, 'It is passed over. Correct it or take it out.', path),
  );
  const text = expandMacros(content, { char, user: 'the traveller', random: createRandom(1) }).trim();
  const args = (name: string) => decorators.filter((one) => one.name === name).flatMap((one) => one.args);
  const has = (name: string) => decorators.some((one) => one.name === name);
  if (!entry.enabled || text === '' || has('dont_activate')) {
    report(
      'TF0810',
      `"${(entry.name ?? entry.keys[0] ?? path).slice(0, 60)}" is ${text === '' ? 'empty' : 'switched off'} and is left out.`,
      'Nothing to do.',
      path,
    );
    return undefined;
  }
  const { extensions } = entry;
  const always = entry.constant === true || has('activate');
  const keys = [...entry.keys, ...args('additional_keys')].flatMap((key) => usableKey(key, entry, report, path) ?? []);
  const secondary = (entry.selective === false ? [] : (entry.secondary_keys ?? [])).flatMap(
    (key) => usableKey(key, entry, report, path) ?? [],
  );
  const excluded = args('exclude_keys');
  return {
    text,
    ...(keys.length > 0 && { keys }),
    ...(secondary.length > 0
      ? { [LOGIC[numberIn(extensions, 'selectiveLogic') ?? 0] ?? 'and']: secondary }
      : excluded.length > 0 && { not: excluded }),
    ...(always && { always }),
    ...(entry.case_sensitive === true && { case_sensitive: true }),
    ...(extensions.match_whole_words === false && { whole_words: false }),
    order: entry.insertion_order,
    ...(entry.priority !== undefined && { priority: entry.priority }),
    ...timing(extensions, decorators),
    ...scanDepth(extensions, args('scan_depth')),
  };
}

/** How one program numbers the ways in which secondary keys join. */
const LOGIC: readonly string[] = ['and', 'not_all', 'not', 'and_all'];

/** How one program keeps times and chances in its extensions. */
function timing(extensions: JsonObject, decorators: readonly Decorator[]): Record<string, unknown> {
  const whole = (name: string) => within(Math.round(numberIn(extensions, name) ?? 0), 0, 1000);
  const after = Number(decorators.find(({ name }) => name === 'activate_only_after')?.args[0] ?? 0);
  const keeps = decorators.some(({ name }) => name === 'keep_activate_after_match');
  const once = decorators.some(({ name }) => name === 'dont_activate_after_match');
  const [sticky, cooldown, delay] = [
    keeps ? 1000 : whole('sticky'),
    once ? 1000 : whole('cooldown'),
    Math.max(after, whole('delay')),
  ];
  const probability = extensions.useProbability === false ? 100 : (numberIn(extensions, 'probability') ?? 100);
  const group = typeof extensions.group === 'string' && extensions.group !== '' ? extensions.group : undefined;
  return {
    ...(sticky > 0 && { sticky }),
    ...(cooldown > 0 && { cooldown }),
    ...(delay > 0 && { delay: within(delay, 0, 1000) }),
    ...(probability < 100 && { probability: within(probability / 100, 0, 1) }),
    ...(group !== undefined && { group }),
  };
}

function scanDepth(extensions: JsonObject, [decorated]: readonly string[]): Record<string, unknown> {
  const depth = decorated === undefined ? numberIn(extensions, 'scan_depth') : Number(decorated);
  return depth === undefined ? {} : { scan_depth: within(Math.round(depth), 1, 100) };
}

/**
 * A key as lore files write it. Only `/…/flags`, or any key of an entry that says so, is a pattern; and one program says so of all its
 * entries, so that plain words stay words.
 */
function usableKey(key: string, entry: CardBookEntry, report: Report, path: string): string | undefined {
  const written = /^\/(.+)\/([a-z]*)$/su.exec(key.trim());
  const isPattern = written !== null || (entry.use_regex && /[\\^$*+?()[\]{}|]/u.test(key));
  if (!isPattern) return key.trim() === '' ? undefined : key.trim();
  const [source, flags] = written ? [written[1] ?? '', written[2] ?? ''] : [key, entry.case_sensitive ? '' : 'i'];
  const why = whyUnusable({ type: 'pattern', source, flags });
  if (why === undefined) return `/${source}/${flags}`;
  report('TF0811', `The key "${key.slice(0, 80)}" ${why}; it is left out.`, 'Write words instead, or a simpler pattern.', path);
  return undefined;
}

function numberIn(object: JsonObject, name: string): number | undefined {
  const value = object[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function within(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Number.isFinite(value) ? value : min));
}
