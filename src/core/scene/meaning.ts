import type { StoryChoice } from '../story.js';

/** What a typed line meant while choices are open. */
export type Meaning =
  | { readonly type: 'choice'; readonly choice: StoryChoice }
  /** One or two of the choices, the likeliest first. */
  | { readonly type: 'unsure'; readonly choices: readonly StoryChoice[] }
  | { readonly type: 'none' };
