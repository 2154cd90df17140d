import type { GeneratePart, WordOdds } from '../../core/language-model.js';
import type { ReplyConstraint, ShapeEvent } from './constraint.js';
import type { Graph } from './graph.js';
import type { Sampler } from './sampling.js';
import type { Sequence } from './sequence.js';
import { TokenStream } from './token-stream.js';
import type { Turn } from './turn.js';
import type { Vocabulary } from './vocabulary.js';
import { wordOddsOf } from './word-odds.js';

/** What {@link decode} works with. */
export interface DecodeOptions {
  readonly graph: Graph;
  readonly sequence: Sequence;
  readonly vocabulary: Vocabulary;
  readonly constraint: ReplyConstraint;
  readonly sampler: Sampler;
  readonly turn: Turn;
  readonly emit: (part: GeneratePart) => void;
  readonly wantsOdds: boolean;
}

/** A reply's tokens, and those at its end that the sequence has not read. */
export interface Decoded {
  readonly ids: readonly number[];
  readonly unread: readonly number[];
  /** The token that its first text began with; `null` for a reply without a text. */
  readonly firstWordId: number | null;
}

/**
 * Says a reply token by token behind its opening, with an event-loop turn after each run.
 * Tokens that the shape forces are read together with the one before them: they need no scores of their own.
 */
export async function decode(options: DecodeOptions, firstLogits: Float32Array): Promise<Decoded> {
  const { graph, sequence, constraint, sampler, turn, vocabulary, wantsOdds } = options;
  const say = createSpeaker(options);
  const takeForced = (): readonly number[] => {
    const taken: number[] = [];
    for (let id = constraint.forced(); id !== null; id = constraint.forced()) {
      say(constraint.push(id));
      taken.push(id);
    }
    return taken;
  };
  let firstWordId: number | null = null;
  const ids = [...takeForced()];
  if (constraint.isDone) return { ids, unread: [], firstWordId };
  let logits = firstLogits;
  for (;;) {
    const drawn = sampler.draw(logits, constraint.next(), constraint.reserved);
    const events = constraint.push(drawn.id, drawn.odds);
    firstWordId ??= events.find((event) => event.type === 'text')?.id ?? null;
    say(events, wantsOdds ? wordOddsOf(drawn.id, logits, vocabulary) : undefined);
    const unread = [drawn.id, ...takeForced()];
    if (unread.at(-1) === constraint.endId) unread.pop();
    ids.push(...unread);
    if (constraint.isDone) return { ids, unread, firstWordId };
    logits = await sequence.append(graph, unread);
    await turn();
  }
}

function createSpeaker({ emit, vocabulary }: DecodeOptions): (events: readonly ShapeEvent[], odds?: WordOdds) => void {
  let stream = { part: -1, tokens: new TokenStream(vocabulary) };
  return (events, odds) => {
    for (const event of events) {
      if (event.type === 'choice') {
        emit(event);
        continue;
      }
      if (stream.part !== event.part) stream = { part: event.part, tokens: new TokenStream(vocabulary) };
      const text = stream.tokens.push(event.id);
      if (text !== '') emit({ type: 'text-delta', part: event.part, text, ...(odds !== undefined && { odds }) });
    }
  };
}
