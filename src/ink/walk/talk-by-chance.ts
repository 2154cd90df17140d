import { pick, type Random } from '../../core/random.js';
import { noteExchange } from '../../core/scene/talk-variables.js';
import type { Story, StoryBeat, StoryChoice } from '../../core/story.js';

/** How a talk went: which choice was taken, or by what it ended. */
export type TalkEnd =
  { readonly type: 'choice'; readonly choice: StoryChoice } | { readonly type: 'exit'; readonly exit: string };

type TalkBeat = Omit<Extract<StoryBeat, { type: 'talk' }>, 'type'>;

/** Most exchanges of one talk: as many as a patient player has. */
const MOST_EXCHANGES = 5;

/** What a player says of whom nothing is known. */
const SMALL_TALK = ['hello', 'what is new?', 'no', 'tell me more'];

const TOPIC = 'talked_about_';

/**
 * Lets a player and a character talk by chance: about what the story listens for and about other things, for some exchanges. Then the
 * player takes a choice or leaves, or what the talk waits for comes true, or its turns are used up: by the rules of a conversation.
 */
export function talkByChance(story: Story, { talk, choices }: TalkBeat, random: Random): TalkEnd {
  const isTrue = (name: string) => story.getVariable(name) === true;
  const waited = talk.until.filter((name) => !isTrue(name));
  const lines = linesFor(story, { talk, choices });
  const wanted = Math.floor(random.next() * (MOST_EXCHANGES + 1));
  for (let turn = 1; turn <= Math.min(wanted, talk.turns ?? Infinity); turn++) {
    noteExchange(story, turn, pick(lines, random)!, pick(lines, random)!);
    const exit = waited.find(isTrue);
    if (exit !== undefined) return { type: 'exit', exit };
  }
  if (talk.turns !== undefined && wanted >= talk.turns) return { type: 'exit', exit: 'turns' };
  const way = pick([...choices.filter((choice) => choice.exit === undefined && isOpen(choice)), ...talk.until], random)!;
  if (typeof way !== 'string') return { type: 'choice', choice: way };
  // What the game sets when it comes to that.
  if (story.getVariable(way) === false) story.setVariable(way, true);
  return { type: 'exit', exit: way };
}

/** What may be said: topics that the story listens for, what the character brings up, words of the choices. */
function linesFor(story: Story, { talk, choices }: TalkBeat): readonly string[] {
  const topics = story.variableNames.filter((name) => name.startsWith(TOPIC)).map((name) => name.slice(TOPIC.length));
  return [
    ...SMALL_TALK,
    ...topics.map((topic) => topic.replaceAll('_', ' ')),
    ...(talk.about === undefined ? [] : [talk.about]),
    ...choices.flatMap(({ text, say = [], keys = [] }) => [text, ...say, ...keys]),
  ];
}

/** Whether a player could take it. */
export function isOpen({ locked }: StoryChoice): boolean {
  return locked === undefined;
}
