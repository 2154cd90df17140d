import { z } from 'zod';
import { ID_PATTERN } from '../../ids.js';
import { MOODS } from '../../mood.js';

/** Texts, ids, times and lines: what the sections of a persona file are made of. Descriptions show in editors. */
export const text = z.string().trim().min(1, 'must not be empty');

export const id = z
  .string()
  .regex(ID_PATTERN, 'must be lower-case letters, digits, _ and -, starting with a letter')
  .describe('What stories and code call it: lower-case letters, digits, _ and -.');

export const condition = text.describe('Must hold: bond >= 40 and quest.ledger == "found" and has("broken_sword").');

export const mood = z.enum(MOODS).describe('The face that goes with the words.');

export const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time from "00:00" to "23:59", in quotes')
  .describe('Time of day on a 24-hour clock, in quotes: "08:00".');

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
export const timeSpan = z
  .string()
  .regex(new RegExp(`^${TIME}-${TIME}$`, 'u'), 'must be two times with a hyphen between, in quotes: "18:00-06:00"')
  .describe('From a time up to another, over midnight too: "18:00-06:00".');

/** A line as it is said, with a mood at its head if need be: `[amused] Mind the sparks.` */
export const spoken = text.describe('What is said. It may begin with a mood: "[amused] Mind the sparks."');

const lineEntry = z.strictObject({ line: spoken, when: condition.optional(), mood: mood.optional() });
const LINE_WORDS = 'must be a text, or "line" with "when" and "mood"';
export const line = z.union([spoken, lineEntry], LINE_WORDS);

export const bark = z.union(
  [
    spoken,
    lineEntry.extend({
      place: text.optional().describe('Said only at this place.'),
      time: timeSpan.optional(),
    }),
  ],
  LINE_WORDS,
);
