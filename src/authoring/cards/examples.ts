import { spokenPart } from './spoken-part.js';

/** How a character talks, as a card shows it. */
export interface CardExample {
  readonly player: string;
  readonly npc: string;
}

/** Most examples that a persona takes over: small models copy them, and every one costs prompt. */
const MAX_EXAMPLES = 6;

const SPEAKER = /^\s*(\{\{user\}\}|\{\{char\}\}|<USER>|<BOT>|[^\s:][^:\n]{0,40}):\s*/iu;

/**
 * The exchanges of `mes_example`: blocks behind `<START>`, with a speaker before each line.
 *
 * @param name - The character's, which some cards write out.
 */
export function readExamples(text: string, name: string): readonly CardExample[] {
  const isNpc = (speaker: string) => /^(?:\{\{char\}\}|<BOT>)$/iu.test(speaker) || speaker.toLowerCase() === name.toLowerCase();
  const isPlayer = (speaker: string) => /^(?:\{\{user\}\}|<USER>)$/iu.test(speaker) || speaker.toLowerCase() === 'you';
  const blocks = text.split(/<START>/iu).map((block) => readTurns(block));
  const examples = blocks.flatMap((turns) =>
    turns.flatMap((turn, index): CardExample[] => {
      const before = turns[index - 1];
      if (before === undefined || !isNpc(turn.speaker) || !isPlayer(before.speaker)) return [];
      const example = { player: spokenPart(before.said), npc: spokenPart(turn.said) };
      return example.player === '' || example.npc === '' ? [] : [example];
    }),
  );
  return examples.slice(0, MAX_EXAMPLES);
}

function readTurns(block: string): readonly { readonly speaker: string; readonly said: string }[] {
  const turns: { speaker: string; said: string }[] = [];
  for (const line of block.split('\n')) {
    const [head, speaker] = SPEAKER.exec(line) ?? [];
    const last = turns.at(-1);
    if (head !== undefined && speaker !== undefined) turns.push({ speaker, said: line.slice(head.length) });
    else if (last) last.said += `\n${line}`;
  }
  return turns;
}
