import { fromBase64 } from './bytes.js';
import { decodeCardText, type FoundCard } from './found-card.js';
import { readPng, writePng, type PngChunk } from './png-chunks.js';
import { keywordOf, readText, type PngText } from './png-text.js';

import type { Report } from './report.js';
import { parseJson } from './safe-json.js';

/** The keywords under which a card stands in a picture; version 3 counts before the older ones. */
const KEYWORDS = ['ccv3', 'chara'] as const;
const ASSET_KEYWORD = /^chara-ext-asset_:?(.+)$/iu;

/** Whether a text of a picture is part of a card. */
export function isCardText(keyword: string): boolean {
  return KEYWORDS.some((known) => known === keyword.toLowerCase()) || ASSET_KEYWORD.test(keyword);
}

/** The card in a picture, in any kind of text chunk, before or behind the image data. */
export function readPngCard(bytes: Uint8Array, report: Report): FoundCard | undefined {
  const { chunks, isCutOff } = readPng(bytes);
  if (isCutOff) report('TF0806', 'The picture is cut off.', 'Copy or download it again.');
  const inCard = chunks.filter((chunk) => isCardText(keywordOf(chunk) ?? ''));
  const texts = inCard.flatMap((chunk) => readText(chunk) ?? []);
  reportDamage(texts, inCard.length - texts.length, report);
  const cards = KEYWORDS.flatMap((keyword) => texts.filter((text) => text.keyword.toLowerCase() === keyword));
  const decoded = cards.flatMap((text) => decodeCardText(text.text) ?? []);
  if (inCard.length === 0)
    report(
      'TF0802',
      'The picture has no card inside.',
      'Programs that shrink or convert pictures throw it away: get the original.',
    );
  if (decoded.length < cards.length)
    report('TF0803', 'What stands in the picture is not base64.', 'Export it again from the program that made it.');
  const json = decoded.find((text) => 'value' in parseJson(text)) ?? decoded[0];
  if (json === undefined) return undefined;
  if (new Set(decoded.map(tellingPart)).size > 1)
    report(
      'TF0807',
      `The picture has ${decoded.length} cards that differ; the newest version counts.`,
      'Save it again, so that one is left.',
    );
  return { json, picture: pictureWithoutCard(chunks), files: assetsIn(texts) };
}

function reportDamage(texts: readonly PngText[], unreadable: number, report: Report): void {
  if (unreadable > 0)
    report(
      'TF0803',
      'A packed text in the picture is damaged, or unpacks to far more than a card.',
      'Do not trust where it came from.',
    );
  for (const { keyword } of texts.filter(({ chunk }) => !chunk.isChecksumRight))
    report(
      'TF0806',
      `The checksum of "${keyword}" is wrong: the picture was damaged or changed by hand.`,
      'Check what you read; it is written right.',
    );
  if (texts.some(({ chunk }) => chunk.type !== 'tEXt'))
    report('TF0806', 'The card stands in a kind of text that most programs do not read.', 'Nothing to do: it is written right.');
}

/** Copies for older programs may lack what is new; another name or description is another card. */
function tellingPart(json: string): string {
  return ['name', 'description', 'first_mes']
    .map((field) => new RegExp(`"${field}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`, 'u').exec(json)?.[1] ?? '')
    .join('\n');
}

function pictureWithoutCard(chunks: readonly PngChunk[]): Uint8Array {
  const kept = chunks.filter((chunk) => !isCardText(keywordOf(chunk) ?? ''));
  return writePng(kept.at(-1)?.type === 'IEND' ? kept : [...kept, { type: 'IEND', data: new Uint8Array() }]);
}

/** Files that older programs put into the picture, by path. */
function assetsIn(texts: readonly PngText[]): ReadonlyMap<string, Uint8Array> {
  const assets = texts.flatMap(({ keyword, text }): [string, Uint8Array][] => {
    const path = ASSET_KEYWORD.exec(keyword)?.[1];
    const bytes = path === undefined ? undefined : fromBase64(text);
    return path === undefined || bytes === undefined ? [] : [[path, bytes]];
  });
  return new Map(assets);
}
