import type { GenerateRequest } from '../language-model.js';
import type { GuardContext } from '../guard/rules.js';
import { readChoice } from '../prompt/reply-shape.js';
import { whyNoModel } from './answer.js';
import type { AuthoredLine } from './authored.js';
import { ReplyCheck } from './check.js';
import { startDeadline } from './deadline.js';
import type { TalkContext } from './talk-context.js';

/**
 * Asks the model for a task and gives each part of its shape, or nothing where no model is ready, it fails, or it is too slow.
 *
 * Only the request's own abort is thrown.
 */
export async function askTask(
  context: TalkContext,
  request: Omit<GenerateRequest, 'sampling' | 'isTask'>,
): Promise<readonly string[] | undefined> {
  const { model, clock, sampling, random } = context;
  if (model === undefined || whyNoModel(context) !== undefined) return undefined;
  const deadline = startDeadline(clock, context.firstWordsTimeoutMs, request.signal);
  const parts = request.shape.map(() => '');
  try {
    const seed = Math.floor(random.next() * 2 ** 31);
    for await (const part of model.generate({
      ...request,
      isTask: true,
      sampling: { ...sampling, seed },
      signal: deadline.signal,
    })) {
      deadline.callOff();
      if (part.type === 'text-delta') parts[part.part] += part.text;
      else if (part.type === 'choice') parts[part.part] = part.value;
    }
    return parts;
  } catch {
    request.signal?.throwIfAborted();
    return undefined;
  } finally {
    deadline.callOff();
  }
}

/** A spoken line out of a mood and words, as much of it as may be shown. */
export function spokenOf(parts: readonly string[] | undefined, guard: Omit<GuardContext, 'shown'>): AuthoredLine | undefined {
  const [mood = '', words = ''] = parts ?? [];
  const text = shownOf(words, guard);
  return text === '' ? undefined : { mood: readChoice(mood).mood ?? 'neutral', text };
}

/** As much of some words as may be shown. */
export function shownOf(words: string, guard: Omit<GuardContext, 'shown'>): string {
  const check = new ReplyCheck(guard);
  return `${check.push(words)}${check.finish(false)}`.trim();
}
