import type { GeneratePart, GenerateRequest, GenerateUsage } from '../../core/language-model.js';
import { ReplyConstraint } from './constraint.js';
import { decode, type Decoded } from './decode.js';
import type { Graph } from './graph.js';
import { recentWords } from './recent-words.js';
import { RepeatGuard } from './repeat-guard.js';
import { Sampler } from './sampling.js';
import type { Sequence } from './sequence.js';
import type { Turn } from './turn.js';
import type { Vocabulary } from './vocabulary.js';

/** How often a reply that is an unwanted line is begun anew, each time with another first word. */
const MAX_ANEW = 3;

/** What a reply is made with. */
export interface AnswerParts {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly encode: (text: string) => readonly number[];
  /** The token that ends a turn. */
  readonly endId: number;
}

/** A finished reply. */
export interface Answered extends Decoded {
  readonly text: string;
  readonly wasCutOff: boolean;
}

type AnswerRequest = Pick<GenerateRequest, 'shape' | 'sampling' | 'recent' | 'avoid' | 'wantsOdds'>;

/** Everything that can be wrong with a request's shape is found here, before anything runs. @throws `model/bad-shape` */
export function beginReply(
  { vocabulary, encode, endId }: AnswerParts,
  { shape }: AnswerRequest,
  notFirst: readonly number[] = [],
) {
  return new ReplyConstraint(shape, encode, vocabulary, endId, notFirst);
}

/** The tokens that every reply of a shape begins with, as the `[` of a mood: they are read with the prompt, not in a run of their own. */
export function openingOf(reply: ReplyConstraint): readonly number[] {
  const ids: number[] = [];
  for (let id = reply.forced(); id !== null; id = reply.forced()) {
    reply.push(id);
    ids.push(id);
  }
  return ids;
}

/**
 * Says a reply behind a prompt and an opening that were read. One that says nothing but an unwanted line is taken back and begun with
 * another word; nobody has heard it.
 */
export async function sayReply(
  parts: AnswerParts,
  request: AnswerRequest,
  { sequence, logits, turn, emit }: { sequence: Sequence; logits: Float32Array; turn: Turn; emit: (part: GeneratePart) => void },
): Promise<Answered> {
  const { graph, vocabulary, encode } = parts;
  const penalised = recentWords(request.recent ?? [], encode, vocabulary);
  const sampler = new Sampler(request.sampling, vocabulary, penalised);
  const start = sequence.mark();
  const notFirst: number[] = [];
  for (;;) {
    const constraint = beginReply(parts, request, notFirst);
    const said: string[] = [];
    const guard = new RepeatGuard(notFirst.length < MAX_ANEW ? (request.avoid ?? []) : [], (part) => {
      if (part.type !== 'end') said[part.part] = (said[part.part] ?? '') + (part.type === 'choice' ? part.value : part.text);
      emit(part);
    });
    const hear = (part: GeneratePart): void => guard.hear(part);
    const wantsOdds = request.wantsOdds === true;
    const reply = await decode({ graph, sequence, vocabulary, constraint, sampler, turn, emit: hear, wantsOdds }, logits);
    if (!guard.isRepeat || reply.firstWordId === null) {
      guard.open();
      return { ...reply, text: said.join(''), wasCutOff: constraint.wasCutOff };
    }
    notFirst.push(reply.firstWordId);
    sequence.rollBack(start);
  }
}

/** The figures of a reply. */
export function usageOf(
  prompt: { readonly tokens: number; readonly cachedTokens: number },
  { ids }: Decoded,
  times: { readonly startMs: number; readonly decodeMs: number; readonly endMs: number },
): GenerateUsage {
  return {
    promptTokens: prompt.tokens,
    cachedTokens: prompt.cachedTokens,
    replyTokens: ids.length,
    prefillMs: times.decodeMs - times.startMs,
    decodeMs: times.endMs - times.decodeMs,
  };
}
