import type { StoryChoice } from '../story.js';
import { namedChoice } from './named-choice.js';
import type { SceneWords } from './scene-words.js';
import type { Stage } from './stage.js';

/** What came of asking back. Whoever types something else says it in place of an answer. */
export type Answered =
  | { readonly type: 'choice'; readonly choice: StoryChoice }
  | { readonly type: 'neither' }
  | { readonly type: 'typed'; readonly text: string };

/** Whom the player was talking to, for the text field. */
export interface Answerer {
  readonly npcId: string;
  readonly npcName: string;
}

/** An answer as it stands on the screen, and what it means. */
interface Offer extends StoryChoice {
  readonly means: StoryChoice | undefined;
}

/**
 * Asks "Do you mean …?": a prompt like any other, answered by picking, by number, or by typing yes, no or the choice itself.
 *
 * @param choices - One or two, the likeliest first.
 */
export async function askBack(
  stage: Stage,
  choices: readonly StoryChoice[],
  words: SceneWords,
  listener?: Answerer,
): Promise<Answered> {
  const offers = makeOffers(choices, words);
  const notice = choices.length === 1 ? words.doYouMean(choices[0]!.text) : words.whichOne;
  const shown = offers.map(({ index, text }) => ({ index, text }));
  stage.setState({ type: 'prompt', notice, choices: shown, canType: true, canLeave: true, ...listener });
  const event = await stage.inbox.take('choose', 'type');
  const named = event.type === 'choose' ? undefined : namedChoice(event.text, offers);
  if (event.type === 'type' && named?.type !== 'choice') return { type: 'typed', text: event.text };
  const index = event.type === 'choose' ? event.index : named?.type === 'choice' ? named.choice.index : -1;
  const choice = offers.find((offer) => offer.index === index)?.means;
  return choice === undefined ? { type: 'neither' } : { type: 'choice', choice };
}

function makeOffers(choices: readonly StoryChoice[], { yes, no, neither, yesWords, noWords }: SceneWords): readonly Offer[] {
  const [first, second] = choices;
  const refusal = (text: string, index: number) => ({ index, text, keys: noWords, tags: [], means: undefined });
  if (second === undefined)
    return [
      { index: 0, text: yes, say: [first!.text, ...(first!.say ?? [])], keys: yesWords, tags: [], means: first! },
      refusal(no, 1),
    ];
  const both = [first!, second].map(({ text, say, keys }, index) => ({
    index,
    text,
    say,
    keys,
    tags: [],
    means: choices[index],
  }));
  return [...both, refusal(neither, 2)];
}
