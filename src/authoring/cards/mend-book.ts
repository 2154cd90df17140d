import type { CardBook } from './card.js';
import { flag, keywords, number, object, readFields, text, texts, type Fields } from './fields.js';
import { CARD_LIMITS } from './limits.js';
import type { Report } from './report.js';
import { isObject, type Json, type JsonObject } from './safe-json.js';

const optional = <Read>(read: Read) => ({ read, isOptional: true }) as const;

const ENTRY: Fields = {
  keys: { read: keywords },
  content: { read: text },
  extensions: { read: object },
  enabled: { read: flag(true) },
  insertion_order: { read: number(100) },
  use_regex: { read: flag(false), since: 'v3' },
  case_sensitive: optional(flag(false)),
  name: optional(text),
  comment: optional(text),
  priority: optional(number(0)),
  selective: optional(flag(false)),
  secondary_keys: optional(keywords),
  constant: optional(flag(false)),
  position: optional(text),
};

const BOOK: Fields = {
  name: optional(text),
  description: optional(text),
  scan_depth: optional(number(2)),
  token_budget: optional(number(512)),
  recursive_scanning: optional(flag(false)),
  extensions: { read: object },
};

/** A book as version 3 has it. `undefined` for one that is none. */
export function mendBook(raw: Json | undefined, report: Report, isVersion3: boolean): CardBook | undefined {
  if (raw === undefined) return undefined;
  if (!isObject(raw)) {
    report(
      'TF0809',
      `"character_book" is ${raw === null ? 'null' : 'no object'}; taken as absent.`,
      'Leave it out.',
      'character_book',
    );
    return undefined;
  }
  const { entries: rawEntries, ...rest } = raw;
  const book = readFields(rest, BOOK, (field, what) =>
    report('TF0804', `"character_book.${field}" ${what}.`, 'Nothing to do: it is written right.', `character_book.${field}`),
  );
  const entries = entriesOf(rawEntries).slice(0, CARD_LIMITS.entries);
  if (entriesOf(rawEntries).length > entries.length)
    report(
      'TF0818',
      `The book has more than ${CARD_LIMITS.entries} entries; the others are left out.`,
      'Split it into several books.',
      'character_book.entries',
    );
  return { ...book, entries: entries.map((entry, index) => mendEntry(entry, index, report, isVersion3)) } as unknown as CardBook;
}

/** Books of one program keep their entries in an object by number. */
function entriesOf(raw: Json | undefined): readonly JsonObject[] {
  const list = Array.isArray(raw) ? (raw as readonly Json[]) : isObject(raw) ? Object.values(raw) : [];
  return list.filter((entry): entry is JsonObject => isObject(entry));
}

/** Names that other programs give to the same fields. */
const OTHER_NAMES: Readonly<Record<string, string>> = { key: 'keys', keysecondary: 'secondary_keys', order: 'insertion_order' };

function mendEntry(raw: JsonObject, index: number, report: Report, isVersion3: boolean): JsonObject {
  const path = `character_book.entries.${index}`;
  const named = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      Object.hasOwn(raw, OTHER_NAMES[name] ?? name) ? name : (OTHER_NAMES[name] ?? name),
      value,
    ]),
  );
  const entry = readFields(
    named,
    ENTRY,
    (field, what) =>
      report('TF0810', `Entry ${index + 1}: "${field}" ${what}.`, 'Nothing to do: it is written right.', `${path}.${field}`),
    () => isVersion3,
  );
  const keys = texts(entry.keys).value as readonly string[];
  const short = keys.filter((key) => key.length <= CARD_LIMITS.keyChars).slice(0, CARD_LIMITS.keysPerEntry);
  if (short.length < keys.length)
    report(
      'TF0818',
      `Entry ${index + 1} has keys that are too many or too long; ${keys.length - short.length} are left out.`,
      `Keep to ${CARD_LIMITS.keysPerEntry} keys.`,
      path,
    );
  return { ...entry, keys: short };
}
