import type { Story, StoryValue } from '../story.js';
import { wordsOf } from '../text.js';

/** What a story calls a variable that says whether something was talked about: `talked_about_mine`. */
const TOPIC = 'talked_about_';

/** Scripts whose words stand without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** How many exchanges the talk has had, when the story declares it. */
const TURNS = 'talk_turns';

/**
 * Tells a story what one exchange of free talk was about, through the variables that it declares.
 *
 * `talked_about_mine` turns true (or counts up, when it is a number) when either of the two said "mine"; of `talked_about_mill_gate`
 * all words must come. `talk_turns` counts the exchanges of the talk.
 */
export function noteExchange(story: Story, turn: number, heard: string, said: string): void {
  const words = new Set(wordsOf(`${heard} ${said}`).map(stem));
  for (const name of story.variableNames) {
    if (name === TURNS) set(story, name, () => turn);
    else if (name.startsWith(TOPIC) && isAbout(name.slice(TOPIC.length), words))
      set(story, name, (before) => (typeof before === 'number' ? before + 1 : true));
  }
}

function isAbout(topic: string, words: ReadonlySet<string>): boolean {
  const wanted = topic.split('_').filter((word) => word !== '');
  return wanted.length > 0 && wanted.every((word) => isSaid(stem(word.toLowerCase()), words));
}

/** Chinese and Japanese put no space between words: there a word is said when it stands in another. */
function isSaid(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  return UNSPACED.test(word) && [...words].some((longer) => longer.includes(word));
}

/** A variable that holds something else than a number or a boolean is the story's own. */
function set(story: Story, name: string, value: (before: StoryValue) => StoryValue): void {
  const before = story.getVariable(name);
  if (before === undefined) return;
  const after = value(before);
  if (typeof after === typeof before) story.setVariable(name, after);
}

/** One word for one and many: `gates` is `gate`. */
function stem(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
