import { shortName } from '../persona/facts.js';
import type { PlayerReader } from '../player-reader.js';
import type { StoryChoice } from '../story.js';
import { admitInput } from '../turn/admit.js';
import { meantChoice } from '../turn/route.js';
import type { Talk } from '../turn/talk.js';
import { playTurn } from './play-turn.js';
import type { Stage } from './stage.js';

/** What happens in one exchange of free talk. */
export type Exchange =
  | { readonly type: 'chosen'; readonly choice: StoryChoice; readonly words: string }
  | { readonly type: 'goodbye' }
  | { readonly type: 'answered'; readonly action: string | undefined };

export interface FreeTalkOptions {
  readonly stage: Stage;
  readonly talk: Talk;
  readonly signal: AbortSignal;
  /** Choices of a story that are open beside the talk. */
  readonly choices: readonly StoryChoice[];
  readonly reader?: PlayerReader | undefined;
  /** Whether a goodbye ends the talk instead of being answered. */
  readonly endsByGoodbye: boolean;
}

/** One exchange: the player types or picks; what was typed is a choice, a goodbye, or is answered. */
export async function exchange(options: FreeTalkOptions): Promise<Exchange> {
  const { stage, talk, choices } = options;
  const npcName = shortName(talk.persona.name);
  stage.setState({ type: 'prompt', choices, canType: true, canLeave: true, npcId: talk.persona.id, npcName });
  void talk.warm(options.signal);
  const event = await stage.inbox.take('choose', 'type');
  stage.say(event.text);
  // At once: whatever comes first, the encoder or the model, the player sees that they were heard.
  if (event.type === 'type') {
    stage.think(talk);
    return answerTyped(options, event.text);
  }
  return { type: 'chosen', choice: choices.find(({ index }) => index === event.index)!, words: event.text };
}

async function answerTyped(options: FreeTalkOptions, text: string): Promise<Exchange> {
  const choice = await readChoice(options, text);
  if (choice !== undefined) return { type: 'chosen', choice, words: text };
  if (options.endsByGoodbye && admitInput(text).notes.includes('farewell')) return { type: 'goodbye' };
  return { type: 'answered', action: await answer(options, text) };
}

/** The choice that was typed instead of picked. An encoder that fails costs nothing: the character answers. */
async function readChoice({ reader, choices, signal }: FreeTalkOptions, text: string): Promise<StoryChoice | undefined> {
  if (reader?.isReady !== true || choices.length === 0) return undefined;
  const texts = choices.map((choice) => choice.text);
  const odds = await reader.route(admitInput(text).text, texts, signal).catch(() => undefined);
  signal.throwIfAborted();
  return odds && meantChoice(choices, odds);
}

/** Plays the character's turn; gives the action that the game accepted in it. */
async function answer({ stage, talk, signal }: FreeTalkOptions, text: string): Promise<string | undefined> {
  const { line, action } = await playTurn(talk, text, stage.lines, signal, {
    show: (growing) => stage.show(growing),
    act: (outcome) => stage.events.emit('action', outcome),
    warn: (error) => stage.warn(error),
  });
  await stage.close(line);
  return action;
}
