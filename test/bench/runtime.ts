import type { CDPSession, Page } from 'playwright-core';
import type { Figure } from './figure.js';
import { openBenchPage } from './bench-page.js';
import type { FrameFigures } from './page/frame-meter.js';
import type { TurnFigures } from './page/main.js';

/** What the player types. Turns 3 and 8 ask the same, so that their ratio is the price of a longer talk and of nothing else. */
const LINES = [
  'can you fix this sword?',
  'what are you making',
  'when does the bridge open',
  'why is iron so scarce',
  'who is pell',
  'where can i eat',
  'when is the first frost',
  'when does the bridge open',
];

const TALKS = 3;
const WATCHED_TURNS = 6;

/** The runtime in Chromium on the shipped model: with threads where the page is isolated, and with one thread. */
export async function benchRuntime(): Promise<readonly Figure[]> {
  return [...(await benchOne(true)), ...(await benchOne(false))];
}

async function benchOne(isIsolated: boolean): Promise<readonly Figure[]> {
  const { page, close } = await openBenchPage(isIsolated);
  try {
    const memory = await MemoryWatch.start(page);
    const loadMs = await page.evaluate(() => window.bench.load());
    const threads = await page.evaluate(() => window.bench.threads());
    const setting = isIsolated ? `isolated, ${threads} thread(s)` : 'not isolated, 1 thread';
    const suffix = isIsolated ? '' : '/one-thread';
    const figure = (name: string, unit: Figure['unit'], value: number, note = ''): Figure => ({
      name: `${name}${suffix}`,
      unit,
      value,
      note: [setting, note].filter((part) => part !== '').join('; '),
    });

    const cold = await talkThrough(page, false);
    const talks: (readonly TurnFigures[])[] = [];
    for (let index = 0; index < TALKS; index++) talks.push(await talkThrough(page, true));
    const middle = (turn: number, key: 'firstWordMs' | 'firstSentenceMs') => median(talks.map((turns) => turns[turn - 1]![key]));
    const speed = median(
      [cold, ...talks]
        .flat()
        .map((turn) => turn.words / ((turn.totalMs - turn.firstWordMs + turn.decodeMs / Math.max(1, turn.replyTokens)) / 1000)),
    );
    const idle = await page.evaluate(() => window.bench.measureFrames(4000));
    const busy: FrameFigures[] = [];
    for (const line of LINES.slice(0, WATCHED_TURNS))
      busy.push(await page.evaluate((text) => window.bench.measureFrames(text), line));
    const busyP95 = median(busy.map(({ p95Ms }) => p95Ms));
    return [
      figure('load-ms', 'ms', loadMs, 'from loopback, both models'),
      figure('first-word-ms/turn1-cold', 'ms', cold[0]!.firstWordMs),
      figure('first-sentence-ms/turn1-cold', 'ms', cold[0]!.firstSentenceMs),
      ...[1, 3, 8].flatMap((turn) => {
        const name = turn === 1 ? 'turn1-warm' : `turn${turn}`;
        return [
          figure(`first-word-ms/${name}`, 'ms', middle(turn, 'firstWordMs')),
          figure(`first-sentence-ms/${name}`, 'ms', middle(turn, 'firstSentenceMs')),
        ];
      }),
      figure('words-per-second', 'words/s', speed, 'from the first word to the last'),
      figure('turn8-over-turn3', 'ratio', middle(8, 'firstWordMs') / middle(3, 'firstWordMs'), 'first word'),
      figure('peak-memory-mb', 'MB', memory.stop(), 'renderer process, model worker included'),
      figure(
        'frame-p95-ratio',
        'ratio',
        busyP95 / idle.p95Ms,
        `${busyP95.toFixed(1)} ms against ${idle.p95Ms.toFixed(1)} ms idle`,
      ),
      figure(
        'longest-task-ms',
        'ms',
        Math.max(...busy.map(({ longestTaskMs }) => longestTaskMs)),
        'main thread, during replies; 0 means none of 50 ms',
      ),
    ];
  } finally {
    await close();
  }
}

async function talkThrough(page: Page, isWarm: boolean): Promise<readonly TurnFigures[]> {
  await page.evaluate((warm) => window.bench.open(warm), isWarm);
  const turns: TurnFigures[] = [];
  for (const line of LINES) turns.push(await page.evaluate((text) => window.bench.say(text), line));
  for (const turn of turns)
    if (turn.source !== 'model') throw new Error(`A turn of the bench was not generated: ${JSON.stringify(turn)}`);
  return turns;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The most memory that the page's process held, asked every quarter of a second. */
class MemoryWatch {
  #peak = 0;
  readonly #timer: NodeJS.Timeout;

  private constructor(session: CDPSession, pids: () => Promise<number>) {
    void session;
    this.#timer = setInterval(() => void pids().then((megabytes) => (this.#peak = Math.max(this.#peak, megabytes))), 250);
  }

  static async start(page: Page): Promise<MemoryWatch> {
    const session = await page.context().browser()!.newBrowserCDPSession();
    return new MemoryWatch(session, async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMegabytes(id));
      return Math.max(0, ...(await Promise.all(renderers)));
    });
  }

  stop(): number {
    clearInterval(this.#timer);
    return this.#peak;
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
}
