import { TownsfolkError, type ErrorRecord } from '../errors.js';
import type { GenerateRequest, LanguageModel } from '../language-model.js';
import type { AttemptTrace } from '../trace/trace.js';
import type { GuardContext } from '../guard/rules.js';
import { ReplyCheck } from './check.js';
import { startDeadline } from './deadline.js';
import { generateReply, type Attempt, type CheckedText } from './generate.js';
import type { TalkContext } from './talk-context.js';

/** A reply that could be shown, or the reason why there is none. */
export interface Answer {
  readonly attempt?: Attempt;
  readonly fallback?: string;
  readonly error?: ErrorRecord;
  readonly attempts: readonly AttemptTrace[];
}

const MAX_ATTEMPTS = 2;

/** A retry must not say the same again: greedy decoding would. */
const RETRY_TEMPERATURE = 0.8;

/** Why no model can be asked now, or `undefined` when one can. */
export function whyNoModel({ model, language }: Pick<TalkContext, 'model' | 'language'>): string | undefined {
  if (model === undefined) return 'no-model';
  if (!speaks(model, language)) return 'model-language';
  const { type } = model.status;
  return type === 'ready' || type === 'busy' ? undefined : `model-${type}`;
}

/** `pt-BR` is spoken by a model that is good at it or at `pt`. */
function speaks({ languages }: LanguageModel, language: string): boolean {
  const wanted = language.toLowerCase();
  return languages?.some((known) => wanted === known.toLowerCase() || wanted.startsWith(`${known.toLowerCase()}-`)) ?? true;
}

/**
 * Asks the model, once more if nothing of the first reply could be shown, and gives the words as they pass the check.
 *
 * A failing model is an answer too: what was shown stays, and the reason comes back. Only the outer signal's abort is thrown.
 */
export async function* answer(
  context: TalkContext,
  request: Omit<GenerateRequest, 'sampling'>,
  guard: Omit<GuardContext, 'shown'>,
): AsyncGenerator<CheckedText, Answer> {
  const { model } = context;
  const reason = whyNoModel(context);
  if (model === undefined || reason !== undefined) return { fallback: reason ?? 'no-model', attempts: [] };
  const attempts: AttemptTrace[] = [];
  while (attempts.length < MAX_ATTEMPTS) {
    const check = new ReplyCheck(guard);
    const deadline = startDeadline(context.clock, context.firstWordsTimeoutMs, request.signal);
    const temperature =
      attempts.length === 0 ? context.sampling.temperature : Math.max(RETRY_TEMPERATURE, context.sampling.temperature);
    const sampling = { ...context.sampling, temperature, seed: Math.floor(context.random.next() * 2 ** 31) };
    try {
      const attempt = yield* untilFirstWords(
        generateReply(model, { ...request, sampling, signal: deadline.signal }, check),
        deadline.callOff,
      );
      attempts.push(attempt.trace);
      if (attempt.text !== '') return { attempt, attempts };
    } catch (error) {
      request.signal?.throwIfAborted();
      const fallback = deadline.isPast ? 'too-slow' : 'model-error';
      const record = deadline.isPast ? undefined : recordOf(error);
      const cut = cutShort(check, attempts, sampling.seed);
      return { fallback, ...(record && { error: record }), ...cut };
    } finally {
      deadline.callOff();
    }
  }
  return { fallback: 'nothing-passed-the-check', attempts };
}

async function* untilFirstWords(
  parts: AsyncGenerator<CheckedText, Attempt>,
  onFirst: () => void,
): AsyncGenerator<CheckedText, Attempt> {
  for (;;) {
    const { done, value } = await parts.next();
    if (done === true) return value;
    onFirst();
    yield value;
  }
}

/** What was already on the screen when the model failed stays said. */
function cutShort(check: ReplyCheck, before: readonly AttemptTrace[], seed: number): Pick<Answer, 'attempt' | 'attempts'> {
  const trace: AttemptTrace = { seed, raw: check.shown, checks: check.checks };
  const attempts = [...before, trace];
  if (check.shown === '') return { attempts };
  return { attempts, attempt: { mood: check.mood, text: check.shown.trim(), raw: '', trace } };
}

function recordOf(error: unknown): ErrorRecord {
  if (TownsfolkError.is(error)) return error.toRecord();
  return {
    code: 'model/failed',
    message: error instanceof Error ? error.message : String(error),
    hint: 'See the cause in the console; the talk went on with an authored line.',
  };
}
