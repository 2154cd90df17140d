import type { Persona } from '../persona/persona.js';
import { admitInput } from './admit.js';
import { answer, type Answer } from './answer.js';
import type { AuthoredLine } from './authored.js';
import { guardOf, recentOf } from './guard-of.js';
import { fallbackLine } from './mind.js';
import { prepareTurn, type PreparedTurn } from './prepare.js';
import { whyNotMeant } from './spoken-of.js';
import type { TalkContext } from './talk-context.js';
import { commitTurn, type TalkState } from './talk-state.js';
import { judgeTone, wasSaid } from './tone.js';
import { measurePrompt, traceTurn } from './trace-turn.js';
import type { TurnPart } from './turn-part.js';

/** What a turn is taken in. */
export interface TurnSetting {
  readonly context: TalkContext;
  readonly persona: Persona;
  readonly session: string;
  readonly state: TalkState;
  /** What a story says that this part of the talk is about. */
  readonly frame: string;
  /** Takes the talk as it is after the turn. */
  readonly keep: (state: TalkState) => void;
}

/** The player's part of a turn. */
export interface TurnInput {
  readonly turnId: number;
  readonly typed: string;
  readonly signal?: AbortSignal | undefined;
}

/** Takes one turn, phase by phase: admit, recall and compose, generate and check, commit. */
export async function* takeTurn(setting: TurnSetting, { turnId, typed, signal }: TurnInput): AsyncGenerator<TurnPart, void> {
  const { context, persona, state, frame, keep } = setting;
  const { history, account, marks } = state;
  const startedAt = context.clock.now();
  const input = admitInput(typed);
  yield { type: 'turn-start', turnId, npcId: persona.id, heard: input.text };
  // Not before the first words are there: the encoder shares its processor with the model, and the player waits for those.
  let tone: Promise<number> | undefined;
  const hearTone = () =>
    (tone ??= judgeTone(context, input.text, { persona, before: history.exchanges, movedBefore: account.bondMoved, signal }));
  const ready = await prepareTurn(context, { persona, history, turnId, marks, frame }, input, signal);
  const result = yield* speak(setting, ready, { signal, onWords: hearTone });
  const bondMove = await hearTone();
  signal?.throwIfAborted();
  const { attempt } = result;
  const line = attempt ?? fallback(setting, ready);
  if (attempt === undefined) yield { type: 'text-delta', mood: line.mood, text: line.text };
  const spoken = [input.text, line.text, history.exchanges.at(-1)?.said ?? ''];
  const refusal = await whyNotMeant(context, persona.id, attempt, spoken, signal);
  const { state: after, proposal } = commitTurn(state, context, persona, ready, { line, attempt, bondMove, refusal });
  keep(after);
  if (proposal) yield { type: 'action', action: proposal.id, ...proposal.verdict };
  const prompt = await measurePrompt(ready.turn, ready.body, context.tokens);
  const ended = { ...ready, turnId, typed, prompt, result, line, bondMove, proposal, startedAt };
  const trace = traceTurn(persona.id, ended, context.clock.now());
  context.onTrace(trace);
  yield { type: 'turn-end', text: line.text, mood: line.mood, source: trace.source, trace };
}

/** The reply as it passes the check, where the model is asked at all. */
async function* speak(
  { context, persona, session, state }: TurnSetting,
  { turn, shape, input, point, unasked }: PreparedTurn,
  { signal, onWords }: { readonly signal: AbortSignal | undefined; readonly onWords: () => unknown },
): AsyncGenerator<TurnPart, Answer> {
  if (unasked !== undefined) return { fallback: unasked, attempts: [] };
  const { exchanges } = state.history;
  const recent = recentOf(exchanges).map(({ said }) => said);
  const request = {
    session,
    messages: turn.messages,
    shape,
    priority: 'talk' as const,
    recent,
    avoid: saidToOthers(state, input.text),
    wantsOdds: context.wantsOdds,
    signal,
  };
  const guard = guardOf(context, { persona, exchanges, messages: turn.messages, heard: input.text, point });
  const words = answer(context, request, guard);
  for (;;) {
    const { done, value } = await words.next();
    if (done === true) return value;
    onWords();
    yield { type: 'text-delta', ...value };
  }
}

/** Replies of late to other lines: asked the same again, a character may say the same again. */
function saidToOthers({ history }: TalkState, line: string): readonly string[] {
  return recentOf(history.exchanges).flatMap((exchange) => (wasSaid(line, [exchange]) ? [] : [exchange.said]));
}

function fallback({ context, persona, state }: TurnSetting, { input, recall }: PreparedTurn): AuthoredLine {
  const wasSaidBefore = wasSaid(input.text, state.history.exchanges);
  return fallbackLine(context, persona, { input, recall, wasSaidBefore }, state.used);
}
