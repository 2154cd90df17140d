import { traceMarkdown } from '../../core/trace/trace-markdown.js';
import type { TurnTrace } from '../../core/trace/trace.js';
import type { DialogueManager } from '../../core/turn/dialogue-manager.js';
import type { FrameSummary } from './frame-log.js';

/** Turns of the same talk in front of the one that is reported: what a reply leans on. */
const TURNS_BEFORE = 2;

/** What a bug report needs besides the turn. */
export interface ReportContext {
  readonly people: DialogueManager;
  readonly model: string;
  readonly frames: FrameSummary;
  readonly browser: string;
}

/** A turn as the text of a bug report: what happened, what was said before, the world as it is, the machine. */
export function bugReport(trace: TurnTrace, traces: readonly TurnTrace[], context: ReportContext): string {
  const { people, model, frames, browser } = context;
  const at = traces.indexOf(trace);
  const before = traces
    .slice(0, at)
    .filter(({ npcId }) => npcId === trace.npcId)
    .slice(-TURNS_BEFORE);
  return [
    '# Why did they say that?',
    '',
    '**What I expected instead:** (write it here)',
    '',
    traceMarkdown(trace),
    ...(before.length === 0 ? [] : ['## Said before', '', ...before.map(exchange), '']),
    '## World',
    '',
    '```json',
    JSON.stringify(people.world.state, null, 2).replaceAll('```', "'''"),
    '```',
    '',
    '## Machine',
    '',
    `- model: ${model}`,
    `- frames: half within ${frames.middleMs.toFixed(1)} ms, 19 of 20 within ${frames.p95Ms.toFixed(1)} ms, longest ${frames.longestMs.toFixed(1)} ms`,
    `- browser: ${browser}`,
    '',
  ].join('\n');
}

function exchange({ heard, attempts, fallback }: TurnTrace): string {
  const said = attempts.at(-1)?.raw ?? `(authored: ${fallback ?? 'no model'})`;
  return `- ${JSON.stringify(heard)} → ${JSON.stringify(said)}`;
}
