import { Emitter, type Unsubscribe } from '../emitter.js';
import { TownsfolkError } from '../errors.js';
import { shortName } from '../persona/facts.js';
import type { Story, StoryBeat, StoryChoice, StoryLine, StoryTalk } from '../story.js';
import { admitInput } from '../turn/admit.js';
import type { PlayerReader } from '../player-reader.js';
import { meantChoice } from '../turn/route.js';
import type { Talk } from '../turn/talk.js';
import type { ConversationEvents, ConversationLike, ConversationState, SpokenLine } from './conversation-state.js';
import { Inbox } from './inbox.js';
import { LineFeed } from './line-feed.js';
import { playTurn } from './play-turn.js';

/** What a conversation needs: a story, or somebody to talk to, or both. */
export interface ConversationOptions {
  /** Drives the conversation. Without one it is a talk with `npc`, from greeting to farewell. */
  readonly story?: Story | undefined;
  /** Whom the player talks to when there is no story. */
  readonly npc?: string | undefined;
  /** The talk with one of the game's people, or `undefined` for somebody who has no persona. Asked once for each; closed at the end. */
  readonly openTalk: (npc: string) => Talk | undefined;
  readonly playerName: () => string;
  /** Tells whether a typed line meant one of the choices that are open beside a talk. */
  readonly reader?: PlayerReader | undefined;
  /** Whether a fact of the world or a variable ends a talk that waits for it. */
  readonly isTrue?: ((name: string) => boolean) | undefined;
}

/** Thrown inside to unwind when the player leaves. */
const LEFT = new Error('The player left.');

/**
 * A conversation from its first line to its last: an ink story, free talk, or free talk inside a story.
 *
 * It shows one thing at a time through its state, and waits; all timing is the view's. Any error inside is told as a `warning`,
 * and the conversation goes on with what is authored, or ends.
 */
