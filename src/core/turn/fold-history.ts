import type { TurnHead } from '../prompt/user-turn.js';
import { cutAtWord, oneLine } from '../text.js';
import type { Exchange, TalkHistory } from './history.js';

/** Tokens of prompt and reply past which a talk is folded. Source: the model card, "best below 600". */
export const FOLD_AT_TOKENS = 640;

/** Exchanges that stay as they were said. */
const KEPT_EXCHANGES = 3;

/** Of the player's older lines, the last are remembered, each up to so many characters. Guesses: a reminder, about 60 tokens. */
const REMEMBERED_LINES = 3;
const REMEMBERED_CHARS = 80;

/**
 * A long talk made short: the system turn and the last exchanges stay, of the older ones a line to remember.
 *
 * What is true now is written into the oldest exchange that stays, not into the next turn: so all of it can be read by the model before
 * the player has typed again, and the next turn is as short as any.
 *
 * @param now - Everything that is true in this moment, as the last turn had it.
 */
export function foldHistory(history: TalkHistory, now: TurnHead, playerName: string): TalkHistory {
  const { system, written } = history;
  const [first, ...others] = history.exchanges.slice(-KEPT_EXCHANGES);
  if (first === undefined) return history;
  const head: TurnHead = {
    ...first.head,
    scene: now.scene,
    player: now.player,
    remembers: [...remembered(history.exchanges.slice(0, -KEPT_EXCHANGES), playerName), ...(first.head.remembers ?? [])],
    actions: written.actions === undefined ? undefined : (now.actions ?? []),
  };
  const exchanges = [{ ...first, head }, ...others.map(withoutState)];
  const standing = new Set(
    exchanges.flatMap(({ head: { remembers = [], knows = [], lore = [] } }) => [...remembers, ...knows, ...lore]),
  );
  return { system, exchanges, written: { ...written, recalled: written.recalled.filter((text) => standing.has(text)) } };
}

/** What changed between the exchanges that stay is true in the first of them already. */
function withoutState(exchange: Exchange): Exchange {
  return { ...exchange, head: { ...exchange.head, scene: undefined, player: undefined, actions: undefined } };
}

function remembered(gone: readonly Exchange[], playerName: string): readonly string[] {
  const lines = gone.filter(({ heard }) => heard !== '').map(({ heard }) => `"${cutAtWord(oneLine(heard), REMEMBERED_CHARS)}"`);
  return lines.length === 0 ? [] : [`Earlier ${playerName} said ${lines.slice(-REMEMBERED_LINES).join(' and ')}`];
}
