import { TownsfolkError } from '../core/errors.js';
import type { Unsubscribe } from '../core/emitter.js';
import type { InkStory } from './ink-story.js';

/** The event by which the Vite plugin tells a page that an `.ink` file was edited. Whoever takes the edit over prevents the page's reload. */
export const STORY_EDITED = 'townsfolk:story';

/** What comes with it: the compiled story before and after. */
export interface StoryEdit {
  readonly before: string;
  readonly after: string;
}

/**
 * Keeps a story up to date while its `.ink` file is edited under the Vite plugin: it goes on at the same place, the next time that it
 * is asked. Where it cannot, because the place is gone, the page reloads. In a build it does nothing.
 *
 * @param json - The compiled story that it was opened with, as the import of the file gave it.
 * @returns ends it.
 */
export function followEdits(story: InkStory, json: string): Unsubscribe {
  let current = json;
  const take = (event: Event) => {
    const { before, after } = (event as CustomEvent<StoryEdit>).detail;
    if (before !== current) return;
    try {
      story.edit(after);
    } catch (error) {
      if (TownsfolkError.is(error)) return;
      throw error;
    }
    current = after;
    event.preventDefault();
  };
  const page = globalThis as Partial<Pick<typeof globalThis, 'addEventListener' | 'removeEventListener'>>;
  page.addEventListener?.(STORY_EDITED, take);
  return () => page.removeEventListener?.(STORY_EDITED, take);
}
