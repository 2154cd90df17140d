import { fromUtf8, toBase64 } from './bytes.js';
import type { Card, CardData, CardVersion } from './card.js';
import { writeZip } from './charx.js';
import { stripDecorators } from './decorators.js';
import { isCardText } from './png-card.js';
import { isPng, readPng, writePng } from './png-chunks.js';
import { keywordOf, textChunk } from './png-text.js';

/** Where what stood around a card's `data`, and had no place there, is kept. */
const OUTSIDE = 'townsfolk/outside';

/** A card as an object of a version, as strict as its specification. */
export function cardJson(card: Card, version: CardVersion = 'v3'): Record<string, unknown> {
  const data = withOutside(card);
  if (version === 'v3') return { spec: 'chara_card_v3', spec_version: '3.0', data: { ...data, ...assetsOf(card) } };
  if (version === 'v2') return { spec: 'chara_card_v2', spec_version: '2.0', data: asVersion2(data) };
  const { name, description, personality, scenario, first_mes, mes_example } = data;
  return { name, description, personality, scenario, first_mes, mes_example };
}

function withOutside({ data, outside }: Card): CardData {
  if (Object.keys(outside).length === 0) return data;
  return { ...data, extensions: { ...data.extensions, [OUTSIDE]: outside } };
}

/** A picture without a list of assets is the icon itself. */
function assetsOf({ data }: Card): Pick<CardData, 'assets'> {
  return { assets: data.assets ?? [{ type: 'icon', uri: 'ccdefault:', name: 'main', ext: 'png' }] };
}

/** What version 2 knows. Decorators would stand in its prompts as text. */
function asVersion2({ character_book: book, ...data }: CardData): Record<string, unknown> {
  const {
    nickname: _1,
    source: _2,
    group_only_greetings: _3,
    creation_date: _4,
    modification_date: _5,
    creator_notes_multilingual: _6,
    assets: _7,
    ...rest
  } = data;
  if (book === undefined) return rest;
  const entries = book.entries.map(({ use_regex: _regex, ...entry }) => ({ ...entry, content: stripDecorators(entry.content) }));
  return { ...rest, character_book: { ...book, entries } };
}

/** A card as a JSON file. */
export function writeJsonCard(card: Card, version: CardVersion = 'v3'): Uint8Array {
  return fromUtf8(`${JSON.stringify(cardJson(card, version), null, 2)}\n`);
}

/** Says to who opens the copy for older programs that it is one. */
const COPY_NOTE = 'This is the version 2 copy of a version 3 card; some of it may be missing.';

/**
 * A card inside a picture: version 3, and a copy of version 2 for older programs. All cards that the picture had are taken out.
 *
 * @returns `undefined` when the picture is no PNG.
 */
export function writePngCard(card: Card, picture: Uint8Array): Uint8Array | undefined {
  if (!isPng(picture)) return undefined;
  const chunks = readPng(picture).chunks.filter((chunk) => {
    return chunk.type !== 'IEND' && !isCardText(keywordOf(chunk) ?? '');
  });
  const notes = [card.data.creator_notes, COPY_NOTE].filter(Boolean).join('\n\n');
  const copy = cardJson({ ...card, data: { ...card.data, creator_notes: notes } }, 'v2');
  const embed = (keyword: string, json: unknown) => textChunk(keyword, toBase64(fromUtf8(JSON.stringify(json))));
  return writePng([...chunks, embed('chara', copy), embed('ccv3', cardJson(card)), { type: 'IEND', data: new Uint8Array() }]);
}

/** A card as a CHARX archive with the files that it brings along, and its picture as the icon. */
export function writeCharx(card: Card): Uint8Array {
  const files = new Map(card.files);
  const json = cardJson(card) as { data: CardData };
  const icon = 'assets/icon/images/main.png';
  if (card.picture === undefined || files.has(icon)) return writeZip(JSON.stringify(json, null, 2), files);
  files.set(icon, card.picture);
  const assets = (json.data.assets ?? []).map((asset) =>
    asset.uri === 'ccdefault:' && asset.type === 'icon' ? { ...asset, uri: `embeded://${icon}` } : asset,
  );
  return writeZip(JSON.stringify({ ...json, data: { ...json.data, assets } }, null, 2), files);
}
