import { shortName } from '../persona/facts.js';
import type { PlayerReader } from '../player-reader.js';
import type { StoryChoice } from '../story.js';
import { admitInput } from '../turn/admit.js';
import type { Talk } from '../turn/talk.js';
import { askBack } from './ask-back.js';
import { BESIDE_TALK } from './choice-odds.js';
import { openChoices } from './open-choices.js';
import { playTurn } from './play-turn.js';
import { readTyped } from './read-typed.js';
import type { SceneWords } from './scene-words.js';
import type { Stage } from './stage.js';

/** What happens in one exchange of free talk. */
export type Exchange =
  | { readonly type: 'chosen'; readonly choice: StoryChoice; readonly words: string }
  | { readonly type: 'goodbye' }
  | { readonly type: 'answered'; readonly heard: string; readonly said: string; readonly action: string | undefined };

export interface FreeTalkOptions {
  readonly stage: Stage;
  readonly talk: Talk;
  readonly signal: AbortSignal;
  /** Choices of a story that are open beside the talk. */
  readonly choices: readonly StoryChoice[];
  readonly reader?: PlayerReader | undefined;
  readonly words: SceneWords;
  /** Whether a goodbye ends the talk instead of being answered. */
  readonly endsByGoodbye: boolean;
}

/** One exchange: the player types or picks. */
export async function exchange(options: FreeTalkOptions): Promise<Exchange> {
  const { stage, talk, choices } = options;
  const npcName = shortName(talk.persona.name);
  const event = await stage.listen(talk, () => {
    stage.setState({ type: 'prompt', ...openChoices(choices), canType: true, canLeave: true, npcId: talk.persona.id, npcName });
    void talk.warm(options.signal);
  });
  stage.say(event.text);
  if (event.type === 'type') return answerTyped(options, event.text);
  return { type: 'chosen', choice: choices.find(({ index }) => index === event.index)!, words: event.text };
}

/** What was typed is a choice that it surely means, a goodbye, a choice after asking back, or is answered. */
async function answerTyped(options: FreeTalkOptions, text: string): Promise<Exchange> {
  const { stage, talk, choices, reader, words, signal } = options;
  // At once: whatever comes first, the encoder or the model, the player sees that they were heard.
  stage.think(talk);
  const open = choices.filter(({ locked }) => locked === undefined);
  const meaning = await readTyped(text, { choices: open, reader, rule: BESIDE_TALK, signal });
  if (meaning.type === 'choice') return { type: 'chosen', choice: meaning.choice, words: text };
  if (options.endsByGoodbye && admitInput(text).notes.includes('farewell')) return { type: 'goodbye' };
  if (meaning.type === 'unsure') {
    const { id, name } = talk.persona;
    const asked = await askBack(stage, meaning.choices, words, { npcId: id, npcName: shortName(name) });
    if (asked.type === 'choice') return { type: 'chosen', choice: asked.choice, words: text };
    if (asked.type === 'typed') {
      stage.say(asked.text);
      return answerTyped(options, asked.text);
    }
    stage.think(talk);
  }
  return { type: 'answered', heard: text, ...(await answer(options, text)) };
}

/** Plays the character's turn; gives what they said, and the action that the game accepted in it. */
async function answer({ stage, talk, signal }: FreeTalkOptions, text: string) {
  const { line, action } = await playTurn(talk, text, stage.lines, signal, {
    show: (growing) => stage.show(growing),
    act: (outcome) => stage.events.emit('action', outcome),
    warn: (error) => stage.warn(error),
  });
  await stage.close(line);
  return { said: line.text, action };
}
