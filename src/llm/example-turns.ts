import type { ChatMessage } from '../core/language-model.js';

/** A few turns in the prompt's form, with people who are nobody's neighbours: what a model that was not trained on it needs to see. */
export const EXAMPLE_TURNS: readonly ChatMessage[] = [
  {
    role: 'user',
    content: 'Scene: A mill in the morning.\nPlayer: Tam, a carter (friendly).\n\nTam: good morning, is the flour ready',
  },
  { role: 'assistant', content: '[happy] Sacked and tied since dawn. Mind the step, it bites.' },
  {
    role: 'user',
    content: 'Knows: The ferry costs three eggs.\nActions: give:flour\n\nTam: what does the ferry cost, and can i take a sack',
  },
  { role: 'assistant', content: '[amused] Three eggs, and not one less. Take the sack by the door.\ndo give:flour' },
  { role: 'user', content: 'Tam: who is the king of the moon' },
  { role: 'assistant', content: '[neutral] No idea. I grind flour.' },
];

/** Puts example turns behind the system turn, where they never change and so stay in a model's cache. */
export function withExamples(messages: readonly ChatMessage[], examples: readonly ChatMessage[]): readonly ChatMessage[] {
  const start = messages[0]?.role === 'system' ? 1 : 0;
  return [...messages.slice(0, start), ...examples, ...messages.slice(start)];
}
