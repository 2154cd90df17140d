import type { GenerateUsage, LanguageModel } from '../../core/language-model.js';
import type { TurnTrace } from '../../core/trace/trace.js';
import { element } from '../ui/element.js';
import type { FrameLog } from './frame-log.js';
import { badge, duration, meter, pairs, section } from './parts.js';

const CHART = { width: 240, height: 64 };

/** Tops of the chart at least: two frames at 60 a second, so that a steady game looks steady. */
const CHART_MS = 34;

/** Turns in the table, the newest. */
const TABLE_TURNS = 12;

/** What it costs: the model's state, its reading and writing by turn, and how long frames take meanwhile. */
export class MachinePage {
  readonly element = element('div', 'tfi-page', { tabindex: '0', role: 'region', 'aria-label': 'Model and frames' });
  readonly #model: LanguageModel | undefined;
  readonly #frames: FrameLog;
  readonly #status = element('div', 'tfi-notes');
  readonly #frameFacts = element('div', '');
  readonly #canvas = element('canvas', 'tfi-chart', { role: 'img', 'aria-label': 'Frame times, oldest left' });
  readonly #turns = element('div', '');
  #painted: readonly TurnTrace[] | undefined;

  constructor(model: LanguageModel | undefined, frames: FrameLog) {
    this.#model = model;
    this.#frames = frames;
    Object.assign(this.#canvas, CHART);
    this.element.append(
      ...section('Model', this.#status),
      ...section('Frames', this.#frameFacts, this.#canvas),
      ...section('Turns', this.#turns),
    );
  }

  update(traces: readonly TurnTrace[]): void {
    const status = this.#model?.status.type ?? 'none: authored lines only';
    if (this.#status.textContent !== status) this.#status.replaceChildren(badge(status));
    const { middleMs, p95Ms, longestMs } = this.#frames.summary();
    const ms = (time: number) => `${time.toFixed(1)} ms`;
    this.#frameFacts.replaceChildren(
      pairs([
        ['Half within', ms(middleMs)],
        ['19 of 20 within', ms(p95Ms)],
        ['Longest', ms(longestMs)],
      ]),
    );
    this.#drawChart(Math.max(CHART_MS, longestMs));
    if (traces !== this.#painted) this.#paintTurns(traces);
  }

  #drawChart(topMs: number): void {
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    context.clearRect(0, 0, CHART.width, CHART.height);
    const { times } = this.#frames;
    const style = getComputedStyle(this.#canvas);
    times.forEach((time, at) => {
      const height = Math.max(1, (time / topMs) * CHART.height);
      context.fillStyle = style.getPropertyValue(time > 50 ? '--tfi-bad' : '--tfi-accent');
      context.fillRect(at, CHART.height - height, 1, height);
    });
    // Where 60 frames a second are.
    context.fillStyle = style.getPropertyValue('--tfi-dim');
    context.fillRect(0, CHART.height - (16.7 / topMs) * CHART.height, CHART.width, 1);
  }

  #paintTurns(traces: readonly TurnTrace[]): void {
    this.#painted = traces;
    const heads = ['Turn', 'Prompt', 'From cache', 'Reading', 'Writing', 'Tokens/s', 'In all'];
    const lines = traces.slice(-TABLE_TURNS).reverse().map(tableRow);
    const head = element('tr', '', {}, ...heads.map((title) => element('th', '', { scope: 'col' }, title)));
    this.#turns.replaceChildren(
      element('table', 'tfi-table', {}, element('thead', '', {}, head), element('tbody', '', {}, ...lines)),
    );
  }
}

function tableRow({ npcId, turnId, attempts, totalMs }: TurnTrace): HTMLElement {
  const usage = attempts.at(-1)?.usage;
  const cells = [...(usage === undefined ? ['–', '–', '–', '–', '–'] : usageCells(usage)), duration(totalMs)];
  return element(
    'tr',
    '',
    {},
    element('th', '', { scope: 'row' }, `${npcId} ${turnId}`),
    ...cells.map((cell) => element('td', '', {}, cell)),
  );
}

function usageCells({ promptTokens, cachedTokens, replyTokens, prefillMs, decodeMs }: GenerateUsage): readonly (string | Node)[] {
  const cached = promptTokens === 0 ? 0 : cachedTokens / promptTokens;
  const speed = decodeMs === 0 ? '–' : ((replyTokens / decodeMs) * 1000).toFixed(1);
  return [
    String(promptTokens),
    meter(cached, 'From cache', `${Math.round(cached * 100)} %`),
    duration(prefillMs),
    duration(decodeMs),
    speed,
  ];
}
