import { planChunks } from './chunk-plan.js';
import type { Prompt } from './chat-tokens.js';
import type { Graph } from './graph.js';
import type { Sequence } from './sequence.js';
import type { Turn } from './turn.js';

/**
 * Reads the part of a prompt that a sequence does not hold yet, with an event-loop turn after each chunk.
 * When `turn` rejects, the sequence holds the chunks that were read, which are worth keeping.
 *
 * @returns The scores of the first word of the reply; do not change them.
 */
export async function prefill(graph: Graph, sequence: Sequence, prompt: Prompt, turn: Turn): Promise<Float32Array> {
  for (const end of planChunks(prompt.borders)) {
    if (end <= sequence.length) continue;
    await sequence.append(graph, prompt.ids.slice(sequence.length, end));
    await turn();
  }
  sequence.keepLogits();
  return sequence.logitsAt(prompt.ids.length)!;
}
