import { TownsfolkError } from '../errors.js';
import type { Story, StoryBeat, StoryChoice, StoryCue, StoryLine, StoryTalk } from '../story.js';
import type { Talk } from '../turn/talk.js';
import type { ConversationOptions } from './conversation-options.js';
import type { SpokenLine } from './conversation-state.js';
import { exchange, type FreeTalkOptions } from './free-talk.js';
import type { Speaker } from './line-feed.js';
import { pickChoice } from './pick-choice.js';
import { ENGLISH_WORDS, type SceneWords } from './scene-words.js';
import type { Stage } from './stage.js';
import { frameOf } from './talk-frame.js';
import { noteExchange } from './talk-variables.js';

/** Tells a story beat by beat, with free talk where it asks for it. */
export class StoryTeller {
  readonly #stage: Stage;
  readonly #story: Story;
  readonly #options: ConversationOptions;
  readonly #talkWith: (npc: string) => Talk | undefined;
  readonly #words: SceneWords;
  /** What the player chose last, for the character who answers to it. */
  #chosen: string | undefined;

  constructor(stage: Stage, story: Story, options: ConversationOptions, talkWith: (npc: string) => Talk | undefined) {
    this.#stage = stage;
    this.#story = story;
    this.#options = options;
    this.#talkWith = talkWith;
    this.#words = { ...ENGLISH_WORDS, ...options.words };
  }

  async tell(): Promise<void> {
    for (;;) {
      const isReady = this.#story.prepare?.();
      // Nearly always it is ready at once, and then nobody waits: not even for the rest of this step.
      if (isReady !== undefined) await isReady;
      this.#stage.signal.throwIfAborted();
      const beat = this.#story.next();
      if (beat.type === 'end') return;
      await this.#play(beat);
      this.#stage.signal.throwIfAborted();
    }
  }

  async #play(beat: Exclude<StoryBeat, { type: 'end' }>): Promise<void> {
    switch (beat.type) {
      case 'line':
        return this.#tellLine(beat.line);
      case 'choices':
        return this.#pick(beat.choices);
      case 'talk':
        return this.#talk(beat.talk, beat.choices.filter(isShown));
    }
  }

  async #tellLine(line: StoryLine): Promise<void> {
    const { events, lines } = this.#stage;
    for (const tag of line.tags) events.emit('tag', tag);
    for (const cue of line.cues ?? []) this.#give(cue, line.speaker);
    const act = this.#options.perform?.(line.tags);
    if (act !== undefined) await this.#stage.watch(act);
    if (line.text === '' || this.#stage.signal.aborted) return;
    const talk = line.speaker === undefined ? undefined : this.#talkWith(line.speaker);
    const { isThought, portrait } = line;
    const plain = lines.whole(this.#speakerOf(line.speaker), line.text, line.mood ?? 'neutral', 'story', line.tags);
    const authored = { ...plain, ...(isThought === true && { isThought }), ...(portrait !== undefined && { portrait }) };
    const shown = line.voice === undefined || talk === undefined ? authored : await this.#voice(talk, line.voice, authored);
    if (isThought !== true) talk?.noteSaid(this.#takeChosen(), shown);
    await this.#stage.showWhole(shown);
  }

  #give(cue: StoryCue, lineSpeaker: string | undefined): void {
    const { events } = this.#stage;
    switch (cue.type) {
      case 'quest':
        this.#options.setQuest?.(cue.quest, cue.state);
        return events.emit('quest', { quest: cue.quest, state: cue.state });
      case 'bark':
        return events.emit('bark', { ...this.#speakerOf(cue.speaker ?? lineSpeaker), text: cue.text });
      case 'deed':
        return this.#options.addDeed?.(cue.text);
      case 'memory': {
        const who = cue.speaker ?? lineSpeaker;
        if (who !== undefined) this.#options.remember?.(this.#talkWith(who)?.persona.id ?? who, cue.text);
      }
    }
  }

  #speakerOf(speaker: string | undefined): Speaker {
    const talk = speaker === undefined ? undefined : this.#talkWith(speaker);
    return { npcId: talk?.persona.id, speaker: talk?.persona.name ?? speaker };
  }

  /** An authored line in the character's own words; the plain line when there are none. */
  async #voice(talk: Talk, voice: NonNullable<StoryLine['voice']>, authored: SpokenLine): Promise<SpokenLine> {
    this.#stage.think(talk);
    const words = await talk.voice(voice.type === 'say' ? voice.about : authored.text, { signal: this.#stage.signal });
    return words === undefined ? authored : { ...authored, text: words.text, mood: words.mood, source: 'model' };
  }

  async #pick(choices: readonly StoryChoice[]): Promise<void> {
    const open = { stage: this.#stage, choices: choices.filter(isShown), reader: this.#options.reader, words: this.#words };
    const { choice, words } = await pickChoice(open);
    this.#stage.say(words);
    this.#choose(choice.index, words);
  }

  /** Free talk: until a choice is picked, an exit comes true, or the turns are used up. */
  async #talk(wanted: StoryTalk, choices: readonly StoryChoice[]): Promise<void> {
    const { npc, until } = wanted;
    const talk = this.#talkWith(npc);
    if (talk === undefined) {
      const message = `The story opens a talk with "${npc}", who has no persona.`;
      this.#stage.warn(
        new TownsfolkError('persona/unknown', message, { hint: 'Load the persona, or check the id behind "# talk:".' }),
      );
      return this.#story.exitTalk('left');
    }
    const endsByGoodbye = until.includes('left');
    const run = (signal: AbortSignal) =>
      this.#exchanges(wanted, {
        stage: this.#stage,
        talk,
        signal,
        choices,
        endsByGoodbye,
        reader: this.#options.reader,
        words: this.#words,
      });
    talk.setFrame(frameOf(talk.persona.name, wanted));
    const exit = endsByGoodbye ? await this.#stage.leavable(run) : await run(this.#stage.signal);
    talk.setFrame('');
    if (exit !== undefined) this.#story.exitTalk(exit);
  }

  /** Exchange after exchange; gives the exit that ended the talk, or nothing when a choice did. */
  async #exchanges({ until, turns = Infinity }: StoryTalk, options: FreeTalkOptions): Promise<string | undefined> {
    const isReached = (name: string) => this.#story.getVariable(name) === true || this.#options.isTrue?.(name) === true;
    // What was true before the talk began has nothing to end.
    const waited = until.filter((name) => !isReached(name));
    for (let turn = 0; turn < turns; turn++) {
      const result = await exchange(options);
      if (result.type === 'goodbye') return 'left';
      if (result.type === 'chosen') {
        this.#choose(result.choice.index, result.words);
        return undefined;
      }
      noteExchange(this.#story, turn + 1, result.heard, result.said);
      const exit = waited.find((name) => name === result.action || isReached(name));
      if (exit !== undefined) return exit;
    }
    return 'turns';
  }

  #choose(index: number, words: string): void {
    this.#chosen = words;
    this.#story.choose(index);
  }

  #takeChosen(): string | undefined {
    const chosen = this.#chosen;
    this.#chosen = undefined;
    return chosen;
  }
}

function isShown(choice: StoryChoice): boolean {
  return choice.exit === undefined;
}
