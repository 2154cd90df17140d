import type { GeneratePart } from '../core/language-model.js';
import type { FromWorker } from './protocol.js';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a message from a worker, or gives `null` when it is none that this version knows (another script, an older file in a cache). */
export function parseFromWorker(data: unknown): FromWorker | null {
  if (!isFields(data)) return null;
  return isKnown(data) ? (data as unknown as FromWorker) : null;
}

function isKnown(message: Fields): boolean {
  switch (message['type']) {
    case 'pong':
      return true;
    case 'done':
      return isNumber(message['id']);
    case 'vectors':
      return isNumber(message['id']) && isListOf(message['vectors'], (value) => value instanceof Float32Array);
    case 'counts':
      return isNumber(message['id']) && isListOf(message['counts'], isNumber);
    case 'route-odds':
      return isNumber(message['id']) && isRouteOdds(message['odds']);
    case 'tone-odds':
      return isNumber(message['id']) && isToneOdds(message['odds']);
    case 'error':
      return isNumber(message['id']) && isErrorRecord(message['error']);
    case 'part':
      return isNumber(message['id']) && isPart(message['part']);
    case 'progress':
      return isNumber(message['loadedBytes']) && isNumber(message['totalBytes']);
    case 'ear-ready':
      return typeof message['canRead'] === 'boolean';
    case 'ear-failed':
      return isErrorRecord(message['error']) && typeof message['needsRestart'] === 'boolean';
    case 'fatal':
    case 'warning':
      return isErrorRecord(message['error']);
    default:
      return false;
  }
}

function isPart(value: unknown): value is GeneratePart {
  if (!isFields(value)) return false;
  if (value['type'] === 'end') return typeof value['reason'] === 'string' && isFields(value['usage']);
  if (value['type'] === 'choice') return isNumber(value['part']) && typeof value['value'] === 'string' && isNumber(value['odds']);
  return value['type'] === 'text-delta' && isNumber(value['part']) && typeof value['text'] === 'string';
}

function isRouteOdds(value: unknown): boolean {
  return isFields(value) && isListOf(value['choices'], isOdds) && isOdds(value['none']);
}

function isToneOdds(value: unknown): boolean {
  return isFields(value) && ['worse', 'same', 'better'].every((name) => isOdds(value[name]));
}

function isErrorRecord(value: unknown): boolean {
  return isFields(value) && ['code', 'message', 'hint'].every((name) => typeof value[name] === 'string');
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isOdds(value: unknown): boolean {
  return isNumber(value) && value >= 0 && value <= 1;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
