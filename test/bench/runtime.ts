import type { Page } from 'playwright-core';
import type { ChatMessage } from '../../src/core/language-model.js';
import { openBenchPage } from './bench-page.js';
import type { Figure } from './figure.js';
import { LINES } from './lines.js';
import type { FrameFigures } from './page/frame-meter.js';
import type { TurnFigures } from './page/main.js';
import { median, percentile } from './stats.js';

const WATCHED_TURNS = 6;
/** A player reads a reply and types the next line; a talk that was folded is read anew meanwhile. */
const READING_MS = 4000;
/** Times after which replies are aborted: in the prompt, at the first word, in the middle of a reply. */
const CANCELS_MS = [30, 80, 150, 250, 400, 600, 800, 1000, 1300, 1600];

/** What peers are compared with. */
export interface OwnFigures {
  readonly firstWordMs: readonly number[];
  readonly firstSentenceMs: readonly number[];
  readonly wordsPerSecond: number;
  readonly threads: number | undefined;
  readonly loadMs: number;
  readonly peakMemory: number;
  /** The system turn, and what the player said in the talk. */
  readonly messages: readonly ChatMessage[];
}

export interface RuntimeOptions {
  readonly isIsolated: boolean;
  readonly threads?: number | undefined;
  readonly talks: number;
  /** Turns of the long run; 0 leaves it out. */
  readonly longRun: number;
}

/** The runtime in Chromium on the shipped model, beside a moving scene. */
export async function benchRuntime(
  options: RuntimeOptions,
): Promise<{ readonly figures: readonly Figure[]; readonly own: OwnFigures }> {
  const { isIsolated, threads, talks: count, longRun } = options;
  const { page, peakMemory, close } = await openBenchPage({ isIsolated, ...(threads !== undefined && { threads }) });
  try {
    const loadMs = await page.evaluate(() => window.bench.load());
    const suffix = `${isIsolated ? '' : '/not-isolated'}${threads === undefined ? '' : `/threads-${threads}`}`;
    const figure = (name: string, unit: Figure['unit'], value: number, note = ''): Figure => ({
      name: name + suffix,
      unit,
      value,
      note,
    });

    const colds: number[] = [];
    const warms: number[] = [];
    const talks: (readonly TurnFigures[])[] = [];
    for (let index = 0; index < count; index++) {
      colds.push(await firstWord(page, false, index));
      const turns = await talkThrough(page);
      warms.push(turns[0]!.firstWordMs);
      talks.push(turns);
    }
    const messages = await page.evaluate(() => window.bench.messages());
    const firstWordMs = LINES.map((_, turn) => median(talks.map((turns) => turns[turn]!.firstWordMs)));
    const firstSentenceMs = LINES.map((_, turn) => median(talks.map((turns) => turns[turn]!.firstSentenceMs)));
    const wordsPerSecond = median(talks.flat().map((turn) => turn.words / ((turn.totalMs - turn.firstWordMs) / 1000)));
    const frames = await benchFrames(page);
    const cancels: number[] = [];
    for (const [index, ms] of [...CANCELS_MS, ...CANCELS_MS].entries()) {
      await page.evaluate(() => window.bench.open(true, ''));
      const line = LINES[index % LINES.length]!;
      const tookMs = await page.evaluate(([text, wait]) => window.bench.cancelAfter(text, wait), [line, ms] as const);
      if (tookMs !== undefined) cancels.push(tookMs);
    }
    const own = { firstWordMs, firstSentenceMs, wordsPerSecond, threads, loadMs, peakMemory: peakMemory(), messages };
    const figures = [
      figure('load-ms', 'ms', loadMs, 'from loopback, both models'),
      figure('first-word-ms/turn1-cold', 'ms', median(colds)),
      figure('first-word-ms/turn1-warm', 'ms', median(warms)),
      ...[3, 10].map((turn) => figure(`first-word-ms/turn${turn}`, 'ms', firstWordMs[turn - 1]!)),
      ...[1, 5].map((turn) => figure(`first-sentence-ms/turn${turn}`, 'ms', firstSentenceMs[turn - 1]!)),
      figure('words-per-second', 'words/s', wordsPerSecond, 'from the first word to the last'),
      figure(
        'turn10-over-turn3',
        'ratio',
        median(talks.map((turns) => turns[9]!.firstWordMs / turns[2]!.firstWordMs)),
        'first word; target at most 1.2',
      ),
      figure('warm-over-cold', 'ratio', median(warms) / median(colds), 'first word; target at most 0.25'),
      ...frames.map(({ name, ...rest }) => ({ ...rest, name: name + suffix })),
      figure('cancel-p95-ms', 'ms', percentile(cancels, 0.95), `of ${cancels.length}; target at most 150`),
      figure('peak-memory-mb', 'MB', own.peakMemory, 'renderer process, model worker included'),
    ];
    return { figures: longRun > 0 ? [...figures, ...(await benchLongRun(page, longRun))] : figures, own };
  } finally {
    await close();
  }
}

/** The first word of a talk's first turn; each talk begins otherwise, so that nothing of it is known. */
async function firstWord(page: Page, isWarm: boolean, index: number): Promise<number> {
  await page.evaluate(([warm, mark]) => window.bench.open(warm, mark), [isWarm, `cold ${index}`] as const);
  return (await page.evaluate((text) => window.bench.say(text), LINES[0]!)).firstWordMs;
}

async function talkThrough(page: Page): Promise<readonly TurnFigures[]> {
  await page.evaluate(() => window.bench.open(true, ''));
  const turns: TurnFigures[] = [];
  for (const line of LINES) {
    turns.push(await page.evaluate((text) => window.bench.say(text), line));
    await page.waitForTimeout(READING_MS);
  }
  for (const turn of turns)
    if (turn.replyTokens === 0) throw new Error(`A turn of the bench did not reach the model: ${JSON.stringify(turn)}`);
  return turns;
}

/** Idle and busy by turns, since a machine that others use as well is never the same for long. */
async function benchFrames(page: Page): Promise<readonly Figure[]> {
  const busy: FrameFigures[] = [];
  const idle: FrameFigures[] = [];
  for (const line of LINES.slice(0, WATCHED_TURNS)) {
    idle.push(await page.evaluate(() => window.bench.measureFrames(2000)));
    busy.push(await page.evaluate((text) => window.bench.measureFrames(text), line));
  }
  const [busyMs, idleMs] = [busy, idle].map((all) => median(all.map(({ p95Ms }) => p95Ms))) as [number, number];
  const longest = Math.max(...busy.map(({ longestTaskMs }) => longestTaskMs));
  return [
    {
      name: 'frame-p95-ratio',
      unit: 'ratio',
      value: busyMs / idleMs,
      note: `${busyMs.toFixed(1)} ms against ${idleMs.toFixed(1)} ms idle; target at most 1.10`,
    },
    { name: 'longest-task-ms', unit: 'ms', value: longest, note: 'main thread, during replies; 0 means none of 50 ms' },
  ];
}

/** Twelve characters on one model: what is held after 50 turns is held after 300. */
async function benchLongRun(page: Page, turns: number): Promise<readonly Figure[]> {
  await page.evaluate(() => window.bench.crowd.talk(50));
  const early = await page.evaluate(() => window.bench.memory());
  await page.evaluate((more) => window.bench.crowd.talk(more), turns - 50);
  const late = await page.evaluate(() => window.bench.memory());
  const note = `${late.toFixed(0)} MB against ${early.toFixed(0)} MB, 12 characters; target at most 1.02`;
  return [{ name: `memory-${turns}-over-50`, unit: 'ratio', value: late / early, note }];
}
