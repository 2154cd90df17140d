import { TownsfolkError } from '../errors.js';
import type { ShapePart } from '../language-model.js';
import type { Persona } from '../persona/persona.js';
import { shortName } from '../persona/facts.js';
import type { Situation } from '../persona/schema/lines.js';
import { replyShape } from '../prompt/reply-shape.js';
import { greetTask, voiceTask } from '../prompt/tasks.js';
import { playerLine } from '../prompt/user-turn.js';
import { admitInput, type AdmittedInput } from './admit.js';
import { answer, whyNoModel, type Answer } from './answer.js';
import { authoredLine, type AuthoredLine, type LineChoice } from './authored.js';
import { commitExchange, proposeAction } from './commit.js';
import { composeSystem, composeTurn, headOf, type ComposedTurn } from './compose.js';
import { messagesOf, startHistory, type TalkHistory } from './history.js';
import { bringToMind, fallbackLine } from './mind.js';
import type { Recall } from './recall.js';
import type { TalkContext } from './talk-context.js';
import type { TurnPart } from './turn-part.js';
import { judgeTone } from './tone.js';
import { traceTurn, type EndedTurn } from './trace-turn.js';
import type { CheckedText } from './generate.js';

/** How a talk is opened. */
export interface TalkOptions {
  readonly persona: Persona;
  /** The attention cache that it uses; unique among open talks. */
  readonly session: string;
  /** Whether the player has met this character before. */
  readonly haveMet: boolean;
}

/** Replies that the guard compares with and the repetition penalty looks at. */
const RECENT = 5;

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
  readonly #used = new Map<string, number>();
  #history: TalkHistory;
  #turnId = 0;
  #isBusy = false;
  #isClosed = false;

  constructor(context: TalkContext, options: TalkOptions) {
    this.#context = context;
    this.persona = options.persona;
    this.session = options.session;
    this.#haveMet = options.haveMet;
    this.#history = startHistory(composeSystem(options.persona, context.world));
  }

  /** What was said so far, oldest first, as far as it still stands in the prompt. */
  get exchanges(): readonly { readonly heard: string; readonly said: string }[] {
    return this.#history.exchanges;
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
      const tone = judgeTone(this.#context, input.text, { persona: this.persona, before: this.exchanges, signal });
      const recall = await bringToMind(this.#context, this.persona, input.text, signal);
      const offered = this.#offeredActions();
      const turn = this.#compose(input, recall, offered);
      const result: Answer =
        input.text === '' ? { fallback: 'nothing-typed', attempts: [] } : yield* this.#speak(this.#ask(turn, input, signal));
      const bondMove = await tone;
      signal?.throwIfAborted();
      const line = result.attempt ?? fallbackLine(this.#context, this.persona, input, recall, this.#used);
      if (result.attempt === undefined) yield { type: 'text-delta', mood: line.mood, text: line.text };
      this.#context.world.moveBond(this.persona.id, bondMove);
      const proposal = proposeAction(this.#context, this.persona, result.attempt, offered);
      if (input.text !== '')
        this.#history = commitExchange(
          this.#history,
          { turn, heard: input.text, line, attempt: result.attempt, proposal },
          this.#playerName,
        );
      if (proposal) yield { type: 'action', action: proposal.id, ...proposal.verdict };
      yield this.#end({ turnId, typed, input, recall, turn, result, line, bondMove, proposal, startedAt });
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
    this.#begin();
    try {
      const task = voiceTask(line);
      const { messages } = composeTurn(
        this.#history,
        headOf(this.persona, this.#context.world, undefined, [], undefined),
        task.prompt,
      );
      const request = {
        session: this.session,
        messages,
        shape: task.shape,
        priority: 'story' as const,
        isTask: true,
        signal: options.signal,
      };
      const { attempt } = await wholeOf(answer(this.#context, request, this.#guard(line)));
      if (attempt === undefined) return undefined;
      const closeness = await this.#context.recaller.closeness(attempt.text, line, options.signal);
      return closeness >= SAME_MEANING ? attempt : undefined;
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
    const turn = composeTurn(this.#history, headOf(this.persona, this.#context.world, undefined, [], undefined), body);
    this.#history = commitExchange(this.#history, { turn, heard: heard ?? '', line }, this.#playerName);
  }

  /** Computes the talk so far ahead of time, while the player reads or types. Never throws and never waits for anything else. */
  async warm(signal?: AbortSignal): Promise<void> {
    if (whyNoModel(this.#context.model) !== undefined) return;
    await this.#context.model?.warm(this.session, messagesOf(this.#history), signal).catch(() => undefined);
  }

  /** Ends the talk and frees its cache. */
  close(): void {
    this.#isClosed = true;
    this.#context.model?.release(this.session);
  }

  get #choice(): LineChoice {
    return { scope: this.#context.world.scopeOf(this.persona.id), used: this.#used };
  }

  get #playerName(): string {
    return shortName(this.#context.world.state.player.name);
  }

  #begin(): void {
    const who = `The talk with "${this.persona.id}"`;
    if (this.#isClosed)
      throw new TownsfolkError('talk/closed', `${who} is over.`, { hint: 'Open a new one with DialogueManager.openTalk().' });
    if (this.#isBusy)
      throw new TownsfolkError('talk/busy', `${who} is in the middle of a turn.`, {
        hint: 'Wait for its end, or abort it by its signal.',
      });
    this.#isBusy = true;
  }

  #offeredActions(): readonly string[] {
    return this.#context.actions.offered(this.persona.actions, { npc: this.persona.id, world: this.#context.world });
  }

  #compose(input: AdmittedInput, recall: Recall, offered: readonly string[]): ComposedTurn {
    const head = headOf(this.persona, this.#context.world, recall, this.#history.folded, offered);
    return composeTurn(this.#history, head, playerLine(this.#playerName, input.text));
  }

  #ask(turn: ComposedTurn, input: AdmittedInput, signal: AbortSignal | undefined): AsyncGenerator<CheckedText, Answer> {
    const offered = turn.written.actions;
    const shape: readonly ShapePart[] = replyShape(
      offered === undefined ? undefined : offered.split(', ').filter((id) => id !== ''),
    );
    const recent = this.exchanges.slice(-RECENT).map(({ said }) => said);
    const request = { session: this.session, messages: turn.messages, shape, priority: 'talk' as const, recent, signal };
    return answer(this.#context, request, this.#guard(input.text));
  }

  #guard(heard: string) {
    const { name, role, voice, lines } = this.persona;
    return {
      npcName: name,
      playerName: this.#playerName,
      recent: this.exchanges.slice(-RECENT),
      heard,
      ownText: JSON.stringify([name, role, voice, lines]),
    };
  }

  async *#speak(words: AsyncGenerator<CheckedText, Answer>): AsyncGenerator<TurnPart, Answer> {
    for (;;) {
      const { done, value } = await words.next();
      if (done === true) return value;
      yield { type: 'text-delta', ...value };
    }
  }

  #end(turn: EndedTurn): TurnPart {
    const trace = traceTurn(this.persona.id, turn, this.#context.clock.now());
    this.#context.onTrace(trace);
    return { type: 'turn-end', text: turn.line.text, mood: turn.line.mood, source: trace.source, trace };
  }
}

async function wholeOf(words: AsyncGenerator<CheckedText, Answer>): Promise<Answer> {
  for (;;) {
    const { done, value } = await words.next();
    if (done === true) return value;
  }
}
