import { directionOf, isDirection } from './direction.js';
import { tweenAct, waitAct } from './act.js';
import { seconds, word } from './read-words.js';
import type { StageCommand, StageCommandMap } from './stage-command.js';

type Command<Name extends keyof StageCommandMap> = StageCommand<StageCommandMap[Name]>;

/** Walking pace where the game has none, in world pixels a second. */
const PACE = 80;

/** `# walk: mira door`. */
export const walk: Command<'walk'> = {
  read: (words) => ({ who: word(words, 0, 'walk: mira door'), to: word(words, 1, 'walk: mira door') }),
  isWaitedFor: true,
  act: ({ who, to }, { scene, art, actor, place }) => {
    const [walker, goal] = [actor(who), place(to)];
    if (art.walk !== undefined) return art.walk(walker, goal);
    const ms = (Math.hypot(goal.x - walker.x, goal.y - walker.y) / PACE) * 1000;
    return tweenAct(scene, walker, { x: goal.x, y: goal.y }, { ms, ease: 'Linear' });
  },
};

/** `# face: mira left`, `# face: mira pell`. */
export const face: Command<'face'> = {
  read: (words) => ({ who: word(words, 0, 'face: mira left'), to: word(words, 1, 'face: mira left') }),
  isWaitedFor: false,
  act: ({ who, to }, { art, actor, place }) => {
    const one = actor(who);
    const direction = isDirection(to) ? to : directionOf(one, place(to));
    if (art.face !== undefined) art.face(one, direction);
    else if ('flipX' in one) one.flipX = direction === 'left' || (direction !== 'right' && one.flipX === true);
    return undefined;
  },
};

/** `# follow: mira`: she goes with the player from the end of the talk on. */
export const follow: Command<'follow'> = {
  read: (words) => ({ who: word(words, 0, 'follow: mira') }),
  isWaitedFor: false,
  act: ({ who }, { setFollowing }) => void setFollowing(who, true),
};

/** `# stay: mira`. */
export const stay: Command<'stay'> = {
  read: (words) => ({ who: word(words, 0, 'stay: mira') }),
  isWaitedFor: false,
  act: ({ who }, { setFollowing }) => void setFollowing(who, false),
};

/** What an emote's word looks like; other words stand as they are. */
const MARKS: Readonly<Record<string, string>> = {
  surprise: '!',
  question: '?',
  love: '♥',
  music: '♪',
  sleep: 'z z z',
  think: '…',
};

/** `# emote: mira surprise`. */
export const emote: Command<'emote'> = {
  read: (words) => ({ who: word(words, 0, 'emote: mira surprise'), mark: word(words, 1, 'emote: mira surprise') }),
  isWaitedFor: false,
  act: ({ who, mark }, context) => {
    context.actor(who);
    context.mark(who, MARKS[mark] ?? mark);
    return undefined;
  },
};

/** `# wait: 1.5`. */
export const wait: Command<'wait'> = {
  read: ([time]) => ({ seconds: seconds(time, 1, 'wait: 1.5') }),
  isWaitedFor: true,
  act: ({ seconds: time }, { scene }) => waitAct(scene, time * 1000),
};

/** `# sound: knock`. A name that nobody knows is silent: a game may hear the tag itself. */
export const sound: Command<'sound'> = {
  read: (words) => ({ name: word(words, 0, 'sound: knock') }),
  isWaitedFor: false,
  act: ({ name }, { scene, art }) => {
    if (art.playSound !== undefined) art.playSound(name);
    else if (scene.cache.audio.exists(name)) scene.sound.play(name);
    return undefined;
  },
};
