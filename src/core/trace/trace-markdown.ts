import type { AttemptTrace, TurnTrace } from './trace.js';

/** A turn as a page for a bug report: what was typed, what was said and why. */
export function traceMarkdown(trace: TurnTrace): string {
  return [
    `## ${trace.npcId}, turn ${trace.turnId}`,
    '',
    `- typed: ${code(trace.typed)}${trace.notes.length > 0 ? ` (${trace.notes.join(', ')})` : ''}`,
    `- said: ${code(lastRaw(trace))}, mood ${trace.mood}, ${trace.source}${trace.fallback === undefined ? '' : ` (${trace.fallback})`}`,
    `- bond moved by ${trace.bondMove}, ${Math.round(trace.totalMs)} ms`,
    ...(trace.action === undefined
      ? []
      : [`- action ${code(trace.action.id)}: ${trace.action.isAccepted ? 'accepted' : `refused, ${trace.action.reason ?? ''}`}`]),
    ...(trace.error === undefined ? [] : [`- error ${code(trace.error.code)}: ${trace.error.message}`]),
    ...table(
      'Prompt',
      ['part', 'tokens', 'text'],
      trace.prompt.map(({ name, tokens, text }) => [name, tokens, text]),
    ),
    ...table(
      'Recall',
      ['what', 'score', 'by', 'outcome', 'text'],
      trace.recall.map((entry) => [entry.kind, entry.score.toFixed(2), entry.by, entry.outcome, entry.text]),
    ),
    ...table(
      'Lore',
      ['entry', 'outcome', 'reason', 'text'],
      trace.lore.map((entry) => [`${entry.book}/${entry.entry}`, entry.outcome, entry.reason, entry.text]),
    ),
    ...table(
      'Cut for room',
      ['key', 'tokens', 'text'],
      trace.cuts.map(({ key, tokens, text }) => [key, tokens, text]),
    ),
    ...trace.attempts.flatMap(describeAttempt),
    '',
  ].join('\n');
}

function lastRaw({ attempts }: TurnTrace): string {
  return attempts.at(-1)?.raw ?? '';
}

function describeAttempt(
  { seed, raw, words, moodOdds, actionOdds, usage, checks }: AttemptTrace,
  index: number,
): readonly string[] {
  const odds = [
    moodOdds === undefined ? '' : `mood odds ${moodOdds.toFixed(2)}`,
    actionOdds === undefined ? '' : `action odds ${actionOdds.toFixed(2)}`,
  ];
  return [
    '',
    `### Attempt ${index + 1}`,
    '',
    `- seed ${seed}${odds
      .filter((part) => part !== '')
      .map((part) => `, ${part}`)
      .join('')}`,
    `- raw: ${code(raw)}`,
    ...(words === undefined
      ? []
      : [`- odds: ${words.map(({ text, share }) => `${code(text.trim())} ${share.toFixed(2)}`).join(' ')}`]),
    ...(usage === undefined
      ? []
      : [
          `- ${usage.promptTokens} tokens of prompt, ${usage.cachedTokens} of them cached; ${usage.replyTokens} of reply; ${Math.round(usage.prefillMs)} ms to read, ${Math.round(usage.decodeMs)} ms to write`,
        ]),
    ...checks.map(({ rule, sentence }) => `- kept back by \`${rule}\`: ${code(sentence)}`),
  ];
}

function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => plain(String(cell))).join(' | ')} |`;
  return ['', `### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Untrusted text as code, with nothing in it that ends the code. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('\n', '⏎')}\``;
}

function plain(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
