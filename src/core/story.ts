import type { Mood } from './mood.js';
import type { Unsubscribe } from './emitter.js';
import type { QuestState } from './world/quest-state.js';

/** A value that a story variable and a fact of the world can have. */
export type StoryValue = string | number | boolean;

/** A tag of a line that is not one of ours: `# shake: 2` is `{ name: 'shake', value: '2' }`. */
export interface StoryTag {
  readonly name: string;
  readonly value: string;
}

/** Something that happens with a line, beside its words. */
export type StoryCue =
  /** `# bark: pell: Fish don't bite in this.`: said overhead, by the line's own speaker when nobody is named. */
  | { readonly type: 'bark'; readonly speaker?: string | undefined; readonly text: string }
  /** `# quest: mine_pumps taken`: where a quest stands from now on; `offered` when the tag does not say. */
  | { readonly type: 'quest'; readonly quest: string; readonly state: QuestState }
  /** `# deed: mended the mill gate`: the player did it, and whoever is there has seen it. */
  | { readonly type: 'deed'; readonly text: string }
  /** `# memory: mira: Ash asked about the mine.`: somebody will remember it; the line's own speaker when nobody is named. */
  | { readonly type: 'memory'; readonly speaker?: string | undefined; readonly text: string };

/** A line of a story, with what its tags say of it. */
export interface StoryLine {
  /** The persona id or the plain name of who speaks; absent for the narrator. */
  readonly speaker?: string | undefined;
  /** Empty for tags that stand behind the last text before a choice or the end: then there is nothing to show. */
  readonly text: string;
  readonly mood?: Mood | undefined;
  /** `# voice`: say it in character; `# say: …`: say something about this instead. The text is the fallback. */
  readonly voice?: { readonly type: 'voice' } | { readonly type: 'say'; readonly about: string } | undefined;
  /** `# thought`: somebody thinks it and nobody hears it, the speaker of a talk no more than others. */
  readonly isThought?: boolean | undefined;
  /** `# portrait: mira_wet`: the portrait of this line, in place of the speaker's own. */
  readonly portrait?: string | undefined;
  readonly cues?: readonly StoryCue[] | undefined;
  readonly tags: readonly StoryTag[];
}

/** A choice of a story, with what its tags say of it. */
export interface StoryChoice {
  /** What {@link Story.choose} takes; valid until the story goes on. */
  readonly index: number;
  readonly text: string;
  /** `# exit: NAME`: not shown, but taken by itself when the talk ends by NAME. */
  readonly exit?: string | undefined;
  /** `# say: here's your money`: other ways to say it, for players who type. Never shown. */
  readonly say?: readonly string[] | undefined;
  /** `# keys: pay, coins`: words that name it. A line that is one of them takes it; a line that holds one is asked back. */
  readonly keys?: readonly string[] | undefined;
  /** `# locked: {silver == 0:You have no silver.}`: shown with this reason, but not to be taken. Empty, it locks nothing. */
  readonly locked?: string | undefined;
  /** `# hidden`: not shown, but taken by a player who says it. */
  readonly isHidden?: boolean | undefined;
  /** `# after: 8`: taken by itself when the player has done nothing for so many seconds. */
  readonly afterSeconds?: number | undefined;
  readonly tags: readonly StoryTag[];
}

/** `# talk: mira until: sword_taken, left`: free talk begins here. */
export interface StoryTalk {
  readonly npc: string;
  /** Accepted actions, variables that turn true, or `left`. */
  readonly until: readonly string[];
  /** `about:`: what the character should bring up. */
  readonly about?: string | undefined;
  /** `mood:`: how the character feels about it. */
  readonly mood?: Mood | undefined;
  /** `turns:`: how many turns at most. */
  readonly turns?: number | undefined;
}

/** What a story does next. A talk comes after its own line and may have choices beside it. */
export type StoryBeat =
  | { readonly type: 'line'; readonly line: StoryLine }
  | { readonly type: 'choices'; readonly choices: readonly StoryChoice[] }
  | { readonly type: 'talk'; readonly talk: StoryTalk; readonly choices: readonly StoryChoice[] }
  | { readonly type: 'end' };

/**
 * The port to a branching story. `src/ink` has the adapter for inkjs.
 *
 * A story is pulled: it stands still until somebody asks for the next beat, so a generated line can take its time between two.
 */
export interface Story {
  /** Makes the next beat ready without holding the page up. Wait for what it gives before {@link Story.next}; `undefined` is ready at once. */
  prepare?(): Promise<void> | undefined;
  /** The next beat. At `choices` and `talk` it gives the same beat again until the story is moved on. */
  next(): StoryBeat;
  /** Whether it is at its end, or broke down: the last beat was `end` and nothing has moved it since. Asking changes nothing, unlike {@link Story.next}. */
  readonly isOver: boolean;
  /** Takes a choice of the current beat. @throws `ink/bad-choice` */
  choose(index: number): void;
  /** Ends the talk of the current beat: takes the choice tagged with the exit, or goes on behind the talk. */
  exitTalk(exit: string): void;
  /** Sends the story to a place of its own by name, for the next visit say; what it knows stays. @throws `ink/unknown-knot` */
  goTo(path: string): void;
  getVariable(name: string): StoryValue | undefined;
  /** @throws `ink/unknown-variable` when the story declares no such variable. */
  setVariable(name: string, value: StoryValue): void;
  hasVariable(name: string): boolean;
  /** The names that the story declares. */
  readonly variableNames: readonly string[];
  onVariable(listener: (name: string, value: StoryValue) => void): Unsubscribe;
  /** Everything needed to stand here again, as text. */
  save(): string;
  /** @throws `ink/bad-save`; the story then stays where it was. */
  restore(saved: string): void;
}
