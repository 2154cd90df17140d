import { TownsfolkError } from '../errors.js';
import type { Priority } from '../language-model.js';
import type { Persona } from '../persona/persona.js';
import { shortName } from '../persona/facts.js';
import type { Situation } from '../persona/schema/lines.js';
import { greetTask, type Task } from '../prompt/tasks.js';
import { playerLine } from '../prompt/user-turn.js';
import { oneLine } from '../text.js';
import { admitInput } from './admit.js';
import { whyNoModel } from './answer.js';
import { authoredLine, type AuthoredLine } from './authored.js';
import { performBehind, suggestBehind, voiceBehind } from './behind.js';
import { composeSystem, composeTurn, headOf } from './compose.js';
import { messagesOf, startHistory } from './history.js';
import { takeTurn, type TurnSetting } from './take-turn.js';
import { EMPTY_ACCOUNT, type SaidExchange, type TalkAccount } from './talk-account.js';
import type { TalkContext } from './talk-context.js';
import { TalkMark } from './talk-mark.js';
import { withExchange, type TalkState } from './talk-state.js';
import type { TurnPart } from './turn-part.js';

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

/**
 * A talk between the player and one character, from its beginning to its end. What a turn does stands in take-turn.ts.
 *
 * Turns are one at a time, and an aborted or failed one leaves no trace in the talk or the world.
 */
export class Talk {
  readonly persona: Persona;
  readonly session: string;
  readonly #context: TalkContext;
  readonly #haveMet: boolean;
  readonly #onClose: ((talk: Talk) => Promise<void>) | undefined;
  #state: TalkState;
  #frame = '';
  #turnId = 0;
  #isBusy = false;
  /** Open while suggestions are made. */
  #pondering: AbortController | undefined;
  #stage: 'open' | 'closing' | 'closed' = 'open';

  constructor(context: TalkContext, options: TalkOptions) {
    this.#context = context;
    this.persona = options.persona;
    this.session = options.session;
    this.#haveMet = options.haveMet;
    this.#onClose = options.onClose;
    const history = startHistory(composeSystem(options.persona, context.world));
    this.#state = { history, account: EMPTY_ACCOUNT, marks: {}, used: new Map() };
  }

  /** What was said so far, oldest first, as far as it still stands in the prompt. */
  get exchanges(): readonly SaidExchange[] {
    return this.#state.history.exchanges;
  }

  /** Everything that was said and done in it. */
  get account(): TalkAccount {
    return this.#state.account;
  }

