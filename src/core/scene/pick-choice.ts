import type { PlayerReader } from '../player-reader.js';
import type { StoryChoice } from '../story.js';
import { askBack } from './ask-back.js';
import { AT_CHOICES } from './choice-odds.js';
import { openChoices } from './open-choices.js';
import { readTyped } from './read-typed.js';
import type { SceneWords } from './scene-words.js';
import type { Stage } from './stage.js';

interface PickOptions {
  readonly stage: Stage;
  readonly choices: readonly StoryChoice[];
  readonly reader: PlayerReader | undefined;
  readonly words: SceneWords;
}

/** A choice that was made, and the words in which it was. */
export interface Picked {
  readonly choice: StoryChoice;
  readonly words: string;
}

/**
 * Waits at choices beside no talk: the player picks, or types what they would do. What means none of them is told so, and the choices
 * stay: nobody is there to answer.
 */
export async function pickChoice({ stage, choices, reader, words }: PickOptions): Promise<Picked> {
  let notice: string | undefined;
  let typed: string | undefined;
  for (;;) {
    if (typed === undefined) {
      stage.setState({ type: 'prompt', notice, ...openChoices(choices), canType: canRead(reader, choices), canLeave: true });
      const event = await stage.inbox.take('choose', 'type');
      if (event.type === 'choose') return { choice: choices.find(({ index }) => index === event.index)!, words: event.text };
      typed = event.text;
    }
    const meaning = await readTyped(typed, { choices, reader, rule: AT_CHOICES, signal: stage.signal });
    const said = typed;
    typed = undefined;
    notice = undefined;
    if (meaning.type === 'none') notice = words.noneOfThese;
    else if (meaning.type === 'choice' && meaning.choice.locked !== undefined) notice = meaning.choice.locked;
    else if (meaning.type === 'choice') return { choice: meaning.choice, words: said };
    if (meaning.type !== 'unsure') continue;
    const answer = await askBack(stage, meaning.choices, words);
    if (answer.type === 'choice') return { choice: answer.choice, words: said };
    if (answer.type === 'typed') typed = answer.text;
  }
}

/** Whether typing can lead anywhere: somebody reads it, or the writer gave the choices names of their own. */
function canRead(reader: PlayerReader | undefined, choices: readonly StoryChoice[]): boolean {
  return (
    reader?.isReady === true ||
    choices.some(({ say = [], keys = [], isHidden }) => isHidden === true || say.length + keys.length > 0)
  );
}
