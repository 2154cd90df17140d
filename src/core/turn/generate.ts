import type { GenerateRequest, GenerateUsage, LanguageModel } from '../language-model.js';
import type { Mood } from '../mood.js';
import { readChoice } from '../prompt/reply-shape.js';
import type { AttemptTrace, WordTrace } from '../trace/trace.js';
import type { ReplyCheck } from './check.js';

/** A piece of a reply that passed the check. */
export interface CheckedText {
  readonly mood: Mood;
  readonly text: string;
}

/** What one asking of the model came to. */
export interface Attempt {
  readonly mood: Mood;
  readonly text: string;
  readonly action?: string | undefined;
  readonly usage?: GenerateUsage | undefined;
  /** The reply exactly as the model made it, when all of it was shown: kept so that its cache stays valid. */
  readonly raw: string;
  readonly trace: AttemptTrace;
}

/**
 * Asks the model once and gives what passes the check, as it comes. Returns the whole of it.
 *
 * When the check ends the reply, the rest is not generated.
 */
export async function* generateReply(
  model: LanguageModel,
  request: GenerateRequest,
  check: ReplyCheck,
): AsyncGenerator<CheckedText, Attempt> {
  let action: string | undefined;
  let usage: GenerateUsage | undefined;
  let raw = '';
  const words: WordTrace[] = [];
  const odds: { moodOdds?: number; actionOdds?: number } = {};
  for await (const part of model.generate(request)) {
    let fresh = '';
    if (part.type === 'text-delta') {
      raw += part.text;
      if (part.odds !== undefined) words.push({ text: part.text, ...part.odds });
      fresh = check.push(part.text);
    } else if (part.type === 'choice') {
      raw += part.value;
      const choice = readChoice(part.value);
      if (choice.mood !== undefined) [check.mood, odds.moodOdds] = [choice.mood, part.odds];
      if (choice.action !== undefined) [action, odds.actionOdds] = [choice.action, part.odds];
    } else {
      usage = part.usage;
      fresh = check.finish(part.reason === 'length');
    }
    if (fresh !== '') yield { mood: check.mood, text: fresh };
    if (check.isOver) break; // Leaving the loop tells the model to stop.
  }
  const text = check.shown.trim();
  return {
    mood: check.mood,
    text,
    action,
    usage,
    raw,
    trace: { seed: request.sampling.seed, raw, ...odds, ...(words.length > 0 && { words }), usage, checks: check.checks },
  };
}