  /** Where the talk stands now, to come back to with {@link Talk.returnTo}: for tools that try a line twice. */
  get mark(): TalkMark {
    return new TalkMark(this.#state);
  }

  /**
   * Goes back to where the talk stood, or on to where another branch of it did. The world is not part of it: restore that too.
   *
   * @throws `talk/busy` while a turn runs, `talk/closed` after {@link Talk.close}.
   */
  returnTo(mark: TalkMark): void {
    this.#begin();
    this.#state = mark.state;
    this.#isBusy = false;
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
    this.#begin();
    try {
      yield* takeTurn(this.#setting, { turnId: ++this.#turnId, typed, signal: options.signal });
    } finally {
      this.#isBusy = false;
      // Where the talk is not what the model said (an authored line, a sentence that was cut, a fold), it is read while the player reads.
      void this.warm();
    }
  }

  /**
   * An authored line in the character's own words, or `undefined` where no model is ready or its words no longer say the same.
   *
   * Nothing of it stays in the talk: tell the talk what was shown with {@link Talk.noteSaid}.
   */
  voice(line: string, options: { readonly signal?: AbortSignal } = {}): Promise<AuthoredLine | undefined> {
    return this.#alone(() => voiceBehind(this.#setting, line, options.signal));
  }

  /**
   * At most three things that the player could say next: the model's, then those that the writer wrote down as `topics:` of facts.
   *
   * Made while nobody speaks: it gives way at once to whatever else the talk does, and comes to nothing then.
   *
   * @throws `talk/busy`, `talk/closed`
   */
  async suggest(signal?: AbortSignal): Promise<readonly string[]> {
    this.#mustBeFree();
    const pondering = new AbortController();
    this.#pondering = pondering;
    try {
      return await suggestBehind(this.#setting, AbortSignal.any([pondering.signal, ...(signal === undefined ? [] : [signal])]));
    } catch (error) {
      if (pondering.signal.aborted) return [];
      throw error;
    } finally {
      if (this.#pondering === pondering) this.#pondering = undefined;
    }
  }

  /**
   * Has the character do a task behind the talk: greet, mutter, remember. Nothing of it stays in the talk.
   *
   * @returns the parts of the task's shape as the model wrote them, unchecked; `undefined` where no model is ready or it failed.
   * @throws `talk/busy`, `talk/closed`
   */
  perform(task: Task, priority: Priority = 'story', signal?: AbortSignal): Promise<readonly string[] | undefined> {
    return this.#alone(() => performBehind(this.#setting, task, { priority, signal }), 'closing');
  }

  /** A greeting out of the persona file. The talk remembers it as said. */
  greet(): AuthoredLine {
    const line = this.line(this.#haveMet ? 'greet_again' : 'greet');
    this.noteSaid(undefined, line);
    return line;
  }

  /** A line out of the persona file for any situation, such as `busy` or `thinking`. The talk does not remember it. */
  line(situation: Situation): AuthoredLine {
    const scope = this.#context.world.scopeOf(this.persona.id);
    return authoredLine(this.persona, situation, { scope, used: this.#state.used });
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
    const player = shortName(this.#context.world.state.player.name);
    const body = heard === undefined ? greetTask(player, this.#haveMet).prompt : playerLine(player, admitInput(heard).text);
    const turn = composeTurn(this.#state.history, headOf(this.#context, this.persona, undefined, this.#frame), body);
    this.#state = withExchange(this.#state, this.#context, { turn, heard: heard ?? '', line });
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
    if (whyNoModel(this.#context) !== undefined) return;
    await this.#context.model?.warm(this.session, messagesOf(this.#state.history), signal).catch(() => undefined);
  }

  /**
   * Ends the talk. What it came to is remembered, and its cache is freed; the promise says when.
   *
   * @returns settled when nothing more comes of it; games need not wait.
   */
  async close(): Promise<void> {
    if (this.#stage !== 'open') return;
    this.#stage = 'closing';
    this.#pondering?.abort();
    await this.#onClose?.(this);
    this.#stage = 'closed';
    this.#context.model?.release(this.session);
  }

  get #setting(): TurnSetting {
    const keep = (state: TalkState): void => {
      this.#state = state;
    };
    return {
      context: this.#context,
      persona: this.persona,
      session: this.session,
      state: this.#state,
      frame: this.#frame,
      keep,
    };
  }

  async #alone<Result>(run: () => Promise<Result>, last: 'open' | 'closing' = 'open'): Promise<Result> {
    this.#begin(last);
    try {
      return await run();
    } finally {
      this.#isBusy = false;
    }
  }

  #begin(last: 'open' | 'closing' = 'open'): void {
    this.#mustBeFree(last);
    this.#isBusy = true;
  }

  #mustBeFree(last: 'open' | 'closing' = 'open'): void {
    this.#pondering?.abort();
    const who = `The talk with "${this.persona.id}"`;
    if (this.#stage !== 'open' && this.#stage !== last)
      throw new TownsfolkError('talk/closed', `${who} is over.`, { hint: 'Open a new one with DialogueManager.openTalk().' });
    if (this.#isBusy)
      throw new TownsfolkError('talk/busy', `${who} is in the middle of a turn.`, {
        hint: 'Wait for its end, or abort it by its signal.',
      });
  }
}
