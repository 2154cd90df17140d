import { Emitter } from '../emitter.js';
import { admitInput } from '../turn/admit.js';
import type { Talk } from '../turn/talk.js';
import type { Act } from './act.js';
import type { ConversationEvents, ConversationState, SpokenLine } from './conversation-state.js';
import { Inbox, type PlayerEvent } from './inbox.js';
import { LineFeed } from './line-feed.js';

/** Thrown inside to unwind when the player leaves. */
export const LEFT = new Error('The player left.');

/** What a conversation shows and waits for: its state, its events, and the ways out of it. */
export class Stage {
  readonly events = new Emitter<ConversationEvents>();
  readonly inbox = new Inbox();
  readonly lines = new LineFeed();
  readonly #playerName: () => string;
  readonly #abort = new AbortController();
  #state: ConversationState = { type: 'idle' };
  /** Who waits for what the player says. */
  #listener: Talk | undefined;
  #act: Act | undefined;
  /** Open while a talk can be left without leaving the conversation. */
  #leaveTalk: (() => void) | undefined;

  constructor(playerName: () => string) {
    this.#playerName = playerName;
  }

  get state(): ConversationState {
    return this.#state;
  }

  /** Who waits for what the player says; nobody while somebody speaks. */
  get listener(): Talk | undefined {
    return this.#listener;
  }

  /** Aborts when the whole conversation is left. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  setState(state: ConversationState): void {
    if (this.#state.type === 'ended') return;
    this.#state = state;
    this.inbox.forget();
    this.events.emit('state', state);
  }

  show(line: SpokenLine): void {
    this.setState({ type: 'line', line });
  }

  think({ persona }: Talk): void {
    this.setState({ type: 'thinking', npcId: persona.id, npcName: persona.name });
  }

  /** Waits until something on the screen is over, or skipped, or the player has left: then it is brought to its end. */
  async watch(act: Act): Promise<void> {
    this.#act = act;
    this.setState({ type: 'staging' });
    await act.done;
    this.#act = undefined;
  }

  /** Brings what is done on the screen to its end. */
  skip(): void {
    this.#act?.finish();
  }

  /** Shows a line that is known in full, and waits until the player goes on. */
  async showWhole(line: SpokenLine): Promise<void> {
    this.show(line);
    await this.close(line);
  }

  /** Puts a line that stands on the stage into the log, and waits until the player goes on. */
  async close(line: SpokenLine): Promise<void> {
    this.events.emit('said', line);
    await this.inbox.take('advance');
  }

  /** Waits, with somebody who listens, for what the player says or picks. @param ask - Shows that it is the player's turn. */
  async listen(listener: Talk, ask: () => void): Promise<Extract<PlayerEvent, { type: 'choose' | 'type' }>> {
    this.#listener = listener;
    try {
      ask();
      return await this.inbox.take('choose', 'type');
    } finally {
      this.#listener = undefined;
    }
  }

  /** The player's own words, for the log. */
  say(text: string): void {
    const { text: heard } = admitInput(text);
    if (heard !== '') this.events.emit('said', this.lines.whole({ speaker: this.#playerName() }, heard, 'neutral', 'player'));
  }

  warn(error: unknown): void {
    this.events.emit('warning', error instanceof Error ? error : new Error(String(error)));
  }

  /** Runs something that `leave()` ends without ending the conversation; gives `left` then. */
  async leavable<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result | 'left'> {
    const controller = new AbortController();
    this.#leaveTalk = () => {
      controller.abort(LEFT);
      this.inbox.interrupt(LEFT);
    };
    try {
      return await run(AbortSignal.any([this.signal, controller.signal]));
    } catch (error) {
      if (error === LEFT && !this.signal.aborted) return 'left';
      throw error;
    } finally {
      this.#leaveTalk = undefined;
    }
  }

  /** Leaves what can be left: the talk, if it is leavable, else all; true when all was left. */
  leave(): boolean {
    const leaveTalk = this.#leaveTalk;
    this.#leaveTalk = undefined;
    if (leaveTalk !== undefined) {
      leaveTalk();
      return false;
    }
    this.#abort.abort(LEFT);
    this.skip();
    this.inbox.fail(LEFT);
    return true;
  }
}
