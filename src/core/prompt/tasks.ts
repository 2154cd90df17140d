import type { ShapePart } from '../language-model.js';
import { oneLine } from '../text.js';
import { replyShape } from './reply-shape.js';
import { calledName } from './user-turn.js';

/** Something asked of a character behind a talk, which the talk never hears of. */
export interface Task {
  /** The user turn, as prompt format 1 has it. */
  readonly prompt: string;
  readonly shape: readonly ShapePart[];
}

const spoken = replyShape(undefined);
const sentence: readonly ShapePart[] = [{ type: 'text', maxTokens: 48, startsWithSpace: false }];

function lines(count: number, maxTokens: number): readonly ShapePart[] {
  const line: ShapePart = { type: 'text', maxTokens, startsWithSpace: false };
  const end: ShapePart = { type: 'choice', options: ['\n'] };
  return Array.from({ length: count }, (_, index) => (index === 0 ? [line] : [end, line])).flat();
}

/** A greeting of the player, in the character's voice. */
export function greetTask(player: string, haveMet: boolean): Task {
  return { prompt: `Task: greet ${calledName(player)}. You have ${haveMet ? 'met before' : 'not met before'}.`, shape: spoken };
}

/** An authored line in the character's own words. */
export function voiceTask(line: string): Task {
  return { prompt: `Task: say this your own way: ${oneLine(line)}`, shape: spoken };
}

/** What the character mutters when nobody asked. */
export function barkTask(): Task {
  return { prompt: 'Task: mutter something to yourself.', shape: spoken };
}

/** One sentence to remember a talk by. */
export function rememberTask(npc: string): Task {
  return { prompt: `Task: in one sentence, what will ${oneLine(npc)} remember of this talk?`, shape: sentence };
}

/** Three things that the player could say next. */
export function suggestTask(player: string): Task {
  return { prompt: `Task: three different things ${calledName(player)} could say next, one a line.`, shape: lines(3, 24) };
}
