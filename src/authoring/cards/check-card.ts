import type { Card, CardBookEntry } from './card.js';
import { unknownMacros } from './macros.js';
import type { Report } from './report.js';

/** Fields whose text a player or a model would see. */
const TEXTS = ['description', 'personality', 'scenario', 'first_mes', 'mes_example'] as const;

const ADULT = /^(?:nsfw|18\+|adult|erotic|smut|hentai|lewd|explicit|sexual)$/iu;

/** Tells what in a card is allowed but likely a mistake, or not what a game wants. */
export function checkCard({ data, files, version }: Card, report: Report): void {
  for (const field of TEXTS) checkMacros(data[field], report, field);
  for (const [index, entry] of (data.character_book?.entries ?? []).entries()) checkEntry(entry, report, index);
  const adult = data.tags.filter((tag) => ADULT.test(tag.trim()));
  if (adult.length > 0)
    report('TF0822', `The card is marked ${adult.join(', ')}.`, 'Make sure that it belongs in your game.', 'tags');
  const told = ['system_prompt', 'post_history_instructions'] as const;
  for (const field of told.filter((name) => data[name].trim() !== ''))
    report(
      'TF0816',
      `"${field}" gives the model instructions; they are not taken over.`,
      'A stranger wrote them. Import with --with-instructions if you trust them.',
      field,
    );
  for (const [index, { uri }] of (data.assets ?? []).entries()) {
    const path = /^embedd?ed:\/\/(.+)$/iu.exec(uri)?.[1];
    if (path !== undefined && version === 'v3' && !files.has(path))
      report(
        'TF0815',
        `Asset ${index + 1} should be inside, at "${path}", and is not.`,
        'Export the card again as CHARX.',
        `assets.${index}.uri`,
      );
  }
}

function checkMacros(text: string, report: Report, path: string): void {
  const unknown = [...new Set(unknownMacros(text))];
  if (unknown.length > 0)
    report(
      'TF0813',
      `${unknown.slice(0, 3).join(', ')} stands for nothing that is known.`,
      'Put the words there that you mean.',
      path,
    );
}

function checkEntry({ content }: CardBookEntry, report: Report, index: number): void {
  checkMacros(content, report, `character_book.entries.${index}`);
}
