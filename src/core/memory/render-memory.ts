import { asSentence, oneLine } from '../text.js';
import type { Memory } from './memory.js';

/** Certainty below which a character speaks of hearsay as such. */
const RUMOUR_BELOW = 0.5;

/**
 * A memory as it stands in the prompt: what they saw as it was, hearsay with who told them, a promise with what became of it.
 *
 * @param nameOf - The name of an NPC by id.
 */
export function renderMemory(memory: Memory, now: number, nameOf: (npc: string) => string): string {
  const sentence = asSentence(oneLine(memory.text));
  const source = sourceOf(memory, nameOf);
  return `${source}${source === '' ? sentence : goOn(sentence)}${promiseOf(memory, now)}`;
}

/** `Pell says Ash mended the mill gate.`, as the shipped model was trained on hearsay. */
function sourceOf({ via, certainty }: Memory, nameOf: (npc: string) => string): string {
  const teller = via.at(-1);
  if (teller === undefined) return '';
  return certainty < RUMOUR_BELOW ? 'People say ' : `${oneLine(nameOf(teller))} says `;
}

/** A sentence after `says`: names keep their capital, the small words that begin one do not. */
function goOn(sentence: string): string {
  return sentence.replace(/^(?:The|A|An|There|It|He|She|They|His|Her|Their|This|That|In|On|At|Some|Somebody|Nobody)\b/u, (word) =>
    word.toLowerCase(),
  );
}

function promiseOf({ promise }: Memory, now: number): string {
  if (promise === undefined) return '';
  if (promise.state === 'kept') return ' That promise was kept.';
  if (promise.state === 'broken') return ' That promise was broken.';
  return promise.dueAt !== undefined && promise.dueAt < now ? ' It is overdue.' : '';
}
