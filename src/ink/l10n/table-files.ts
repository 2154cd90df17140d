import { TownsfolkError } from '../../core/errors.js';
import type { LineEntry } from './extract.js';

const COLUMNS = ['id', 'source', 'text', 'file', 'line', 'kind'] as const;

/** Entries as CSV, for spreadsheets: the first line names the columns. */
export function toCsv(entries: readonly LineEntry[]): string {
  const rows = entries.map((entry) => COLUMNS.map((column) => quoteCsv(String(entry[column]))).join(','));
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}

/** Reads a table that {@link toCsv} wrote; columns may stand in any order and more may stand beside. @throws `ink/bad-translation` */
export function fromCsv(csv: string): readonly LineEntry[] {
  const [head = [], ...rows] = readRows(csv.replace(/^\uFEFF/u, ''));
  return rows.map((row, index) => toEntry((name) => row[head.indexOf(name)], `row ${index + 2}`));
}

/** Entries as JSON. */
export function toJson(entries: readonly LineEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** Reads what {@link toJson} wrote. @throws `ink/bad-translation` */
export function fromJson(json: string): readonly LineEntry[] {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (cause) {
    throw badTranslation('it is not JSON', cause);
  }
  if (!Array.isArray(read)) throw badTranslation('it is no list');
  return read.map((entry: unknown, index) => toEntry((name) => ownText(entry, name), `entry ${index + 1}`));
}

/** An entry of texts by name. @throws `ink/bad-translation` */
export function toEntry(get: (name: (typeof COLUMNS)[number]) => string | undefined, where: string): LineEntry {
  const [id, source] = [get('id'), get('source')];
  if (id === undefined || id === '' || source === undefined) throw badTranslation(`${where} has no id or no source`);
  const kind = get('kind') === 'choice' ? 'choice' : 'line';
  return { id, source, text: get('text') ?? '', file: get('file') ?? '', line: Number(get('line') ?? 0) || 0, kind };
}

/** A translation that cannot be read. */
export function badTranslation(reason: string, cause?: unknown): TownsfolkError {
  return new TownsfolkError('ink/bad-translation', `The translation cannot be read: ${reason}.`, {
    hint: 'Use a file that "townsfolk ink extract" wrote, with only the texts changed.',
    cause,
  });
}

function ownText(entry: unknown, name: string): string | undefined {
  const value =
    typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)
      ? (entry as Record<string, unknown>)[name]
      : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function quoteCsv(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function readRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu;
  for (const [whole, quoted, plain = '', end] of csv.matchAll(cells)) {
    if (whole === '' && end === '') break;
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '');
}
