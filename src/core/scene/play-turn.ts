import { TownsfolkError } from '../errors.js';
import type { Talk } from '../turn/talk.js';
import type { ActionOutcome, SpokenLine } from './conversation-state.js';
import type { LineFeed } from './line-feed.js';

/** Where the pieces of a turn go as they come. */
export interface TurnSink {
  readonly show: (line: SpokenLine) => void;
  readonly act: (outcome: ActionOutcome) => void;
  readonly warn: (error: TownsfolkError) => void;
}

/** Plays one turn into a line that grows, and gives the line and the action that the game accepted. */
export async function playTurn(
  talk: Talk,
  text: string,
  lines: LineFeed,
  signal: AbortSignal,
  sink: TurnSink,
): Promise<{ readonly line: SpokenLine; readonly action: string | undefined }> {
  const npcId = talk.persona.id;
  let line = lines.open({ npcId, speaker: talk.persona.name }, '', 'neutral', 'model');
  let action: string | undefined;
  for await (const part of talk.say(text, { signal })) {
    switch (part.type) {
      case 'turn-start':
        break;
      case 'text-delta':
        line = { ...line, text: line.text + part.text, mood: part.mood };
        sink.show(line);
        break;
      case 'action':
        if (part.isAccepted) action = part.action;
        sink.act({ npcId, action: part.action, isAccepted: part.isAccepted, reason: part.reason });
        break;
      case 'turn-end':
        line = { ...line, text: part.text, mood: part.mood, source: part.source, isComplete: true };
        if (part.trace.error !== undefined) sink.warn(TownsfolkError.fromRecord(part.trace.error));
        sink.show(line);
        break;
    }
  }
  return { line, action };
}
