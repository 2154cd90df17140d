import { Story } from 'inkjs';
import type { Story as InkEngine } from 'inkjs/engine/Story';
import { TownsfolkError } from '../core/errors.js';

export type { InkEngine };

/** A compiled story as an object: the JSON that the ink compiler writes. */
export type InkProgram = Readonly<Record<string, unknown>>;

/** Where warnings go. */
export type Warn = (warning: TownsfolkError) => void;

/** Reads compiled ink. @throws `ink/load` when the text is no compiled story, for example ink source. */
export function parseProgram(json: string | InkProgram): InkProgram {
  if (typeof json !== 'string') return json;
  try {
    // Some editors save a byte order mark, which JSON forbids.
    const program: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    if (isProgram(program)) return program;
  } catch (cause) {
    throw notAProgram(json, cause);
  }
  throw notAProgram(json, undefined);
}

/** A fresh engine at the story's beginning. @throws `ink/load` */
export function openEngine(program: InkProgram): InkEngine {
  try {
    const engine: InkEngine = new Story(program);
    // Plain ink tools have no functions of ours, and neither needs a game to bind all of them.
    engine.allowExternalFunctionFallbacks = true;
    return engine;
  } catch (cause) {
    throw new TownsfolkError('ink/load', `The compiled story cannot be opened: ${String(cause)}`, {
      hint: 'Compile the .ink file again, with the ink compiler that belongs to inkjs 2.4 (ink 1.2).',
      cause,
    });
  }
}

function isProgram(value: unknown): value is InkProgram {
  return typeof value === 'object' && value !== null && 'inkVersion' in value && 'root' in value;
}

function notAProgram(text: string, cause: unknown): TownsfolkError {
  return new TownsfolkError(
    'ink/load',
    `This is not a compiled ink story; it begins with ${JSON.stringify(text.slice(0, 40))}.`,
    {
      hint: 'Compile .ink source first: import the file through the Vite plugin, or call compileInk().',
      cause,
    },
  );
}