export class Conversation implements ConversationLike {
  readonly #options: ConversationOptions;
  readonly #emitter = new Emitter<ConversationEvents>();
  readonly #talks = new Map<string, Talk | undefined>();
  readonly #lines = new LineFeed();
  readonly #inbox = new Inbox();
  readonly #abort = new AbortController();
  #state: ConversationState = { type: 'idle' };
  /** Open while a talk can be left without leaving the conversation. */
  #leaveTalk: (() => void) | undefined;
  /** What the player chose last, for the character who answers to it. */
  #chosen: string | undefined;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  get state(): ConversationState {
    return this.#state;
  }

  on<Name extends keyof ConversationEvents>(name: Name, listener: (payload: ConversationEvents[Name]) => void): Unsubscribe {
    return this.#emitter.on(name, listener);
  }

  /** Begins; a second call does nothing. */
  start(): void {
    if (this.#state.type === 'idle') void this.#run();
  }

  /** Goes on from a line that is complete. In every other state it does nothing, so that a key held down is harmless. */
  advance(): void {
    if (this.#state.type === 'line' && this.#state.line.isComplete) this.#inbox.put({ type: 'advance' });
  }

  /** Picks a choice. @throws `conversation/not-waiting` when no such choice is open. */
  choose(index: number): void {
    const choice = this.#state.type === 'prompt' ? this.#state.choices.find((open) => open.index === index) : undefined;
    if (choice === undefined) throw notWaiting(`choose(${index})`, this.#state);
    this.#inbox.put({ type: 'choose', index, text: choice.text });
  }

  /** Says something to the character. @throws `conversation/not-waiting` when nobody listens. */
  type(text: string): void {
    if (this.#state.type !== 'prompt' || !this.#state.canType) throw notWaiting('type()', this.#state);
    this.#inbox.put({ type: 'type', text });
  }

  /**
   * Leaves, from any state and at once; a reply under way is dropped.
   *
   * Out of a talk that waits for `left`, the story goes on with what it has for that; a talk without a story ends with a farewell.
   * In all other places, and at the second call, the conversation ends.
   */
  leave(): void {
    if (this.#state.type === 'ended') return;
    const leaveTalk = this.#leaveTalk;
    this.#leaveTalk = undefined;
    if (leaveTalk !== undefined) return leaveTalk();
    this.#abort.abort(LEFT);
    this.#inbox.fail(LEFT);
    this.#end();
  }

  async #run(): Promise<void> {
    try {
      if (this.#options.story !== undefined) await this.#tell(this.#options.story);
      else if (this.#options.npc !== undefined) await this.#chat(this.#options.npc);
    } catch (error) {
      if (error !== LEFT && !this.#abort.signal.aborted) this.#warn(error);
    } finally {
      this.#end();
    }
  }

  async #tell(story: Story): Promise<void> {
    for (let beat = story.next(); beat.type !== 'end'; beat = story.next()) {
      await this.#play(story, beat);
      this.#abort.signal.throwIfAborted();
    }
  }

  async #play(story: Story, beat: Exclude<StoryBeat, { type: 'end' }>): Promise<void> {
    switch (beat.type) {
      case 'line':
        return this.#tellLine(beat.line);
      case 'choices':
        return this.#pick(story, beat.choices);
      case 'talk':
        return this.#talk(story, beat.talk, beat.choices);
    }
  }

  async #tellLine(line: StoryLine): Promise<void> {
    for (const tag of line.tags) this.#emitter.emit('tag', tag);
    const talk = this.#talkWith(line.speaker);
    const speaker = { npcId: talk?.persona.id, speaker: talk?.persona.name ?? line.speaker };
    const authored = this.#lines.whole(speaker, line.text, line.mood ?? 'neutral', 'story', line.tags);
    let shown = authored;
    if (line.voice !== undefined && talk !== undefined)
      shown = await this.#voiceLine(talk, line.voice.type === 'say' ? line.voice.about : line.text, authored);
    else this.#show(authored);
    if (talk !== undefined) talk.noteSaid(this.#takeChosen(), shown);
    await this.#closeLine(shown);
  }

  /** An authored line in the character's own words; the plain line when there are none. */
  async #voiceLine(talk: Talk, line: string, authored: SpokenLine): Promise<SpokenLine> {
    this.#think(talk);
    const words = await talk.voice(line, { signal: this.#abort.signal });
    const shown: SpokenLine =
      words === undefined ? authored : { ...authored, text: words.text, mood: words.mood, source: 'model' };
    this.#show(shown);
    return shown;
  }

  async #pick(story: Story, choices: readonly StoryChoice[]): Promise<void> {
    this.#setState({ type: 'prompt', choices: choices.filter(isShown), canType: false, canLeave: true });
    const event = await this.#inbox.take('choose');
    this.#choose(story, event.index, event.text);
  }

  /** Free talk inside a story: until a choice is picked, an exit comes true, or the turns are used up. */
  async #talk(story: Story, { npc, until, turns = Infinity }: StoryTalk, choices: readonly StoryChoice[]): Promise<void> {
    const talk = this.#talkWith(npc);
    if (talk === undefined) {
      this.#warn(
        new TownsfolkError('persona/unknown', `The story opens a talk with "${npc}", who has no persona.`, {
          hint: 'Load the persona, or check the id behind "# talk:".',
        }),
      );
      story.exitTalk('left');
      return;
    }
    const exit = until.includes('left')
      ? await this.#leavable((signal) => this.#exchange(story, talk, until, turns, choices, signal))
      : await this.#exchange(story, talk, until, turns, choices, this.#abort.signal);
    if (exit !== 'chosen') story.exitTalk(exit);
  }

  /** Turn after turn, until something ends the talk; gives what it was. */
  async #exchange(
    story: Story,
    talk: Talk,
    until: readonly string[],
    turns: number,
    choices: readonly StoryChoice[],
    signal: AbortSignal,
  ): Promise<string> {
    const isReached = (name: string) => story.getVariable(name) === true || this.#options.isTrue?.(name) === true;
    // What was true before the talk began has nothing to end.
    const waited = until.filter((name) => !isReached(name));
    for (let turn = 0; turn < turns; turn++) {
      const event = await this.#listen(talk, choices.filter(isShown));
      if (event.type === 'choose') {
        this.#choose(story, event.index, event.text);
        return 'chosen';
      }
      this.#say(event.text);
      const meant = await this.#meantChoice(event.text, choices.filter(isShown), signal);
      if (meant !== undefined) {
        this.#chosen = event.text;
        story.choose(meant.index);
        return 'chosen';
      }
      if (until.includes('left') && isFarewell(event.text)) return 'left';
      const action = await this.#answer(talk, event.text, signal);
      const exit = waited.find((name) => name === action || isReached(name));
      if (exit !== undefined) return exit;
    }
    return 'turns';
  }

  /** Runs something that `leave()` ends without ending the conversation; gives `left` then. */
  async #leavable<Result>(run: (signal: AbortSignal) => Promise<Result>): Promise<Result | 'left'> {
    const controller = new AbortController();
    this.#leaveTalk = () => {
      controller.abort(LEFT);
      this.#inbox.interrupt(LEFT);
    };
    try {
      return await run(AbortSignal.any([this.#abort.signal, controller.signal]));
    } catch (error) {
      if (error === LEFT && !this.#abort.signal.aborted) return 'left';
      throw error;
    } finally {
      this.#leaveTalk = undefined;
    }
  }

  /** Talk without a story: a greeting, then whatever the player types, until they leave. */
  async #chat(npc: string): Promise<void> {
    const talk = this.#talkWith(npc);
    if (talk === undefined)
      throw new TownsfolkError('persona/unknown', `"${npc}" has no persona.`, { hint: 'Load the persona file first.' });
    const greeting = this.#lines.whole({ npcId: talk.persona.id, speaker: talk.persona.name }, '', 'neutral', 'authored');
    await this.#showLine({ ...greeting, ...talk.greet() });
    await this.#leavable(async (signal) => {
      for (;;) {
        const event = await this.#listen(talk, []);
        if (event.type !== 'type') continue;
        this.#say(event.text);
        if (isFarewell(event.text)) return;
        await this.#answer(talk, event.text, signal);
      }
    });
    await this.#showLine({ ...this.#lines.whole(greeting, '', 'neutral', 'authored'), ...talk.bye() });
  }

  #listen(talk: Talk, choices: readonly StoryChoice[]) {
    this.#setState({
      type: 'prompt',
      choices,
      canType: true,
      canLeave: true,
      npcId: talk.persona.id,
      npcName: shortName(talk.persona.name),
    });
    void talk.warm(this.#abort.signal);
    return this.#inbox.take('choose', 'type');
  }

  /** Plays one turn of a talk; gives the action that the game accepted in it. */
  async #answer(talk: Talk, text: string, signal: AbortSignal): Promise<string | undefined> {
    this.#think(talk);
    const { line, action } = await playTurn(talk, text, this.#lines, signal, {
      show: (growing) => this.#show(growing),
      act: (outcome) => this.#emitter.emit('action', outcome),
      warn: (error) => this.#warn(error),
    });
    await this.#closeLine(line);
    return action;
  }

  /** The choice that was typed instead of picked. An encoder that fails costs nothing: the character answers. */
  async #meantChoice(text: string, choices: readonly StoryChoice[], signal: AbortSignal): Promise<StoryChoice | undefined> {
    const { reader } = this.#options;
    if (reader?.isReady !== true || choices.length === 0) return undefined;
    const typed = admitInput(text).text;
    const odds = await reader
      .route(
        typed,
        choices.map((choice) => choice.text),
        signal,
      )
      .catch(() => undefined);
    signal.throwIfAborted();
    return odds && meantChoice(choices, odds);
  }

  #choose(story: Story, index: number, text: string): void {
    this.#chosen = text;
    this.#say(text);
    story.choose(index);
  }

  /** The player's own words, for the log. */
  #say(text: string): void {
    const { text: heard } = admitInput(text);
    if (heard !== '')
      this.#emitter.emit('said', this.#lines.whole({ speaker: this.#options.playerName() }, heard, 'neutral', 'player'));
  }

  #takeChosen(): string | undefined {
    const chosen = this.#chosen;
    this.#chosen = undefined;
    return chosen;
  }

  async #showLine(line: SpokenLine): Promise<void> {
    this.#show(line);
    await this.#closeLine(line);
  }

  async #closeLine(line: SpokenLine): Promise<void> {
    this.#emitter.emit('said', line);
    await this.#inbox.take('advance');
  }

  #talkWith(npc: string | undefined): Talk | undefined {
    if (npc === undefined) return undefined;
    if (!this.#talks.has(npc)) this.#talks.set(npc, this.#options.openTalk(npc));
    return this.#talks.get(npc);
  }

  #think(talk: Talk): void {
    this.#setState({ type: 'thinking', npcId: talk.persona.id, npcName: talk.persona.name });
  }

  #show(line: SpokenLine): void {
    this.#setState({ type: 'line', line });
  }

  #setState(state: ConversationState): void {
    if (this.#state.type === 'ended') return;
    this.#state = state;
    this.#emitter.emit('state', state);
  }

  #warn(error: unknown): void {
    this.#emitter.emit('warning', error instanceof Error ? error : new Error(String(error)));
  }

  #end(): void {
    if (this.#state.type === 'ended') return;
    this.#setState({ type: 'ended' });
    for (const talk of this.#talks.values()) talk?.close();
  }
}

function isFarewell(text: string): boolean {
  return admitInput(text).notes.includes('farewell');
}

function isShown(choice: StoryChoice): boolean {
  return choice.exit === undefined;
}

function notWaiting(call: string, state: ConversationState): TownsfolkError {
  return new TownsfolkError('conversation/not-waiting', `${call} came while the conversation was at "${state.type}".`, {
    hint: 'Look at conversation.state first: choices and typing are open only in "prompt".',
  });
}
