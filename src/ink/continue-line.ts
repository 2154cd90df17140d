import { TownsfolkError } from '../core/errors.js';
import type { InkEngine } from './engine.js';

/** One slice of work, in milliseconds: half a frame at 60 a second. An ordinary line takes far less than one. */
const SLICE_MS = 8;

/**
 * Lets the engine tell one line, slice by slice, but not for ever: a story whose diverts run in a circle ends in an error, not in a dead page.
 *
 * Slices are counted, not the time on a clock, so that a page that was asleep for a while is not taken for a broken story.
 *
 * @param limitMs - Longest work on one line, in milliseconds.
 * @throws `ink/runtime`. The engine is not fit for use after that; open a fresh one.
 */
export function* continueLine(engine: InkEngine, limitMs: number): Generator<void, void> {
  let slicesLeft = Math.max(1, Math.ceil(limitMs / SLICE_MS));
  try {
    for (;;) {
      if (slicesLeft-- === 0) throw endless(engine, limitMs);
      engine.ContinueAsync(SLICE_MS);
      if (engine.asyncContinueComplete) return;
      yield;
    }
  } catch (cause) {
    throw TownsfolkError.is(cause) ? cause : runtimeError(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** What the engine said, as an error with a place, where it knows one, and a remedy. */
export function runtimeError(message: string, cause?: unknown): TownsfolkError {
  const [, file, line, rest] = /^RUNTIME (?:ERROR|WARNING): '(.+?)' line (\d+): (.*)$/s.exec(message) ?? [];
  const place = file === undefined ? undefined : { file, line: Number(line) };
  const text = rest ?? message.replace(/^RUNTIME (?:ERROR|WARNING): /, '');
  return new TownsfolkError('ink/runtime', text, { hint: hintFor(text), place, cause });
}

/** Whether a story merely stopped where its writer forgot to say so. */
export function isLooseEnd(error: TownsfolkError): boolean {
  return error.message.includes('ran out of content');
}

function hintFor(message: string): string {
  if (message.includes('Missing function binding'))
    return 'INCLUDE townsfolk.ink for the functions of this package; for others pass a function to createInkStory or write an ink function of that name.';
  if (message.includes('ran out of content'))
    return 'Close the last branch with "-> DONE", "-> END" or a divert; where all choices are used up, make one stay: "+ [Go.]".';
  if (message.includes('tunnel')) return 'Give the tunnel a "->->" on each of its ends.';
  return 'Play the story to this point in an ink editor, which shows the line.';
}

function endless(engine: InkEngine, limitMs: number): TownsfolkError {
  const where = engine.state.currentPathString;
  return new TownsfolkError(
    'ink/runtime',
    `The story runs without telling a line: it was stopped after ${limitMs} ms${where === null ? '' : ` near "${where}"`}.`,
    { hint: 'Look for diverts that lead in a circle with no text or choice between them, or raise lineLimitMs.' },
  );
}
