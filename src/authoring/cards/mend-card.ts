import type { Card, CardData, CardVersion } from './card.js';
import { number, object, readFields, text, texts, type Fields } from './fields.js';
import { mendAssets } from './mend-assets.js';
import { mendBook } from './mend-book.js';
import type { Report } from './report.js';
import { isObject, type Json, type JsonObject } from './safe-json.js';

const required = { read: text } as const;
const V1: Fields = {
  name: required,
  description: required,
  personality: required,
  scenario: required,
  first_mes: required,
  mes_example: required,
};
const since2 = { read: text, since: 'v2' } as const;
const DATA: Fields = {
  ...V1,
  creator_notes: since2,
  system_prompt: since2,
  post_history_instructions: since2,
  alternate_greetings: { read: texts, since: 'v2' },
  tags: { read: texts, since: 'v2' },
  creator: since2,
  character_version: since2,
  extensions: { read: object, since: 'v2' },
  group_only_greetings: { read: texts, since: 'v3' },
  nickname: { read: text, isOptional: true },
  source: { read: texts, isOptional: true },
  creation_date: { read: number(0), isOptional: true },
  modification_date: { read: number(0), isOptional: true },
  creator_notes_multilingual: { read: object, isOptional: true },
};

/** The card in a JSON object, with all that had to be mended told. `undefined` when it is no card at all. */
export function mendCard(raw: Json, report: Report): Pick<Card, 'version' | 'data' | 'outside'> | undefined {
  if (!isObject(raw)) {
    report('TF0805', 'This is JSON, but not an object as a card is.', 'Give a file that a card program has written.');
    return undefined;
  }
  const version = versionOf(raw, report);
  if (version === undefined) return undefined;
  const inner = version === 'v1' ? raw : isObject(raw.data) ? raw.data : raw;
  const outside = version === 'v1' || inner === raw ? {} : outsideOf(raw, inner, report);
  const {
    character_book: book,
    assets,
    ...fields
  } = inner.character_book === undefined && isObject(raw.character_book) && inner !== raw
    ? misplacedBook(raw, inner, report)
    : inner;
  const { spec: _spec, spec_version: _version, data: _data, ...plain } = fields;
  const rank = { v1: 1, v2: 2, v3: 3 } as const;
  const data = readFields(
    plain,
    DATA,
    (field, what) => report('TF0804', `"${field}" ${what}.`, 'Nothing to do: it is written right.', field),
    (since) => rank[version] >= rank[since],
  );
  const mendedBook = mendBook(book, report, version === 'v3');
  const mendedAssets = mendAssets(assets, report);
  const whole = { ...data, ...(mendedBook && { character_book: mendedBook }), ...(mendedAssets && { assets: mendedAssets }) };
  return { version, data: whole as unknown as CardData, outside };
}

const SPECS: Readonly<Record<string, CardVersion>> = { chara_card_v2: 'v2', chara_card_v3: 'v3' };

/** `spec` is asked first: a card that has everything at both levels would pass for a V1. */
function versionOf(raw: JsonObject, report: Report): CardVersion | undefined {
  const known = typeof raw.spec === 'string' ? SPECS[raw.spec.toLowerCase()] : undefined;
  if (known !== undefined) {
    if (!isObject(raw.data))
      report(
        'TF0805',
        `"spec" is ${JSON.stringify(raw.spec)}, but there is no "data"; the fields around it are taken.`,
        'Nothing to do: it is written right.',
        'data',
      );
    if (known === 'v3' && versionNumber(raw.spec_version) > 3)
      report(
        'TF0819',
        `"spec_version" is ${JSON.stringify(raw.spec_version)}; what it has beyond 3.0 is kept but not understood.`,
        'Nothing to do.',
        'spec_version',
      );
    return known;
  }
  const data = isObject(raw.data) ? raw.data : undefined;
  if (data !== undefined && Object.hasOwn(data, 'name')) {
    report(
      'TF0805',
      `"spec" is ${raw.spec === undefined ? 'missing' : JSON.stringify(raw.spec)}; read as version ${Object.hasOwn(data, 'group_only_greetings') ? 3 : 2}.`,
      'Nothing to do: it is written right.',
      'spec',
    );
    return Object.hasOwn(data, 'group_only_greetings') ? 'v3' : 'v2';
  }
  if (Object.keys(V1).filter((field) => Object.hasOwn(raw, field)).length >= 2) return 'v1';
  report(
    'TF0805',
    'This is JSON, but it has neither "spec" nor the fields of a card.',
    'Give a file that a card program has written.',
  );
  return undefined;
}

/** Cards of one program repeat fields around `data`; what differs there is kept, and what is in `data` counts. */
function outsideOf(
  { spec: _spec, spec_version: _version, data: _data, character_book: _book, ...raw }: JsonObject,
  inner: JsonObject,
  report: Report,
): JsonObject {
  const entries = Object.entries(raw).filter(([name, value]) => JSON.stringify(inner[name]) !== JSON.stringify(value));
  for (const [name] of entries.filter(([name]) => Object.hasOwn(DATA, name)))
    report(
      'TF0808',
      `"${name}" stands around "data" too, and differs there; the one in "data" counts.`,
      'Check which of the two you mean.',
      name,
    );
  return Object.fromEntries(entries);
}

function misplacedBook(raw: JsonObject, inner: JsonObject, report: Report): JsonObject {
  report(
    'TF0809',
    '"character_book" stands around "data" instead of in it.',
    'Nothing to do: it is written right.',
    'character_book',
  );
  return { ...inner, character_book: raw.character_book! };
}

/** Versions are compared as numbers; a text counts too. */
function versionNumber(value: Json | undefined): number {
  return typeof value === 'number' ? value : typeof value === 'string' ? Number.parseFloat(value) : Number.NaN;
}
