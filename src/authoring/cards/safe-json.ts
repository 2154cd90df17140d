import { CARD_LIMITS } from './limits.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Keys that would reach into what all objects share. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A text as JSON, or why it is none; and the prototype keys that were left out. */
export type JsonReading = { readonly value: Json; readonly refused: readonly string[] } | { readonly problem: string };

/** Reads JSON out of a stranger's file: bounded in length and depth, a byte order mark forgiven, prototype keys left out. */
export function parseJson(text: string): JsonReading {
  if (text.length > CARD_LIMITS.jsonChars)
    return { problem: `has ${text.length} characters of JSON, more than the ${CARD_LIMITS.jsonChars} that are read` };
  const refused: string[] = [];
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, '').trim());
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` };
  }
  const copy = (node: unknown, depth: number): Json => {
    if (depth > CARD_LIMITS.jsonDepth) throw new RangeError('too deep');
    if (Array.isArray(node)) return node.map((item) => copy(item, depth + 1));
    if (typeof node !== 'object' || node === null) return node as Json;
    const kept = Object.entries(node).filter(([key]) => !PROTOTYPE_KEYS.has(key) || (refused.push(key), false));
    return Object.fromEntries(kept.map(([key, item]) => [key, copy(item, depth + 1)]));
  };
  try {
    return { value: copy(value, 0), refused };
  } catch {
    return { problem: `is nested more than ${CARD_LIMITS.jsonDepth} deep` };
  }
}

/** Whether a value is an object, and no list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
