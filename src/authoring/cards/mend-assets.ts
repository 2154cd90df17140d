import type { CardAsset } from './card.js';
import { readFields, text, type Fields } from './fields.js';
import type { Report } from './report.js';
import { isObject, type Json, type JsonObject } from './safe-json.js';

const ASSET: Fields = { type: { read: text }, uri: { read: text }, name: { read: text }, ext: { read: text } };
const TYPES = new Set(['icon', 'background', 'user_icon', 'emotion']);

/** The assets of a card. They are listed and kept; nothing is ever fetched. */
export function mendAssets(raw: Json | undefined, report: Report): readonly CardAsset[] | undefined {
  if (raw === undefined || raw === null) return undefined;
  const list = Array.isArray(raw) ? (raw as readonly Json[]).filter((item): item is JsonObject => isObject(item)) : [];
  if (!Array.isArray(raw))
    report('TF0815', '"assets" is no list; taken as empty.', 'Nothing to do: it is written right.', 'assets');
  const assets = list.map((item, index) => {
    const asset = readFields(item, ASSET, (field, what) =>
      report('TF0815', `Asset ${index + 1}: "${field}" ${what}.`, 'Fill it in.', `assets.${index}.${field}`),
    );
    return { ...asset, ext: (asset.ext as string).toLowerCase().replace(/^\./u, '') || 'unknown' } as unknown as CardAsset;
  });
  for (const [index, { type, uri }] of assets.entries()) {
    if (!TYPES.has(type) && !type.startsWith('x_'))
      report(
        'TF0815',
        `Asset ${index + 1} has the type "${type}", which no specification knows.`,
        'A type of your own starts with "x_".',
        `assets.${index}.type`,
      );
    if (/^http:/iu.test(uri))
      report(
        'TF0815',
        `Asset ${index + 1} is at ${uri.slice(0, 80)}, where anybody on the way can change it.`,
        'Use https, or put the file inside the card.',
        `assets.${index}.uri`,
      );
  }
  const mains = assets.filter(({ type, name }) => type === 'icon' && name === 'main').length;
  if (mains > 1 || (mains === 0 && assets.filter(({ type }) => type === 'icon').length > 1))
    report(
      'TF0815',
      `Of several icons, ${mains === 0 ? 'none' : 'more than one'} is called "main".`,
      'Call exactly one of them "main".',
      'assets',
    );
  return assets;
}
