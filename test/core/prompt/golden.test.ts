import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freshHead, messagesOf, startHistory, type TalkHistory } from '../../../src/core/turn/history.js';
import { renderReply, readLine } from '../../../src/core/prompt/reply-shape.js';
import { renderSystemTurn } from '../../../src/core/prompt/system-turn.js';
import { barkTask, rememberTask, suggestTask, voiceTask } from '../../../src/core/prompt/tasks.js';
import { playerLine, type TurnHead } from '../../../src/core/prompt/user-turn.js';
import { shortName } from '../../../src/core/persona/facts.js';
import type { BondWord } from '../../../src/core/world/bond.js';

interface GoldenTalk {
  readonly npc: { name: string; role: string; voice: string; wants: string; knows: string[]; hides: string };
  readonly scene: string;
  readonly player: { name: string; is: string; bond: BondWord; deeds: string[] };
  readonly remembers: string[];
  readonly lore: string[];
  readonly actions: string[];
  readonly turns: readonly { player: string; reply: string; do: string | null }[];
  readonly messages: readonly { role: string; content: string }[];
  readonly tasks: readonly { task: string; user: string }[];
}

const talks = readFileSync(new URL('../../fixtures/prompt-golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldenTalk);

function render(talk: GoldenTalk) {
  const head: TurnHead = {
    scene: talk.scene,
    player: talk.player,
    remembers: talk.remembers,
    lore: talk.lore,
    actions: talk.actions,
  };
  let history: TalkHistory = startHistory(renderSystemTurn(talk.npc));
  for (const turn of talk.turns) {
    const fresh = freshHead(history, history.exchanges.length === 0 ? head : { ...head, remembers: [], lore: [] });
    const { mood, text } = readLine(turn.reply);
    const body = playerLine(talk.player.name, turn.player);
    const assistant = renderReply(mood, text, turn.do ?? undefined);
    history = {
      ...history,
      written: fresh.written,
      exchanges: [...history.exchanges, { head: fresh.head, body, assistant, heard: turn.player, said: text }],
    };
  }
  return messagesOf(history);
}

describe('prompt format 1', () => {
  it.each(talks.map((talk) => [talk.npc.name, talk] as const))(
    '[PROMPT-1] is rendered letter for letter as the model was trained on it: %s',
    (_, talk) => {
      expect(render(talk)).toEqual(talk.messages);
    },
  );

  it('[PROMPT-2] tasks are worded as the model was trained on them', () => {
    let compared = 0;
    for (const talk of talks) {
      const npc = shortName(talk.npc.name);
      for (const { task, user } of talk.tasks) {
        const said = user.replace(/^Task: say this your own way: /u, '');
        const made = {
          remember: rememberTask(npc),
          suggest: suggestTask(talk.player.name),
          voice: voiceTask(said),
          bark: barkTask(),
        }[task];
        if (made === undefined) continue;
        expect(made.prompt).toBe(user);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
