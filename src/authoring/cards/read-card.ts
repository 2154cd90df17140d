import { utf8 } from './bytes.js';
import type { Card, CardReading } from './card.js';
import { isZip, readZip } from './charx.js';
import { CARD_LIMITS } from './limits.js';
import { mendCard } from './mend-card.js';
import type { FoundCard } from './found-card.js';
import { isPng } from './png-chunks.js';
import { readPngCard } from './png-card.js';
import { startReport, type Report } from './report.js';
import { parseJson } from './safe-json.js';

/**
 * Reads a character card: JSON, PNG, APNG or CHARX, versions 1 to 3.
 *
 * It is a stranger's file: bounded in every way, never fetched for, never run. What is broken in known ways is mended and told.
 *
 * @param file - Its name, for what is told about it.
 */
export function readCard(bytes: Uint8Array, file: string): CardReading {
  const { report, problems } = startReport(file);
  const found = findCard(bytes, report);
  const card = found && cardOf(found, report);
  return card === undefined ? { problems } : { card, problems };
}

function findCard(bytes: Uint8Array, report: Report): FoundCard | undefined {
  if (bytes.length === 0) return fail(report, 'The file is empty.');
  if (bytes.length > CARD_LIMITS.fileBytes)
    return fail(report, `The file has ${bytes.length} bytes, more than the ${CARD_LIMITS.fileBytes} that are read.`);
  if (isPng(bytes)) return readPngCard(bytes, report);
  if (isZip(bytes)) return readCharx(bytes, report);
  const start = utf8(bytes.subarray(0, 64))
    .replace(/^\uFEFF/u, '')
    .trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return { json: utf8(bytes), files: new Map() };
  return fail(report, 'The file is neither JSON, nor a PNG picture, nor a CHARX archive.');
}

function readCharx(bytes: Uint8Array, report: Report): FoundCard | undefined {
  const reading = readZip(bytes);
  if ('problem' in reading) return fail(report, `The file ${reading.problem}.`);
  const json = reading.files.get('card.json');
  if (json !== undefined) {
    const files = new Map([...reading.files].filter(([name]) => name !== 'card.json'));
    return { json: utf8(json), files };
  }
  report(
    'TF0802',
    'The archive has no "card.json" at its root.',
    'Pack the folder again, so that card.json is not inside another folder.',
  );
  return undefined;
}

function fail(report: Report, message: string): undefined {
  report('TF0801', message, 'Give a character card: .json, .png or .charx.');
}

function cardOf({ json, picture, files }: FoundCard, report: Report): Card | undefined {
  const reading = parseJson(json);
  if ('problem' in reading) {
    report('TF0803', `The card ${reading.problem}.`, 'Export it again from the program that made it.');
    return undefined;
  }
  if (reading.refused.length > 0)
    report(
      'TF0817',
      `The card has keys that reach into the program and are left out: ${[...new Set(reading.refused)].join(', ')}.`,
      'Do not trust where it came from.',
    );
  const mended = mendCard(reading.value, report);
  return mended && { ...mended, picture, files };
}
