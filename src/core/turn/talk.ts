import { TownsfolkError } from '../errors.js';
import type { LoreMarks } from '../lore/lore-state.js';
import type { Persona } from '../persona/persona.js';
import { shortName } from '../persona/facts.js';
import type { Situation } from '../persona/schema/lines.js';
import { greetTask, suggestTask, voiceTask, type Task } from '../prompt/tasks.js';
import { playerLine, type TurnHead } from '../prompt/user-turn.js';
import { oneLine } from '../text.js';
import type { ChatMessage, Priority } from '../language-model.js';
import { admitInput } from './admit.js';
import { answer, whyNoModel, type Answer } from './answer.js';
import { askTask, shownOf, spokenOf } from './ask-task.js';
import { authoredLine, type AuthoredLine, type LineChoice } from './authored.js';
import { commitExchange, proposeAction, type Proposal, type TurnOutcome } from './commit.js';
import { composeSystem, composeTurn, headOf } from './compose.js';
import type { CheckedText } from './generate.js';
import { whyNotMeant } from './spoken-of.js';
import { guardOf, recentOf } from './guard-of.js';
import { messagesOf, startHistory, type TalkHistory } from './history.js';
import { fallbackLine } from './mind.js';
import { prepareTurn, type PreparedTurn } from './prepare.js';
import type { TalkContext } from './talk-context.js';
import { accountAction, accountExchange, EMPTY_ACCOUNT, type SaidExchange, type TalkAccount } from './talk-account.js';
import type { TurnPart } from './turn-part.js';
import { judgeTone, wasSaid } from './tone.js';
import { measurePrompt, traceTurn, type EndedTurn } from './trace-turn.js';

/** How a talk is opened. */
export interface TalkOptions {
  readonly persona: Persona;
  /** The attention cache that it uses; unique among open talks. */
  readonly session: string;
  /** Whether the player has met this character before. */
  readonly haveMet: boolean;
  /** What happens when it is over, before its cache is freed. Never rejects. */
  readonly onClose?: ((talk: Talk) => Promise<void>) | undefined;
}

/** Least closeness of an authored line in other words. A guess on the safe side: the plain line is never wrong. */
const SAME_MEANING = 0.75;

/**
 * A talk between the player and one character. It only sequences; each phase of a turn is a file beside it.
 *
 * Turns are one at a time, and an aborted or failed one leaves no trace in the talk or the world.
 */
export class Talk {
  readonly persona: Persona;
  readonly session: string;
  readonly #context: TalkContext;
  readonly #haveMet: boolean;
  readonly #onClose: ((talk: Talk) => Promise<void>) | undefined;
  readonly #used = new Map<string, number>();
  #history: TalkHistory;
  #account: TalkAccount = EMPTY_ACCOUNT;
  #marks: LoreMarks = {};
  #frame = '';
  #turnId = 0;
  #isBusy = false;
  #stage: 'open' | 'closing' | 'closed' = 'open';

  constructor(context: TalkContext, options: TalkOptions) {
    this.#context = context;
    this.persona = options.persona;
    this.session = options.session;
    this.#haveMet = options.haveMet;
    this.#onClose = options.onClose;
    this.#history = startHistory(composeSystem(options.persona, context.world));
  }

  /** What was said so far, oldest first, as far as it still stands in the prompt. */
  get exchanges(): readonly SaidExchange[] {
    return this.#history.exchanges;
  }

  /** Everything that was said and done in it. */
  get account(): TalkAccount {
    return this.#account;
  }

