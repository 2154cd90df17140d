import type { Mood } from '../mood.js';
import type { StoryTag } from '../story.js';
import type { SpokenLine } from './conversation-state.js';

/** Who says a line. */
export interface Speaker {
  readonly npcId?: string | undefined;
  readonly speaker?: string | undefined;
}

/** Numbers lines and lets one grow. */
export class LineFeed {
  #lastId = 0;

  /** A line that is known in full. */
  whole(speaker: Speaker, text: string, mood: Mood, source: SpokenLine['source'], tags: readonly StoryTag[] = []): SpokenLine {
    return { id: ++this.#lastId, ...speaker, mood, text, isComplete: true, source, tags };
  }

  /** The beginning of a line that will grow. */
  open(speaker: Speaker, text: string, mood: Mood, source: SpokenLine['source'], tags: readonly StoryTag[] = []): SpokenLine {
    return { ...this.whole(speaker, text, mood, source, tags), isComplete: false };
  }
}
