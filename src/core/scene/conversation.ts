import type { Unsubscribe } from '../emitter.js';
import { TownsfolkError } from '../errors.js';
import type { Talk } from '../turn/talk.js';
import type { ConversationEvents, ConversationLike, ConversationState, Listener } from './conversation-state.js';
import type { ConversationOptions } from './conversation-options.js';
import { exchange } from './free-talk.js';
import { ENGLISH_WORDS } from './scene-words.js';
import { LEFT, Stage } from './stage.js';
import { StoryTeller } from './story-teller.js';

/**
 * A conversation from its first line to its last: an ink story, free talk, or free talk inside a story.
 *
 * It shows one thing at a time through its state, and waits; all timing is the view's. Any error inside is told as a `warning`,
 * and the conversation goes on with what is authored, or ends.
 */
export class Conversation implements ConversationLike {
  readonly #options: ConversationOptions;
  readonly #stage: Stage;
  readonly #talks = new Map<string, Talk | undefined>();

  constructor(options: ConversationOptions) {
    this.#options = options;
    this.#stage = new Stage(options.playerName);
  }

  get state(): ConversationState {
    return this.#stage.state;
  }

  /** Who stands by and hears what is said. */
  get listeners(): readonly Listener[] {
    return this.#options.listeners?.() ?? [];
  }

  on<Name extends keyof ConversationEvents>(name: Name, listener: (payload: ConversationEvents[Name]) => void): Unsubscribe {
    return this.#stage.events.on(name, listener);
  }

  /** Begins; a second call does nothing. */
  start(): void {
    if (this.state.type === 'idle') void this.#run();
  }

  /** Goes on from a line that is complete, or skips what is done on the screen. In every other state it does nothing, so that a key held down is harmless. */
  advance(): void {
    if (this.state.type === 'staging') return this.#stage.skip();
    if (this.state.type === 'line' && this.state.line.isComplete) this.#stage.inbox.put({ type: 'advance' });
  }

  /** Picks a choice, or takes the one that time takes. @throws `conversation/not-waiting` when no such choice is open. */
  choose(index: number): void {
    const choice = this.#openChoice(index);
    if (choice === undefined) throw notWaiting(`choose(${index})`, this.state);
    this.#stage.inbox.put({ type: 'choose', index, text: choice.text });
  }

  /** Says something to the character. @throws `conversation/not-waiting` when nobody listens. */
  type(text: string): void {
    if (this.state.type !== 'prompt' || !this.state.canType) throw notWaiting('type()', this.state);
    this.#stage.inbox.put({ type: 'type', text });
  }

  /**
   * Leaves, from any state and at once; a reply under way is dropped.
   *
   * Out of a talk that waits for `left`, the story goes on with what it has for that; a talk without a story ends with a farewell.
   * In all other places, and at the second call, the conversation ends.
   */
  leave(): void {
    if (this.state.type !== 'ended' && this.#stage.leave()) this.#end();
  }

  /** Things that the player could say now, made up while they think. None where nobody listens, or once something else happens. */
  async suggest(): Promise<readonly string[]> {
    try {
      return (await this.#stage.listener?.suggest(this.#stage.signal)) ?? [];
    } catch (error) {
      if (!this.#stage.signal.aborted) this.#stage.warn(error);
      return [];
    }
  }

  #openChoice(index: number): { readonly text: string } | undefined {
    if (this.state.type !== 'prompt') return undefined;
    const { choices, timer } = this.state;
    const picked = choices.find((open) => open.index === index && open.locked === undefined);
    return picked ?? (timer?.index === index ? timer : undefined);
  }

  async #run(): Promise<void> {
    const { story, npc } = this.#options;
    try {
      if (story !== undefined) await new StoryTeller(this.#stage, story, this.#options, (id) => this.#talkWith(id)).tell();
      else if (npc !== undefined) await this.#chat(npc);
    } catch (error) {
      if (error !== LEFT && !this.#stage.signal.aborted) this.#stage.warn(error);
    } finally {
      this.#end();
    }
  }

  /** Talk without a story: a greeting, then whatever the player types, until they leave; then a farewell. */
  async #chat(npc: string): Promise<void> {
    const talk = this.#talkWith(npc);
    if (talk === undefined)
      throw new TownsfolkError('persona/unknown', `"${npc}" has no persona.`, { hint: 'Load the persona file first.' });
    const stage = this.#stage;
    const words = { ...ENGLISH_WORDS, ...this.#options.words };
    const speaker = { npcId: talk.persona.id, speaker: talk.persona.name };
    const greeting = talk.greet();
    await stage.showWhole(stage.lines.whole(speaker, greeting.text, greeting.mood, 'authored'));
    await stage.leavable(async (signal) => {
      while ((await exchange({ stage, talk, signal, choices: [], words, endsByGoodbye: true })).type !== 'goodbye');
    });
    const bye = talk.bye();
    await stage.showWhole(stage.lines.whole(speaker, bye.text, bye.mood, 'authored'));
  }

  #talkWith(npc: string): Talk | undefined {
    if (!this.#talks.has(npc)) this.#talks.set(npc, this.#options.openTalk(npc));
    return this.#talks.get(npc);
  }

  #end(): void {
    if (this.state.type === 'ended') return;
    this.#stage.setState({ type: 'ended' });
    for (const talk of this.#talks.values()) void talk?.close();
  }
}

function notWaiting(call: string, state: ConversationState): TownsfolkError {
  return new TownsfolkError('conversation/not-waiting', `${call} came while the conversation was at "${state.type}".`, {
    hint: 'Look at conversation.state first: choices and typing are open only in "prompt".',
  });
}
