import { cutAtWord, oneLine } from '../text.js';

/** Longest line of a player, in characters. About four times what people type to an NPC; a longer one only slows the answer. */
export const MAX_INPUT_CHARS = 300;

/** What was noticed about a player's line. */
export type InputNote = 'cut' | 'cleaned' | 'breaks-fiction' | 'farewell' | 'insult' | 'nonsense' | 'foreign';

/** What a player's text became, and what was noticed about it. */
export interface AdmittedInput {
  /** Safe to stand behind the player's name; empty when nothing was left. */
  readonly text: string;
  readonly notes: readonly InputNote[];
}

/** Ways to talk to the machine behind the character. Only noted: the character answers in the world. */
const BREAKS_FICTION =
  /\b(?:ignore|forget|disregard)\b.{0,30}\b(?:instruction|prompt|rule|above)|\b(?:system prompt|language model|chat ?gpt|open ?ai|you(?:'re| are) (?:an? )?(?:ai|bot|npc|program|machine))\b|\bprompt injection\b/iu;

/** Plain insults, for who has no model to take them; their tone is judged apart. */
const INSULT =
  /\b(?:you(?:'re| are|r)?(?: an?| so| such an?)? ?(?:\p{L}+ )?(?:ugly|stupid|dumb|idiot|fool|moron|liar|coward|useless|worthless|pathetic|scum|pig|bitch|bastard|whore)|(?:fuck|screw|damn) (?:you|off)|shut up|i hate you|go to hell)\b/iu;

/** A line that is nothing but a goodbye. */
const FAREWELL =
  /^(?:(?:ok|okay|right|well|thanks|thank you|thx)[ ,.!]+){0,2}(?:good ?bye|bye(?:[ -]bye)?|farewell|good ?night|see (?:you|ya|u)(?: (?:later|soon|tomorrow|around))?|so long|cya|i(?:'m| am|ll| will|'ll)? (?:off|leaving|going|go)(?: now)?)(?:[ ,]+(?:\p{L}+|then|now))?[ .!]*$/iu;

/** Makes harmless whatever a player typed: one line, no control characters, no marks of a chat template, a bounded length. */
export function admitInput(typed: string): AdmittedInput {
  // A pasted book need not be cleaned in full to keep its first words.
  const head = typed.slice(0, MAX_INPUT_CHARS * 8);
  const clean = oneLine(head);
  const text = cutAtWord(clean, MAX_INPUT_CHARS);
  const notes: InputNote[] = [];
  if (text !== clean || head !== typed) notes.push('cut');
  if (clean !== head.trim()) notes.push('cleaned');
  if (BREAKS_FICTION.test(text)) notes.push('breaks-fiction');
  if (INSULT.test(text)) notes.push('insult');
  if (FAREWELL.test(text)) notes.push('farewell');
  return { text, notes };
}