  /**
   * One turn: what the player typed in, and what the character says and does, as it comes.
   *
   * Always ends in a `turn-end` with a line to show, with or without a model; empty input is met with a line for that.
   *
   * @param typed - Whatever was typed: any length, any characters.
   * @param options.signal - Aborting throws its reason and leaves everything as it was.
   * @throws `talk/busy` while another turn runs, `talk/closed` after {@link Talk.close}.
   */
  async *say(typed: string, options: { readonly signal?: AbortSignal } = {}): AsyncGenerator<TurnPart, void> {
    const { signal } = options;
    this.#begin();
    try {
      const startedAt = this.#context.clock.now();
      const turnId = ++this.#turnId;
      const input = admitInput(typed);
      yield { type: 'turn-start', turnId, npcId: this.persona.id, heard: input.text };
      const tone = this.#judgeTone(input.text, signal);
      const moment = { persona: this.persona, history: this.#history, turnId, marks: this.#marks, frame: this.#frame };
      const ready = await prepareTurn(this.#context, moment, input, signal);
      const unasked = ready.unasked;
      const result: Answer =
        unasked === undefined ? yield* this.#speak(this.#ask(ready, signal)) : { fallback: unasked, attempts: [] };
      const bondMove = await tone;
      signal?.throwIfAborted();
      const line = result.attempt ?? this.#fallback(ready);
      if (result.attempt === undefined) yield { type: 'text-delta', mood: line.mood, text: line.text };
      const lines = [input.text, line.text, this.exchanges.at(-1)?.said ?? ''];
      const refusal = await whyNotMeant(this.#context, this.persona.id, result.attempt, lines, signal);
      const proposal = this.#commit(ready, { line, attempt: result.attempt, bondMove, refusal });
      if (proposal) yield { type: 'action', action: proposal.id, ...proposal.verdict };
      const prompt = await measurePrompt(ready.turn, ready.body, this.#context.tokens);
      yield this.#end({ ...ready, turnId, typed, prompt, result, line, bondMove, proposal, startedAt });
    } finally {
      this.#isBusy = false;
    }
  }

  /**
   * An authored line in the character's own words, or `undefined` where no model is ready or its words no longer say the same.
   *
   * Nothing of it stays in the talk: tell the talk what was shown with {@link Talk.noteSaid}.
   */
  async voice(line: string, options: { readonly signal?: AbortSignal } = {}): Promise<AuthoredLine | undefined> {
    const parts = await this.perform(voiceTask(line), 'story', options.signal);
    const words = spokenOf(parts, this.#guard(line));
    if (words === undefined) return undefined;
    const { scores } = await this.#context.closeness.scores(words.text, [line], `${this.persona.id}/voice`, options.signal);
    return (scores[0] ?? 0) >= SAME_MEANING ? words : undefined;
  }

  /** Three different things that the player could say next; none where no model is ready or what it wrote may not be shown. */
  async suggest(signal?: AbortSignal): Promise<readonly string[]> {
    const parts = await this.perform(suggestTask(this.#playerName), 'ambient', signal);
    const guard = { ...this.#guard(''), npcName: this.persona.name, recent: [] };
    return [...new Set((parts ?? []).map((part) => shownOf(part, guard)).filter((line) => line !== ''))];
  }

  /**
   * Has the character do a task behind the talk: greet, mutter, remember. Nothing of it stays in the talk.
   *
   * @returns the parts of the task's shape as the model wrote them, unchecked; `undefined` where no model is ready or it failed.
   * @throws `talk/busy`, `talk/closed`
   */
  async perform(task: Task, priority: Priority = 'story', signal?: AbortSignal): Promise<readonly string[] | undefined> {
    this.#begin('closing');
    try {
      const { messages } = composeTurn(this.#history, this.#head, task.prompt);
      return await askTask(this.#context, { session: this.session, messages, shape: task.shape, priority, signal });
    } finally {
      this.#isBusy = false;
    }
  }

  /** A greeting out of the persona file. The talk remembers it as said. */
  greet(): AuthoredLine {
    const line = authoredLine(this.persona, this.#haveMet ? 'greet_again' : 'greet', this.#choice);
    this.noteSaid(undefined, line);
    return line;
  }

  /** A line out of the persona file for any situation, such as `busy` or `thinking`. The talk does not remember it. */
  line(situation: Situation): AuthoredLine {
    return authoredLine(this.persona, situation, this.#choice);
  }

  /** A parting word out of the persona file. */
  bye(): AuthoredLine {
    return this.line('bye');
  }

  /**
   * Tells the talk of a line that the character said outside it, in a story, so that they know what they said.
   *
   * @param heard - What the player said or chose before it, if anything.
   */
  noteSaid(heard: string | undefined, line: AuthoredLine): void {
    const body =
      heard === undefined
        ? greetTask(this.#playerName, this.#haveMet).prompt
        : playerLine(this.#playerName, admitInput(heard).text);
    const turn = composeTurn(this.#history, this.#head, body);
    this.#append({ turn, heard: heard ?? '', line });
  }

  /**
   * Says what this part of the talk is about, as sentences: `Mira is angry. Mira wants to talk about the mine.` It stands in the
   * prompt behind the scene until it is taken back with an empty text.
   */
  setFrame(frame: string): void {
    this.#frame = oneLine(frame);
  }

  /** Computes the talk so far ahead of time, while the player reads or types. Never throws and never waits for anything else. */
  async warm(signal?: AbortSignal): Promise<void> {
    if (whyNoModel(this.#context.model) !== undefined) return;
    await this.#context.model?.warm(this.session, messagesOf(this.#history), signal).catch(() => undefined);
  }

  /**
   * Ends the talk. What it came to is remembered, and its cache is freed; the promise says when.
   *
   * @returns settled when nothing more comes of it; games need not wait.
   */
  async close(): Promise<void> {
    if (this.#stage !== 'open') return;
    this.#stage = 'closing';
    await this.#onClose?.(this);
    this.#stage = 'closed';
    this.#context.model?.release(this.session);
  }

  get #choice(): LineChoice {
    return { scope: this.#context.world.scopeOf(this.persona.id), used: this.#used };
  }

  get #head(): TurnHead {
    return headOf(this.#context, this.persona, undefined, this.#frame);
  }

  get #playerName(): string {
    return shortName(this.#context.world.state.player.name);
  }

  #begin(last: 'open' | 'closing' = 'open'): void {
    const who = `The talk with "${this.persona.id}"`;
    if (this.#stage !== 'open' && this.#stage !== last)
      throw new TownsfolkError('talk/closed', `${who} is over.`, { hint: 'Open a new one with DialogueManager.openTalk().' });
    if (this.#isBusy)
      throw new TownsfolkError('talk/busy', `${who} is in the middle of a turn.`, {
        hint: 'Wait for its end, or abort it by its signal.',
      });
    this.#isBusy = true;
  }

  #ask({ turn, shape, input, point }: PreparedTurn, signal: AbortSignal | undefined): AsyncGenerator<CheckedText, Answer> {
    const recent = recentOf(this.exchanges).map(({ said }) => said);
    const request = { session: this.session, messages: turn.messages, shape, priority: 'talk' as const, recent, signal };
    return answer(this.#context, request, { ...this.#guard(input.text, turn.messages), point });
  }

  #guard(heard: string, messages: readonly ChatMessage[] = []) {
    return guardOf(this.#context, { persona: this.persona, exchanges: this.exchanges, messages, heard });
  }

  #judgeTone(line: string, signal: AbortSignal | undefined): Promise<number> {
    const { persona, exchanges: before } = this;
    return judgeTone(this.#context, line, { persona, before, movedBefore: this.#account.bondMoved, signal });
  }

  #fallback({ input, recall }: PreparedTurn): AuthoredLine {
    const wasSaidBefore = wasSaid(input.text, this.exchanges);
    return fallbackLine(this.#context, this.persona, { input, recall, wasSaidBefore }, this.#used);
  }

  async *#speak(words: AsyncGenerator<CheckedText, Answer>): AsyncGenerator<TurnPart, Answer> {
    for (;;) {
      const { done, value } = await words.next();
      if (done === true) return value;
      yield { type: 'text-delta', ...value };
    }
  }

  /** Everything that a turn changes, at once and only when it is over. */
  #commit({ input, turn, lore, offer }: PreparedTurn, { line, attempt, bondMove, refusal }: TurnOutcome): Proposal | undefined {
    const { world } = this.#context;
    world.moveBond(this.persona.id, bondMove);
    const proposal = proposeAction(this.#context, this.persona, attempt, { offered: offer.offered, refusal });
    this.#marks = lore.marks;
    if (input.text !== '') {
      world.noteTone(bondMove);
      this.#append({ turn, heard: input.text, line, attempt, proposal });
    }
    this.#account = accountAction(this.#account, bondMove, proposal);
    return proposal;
  }

  #append(ended: Parameters<typeof commitExchange>[1]): void {
    this.#history = commitExchange(this.#history, ended, this.#playerName);
    this.#account = accountExchange(this.#account, ended.heard, ended.line.text);
  }

  #end(turn: EndedTurn): TurnPart {
    const trace = traceTurn(this.persona.id, turn, this.#context.clock.now());
    this.#context.onTrace(trace);
    return { type: 'turn-end', text: turn.line.text, mood: turn.line.mood, source: trace.source, trace };
  }
}
