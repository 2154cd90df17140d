import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChatMessage } from '../../src/core/language-model.js';
import { exportQ4 } from '../llm/q4-export.js';
import { openBenchPage } from './bench-page.js';
import type { Figure } from './figure.js';
import { LINES } from './lines.js';
import type { PeerTurn } from './page/peers/peer.js';
import type { OwnFigures } from './runtime.js';

/** The longest reply of a peer; ours are one or two sentences. */
const MAX_TOKENS = 40;

interface PeerRun {
  readonly name: string;
  readonly loadMs: number;
  readonly turns: readonly PeerTurn[];
  readonly wordsPerSecond: number;
  readonly peakMemory: number;
}

/** What a peer runs, and on how many threads. */
export interface PeerSetting {
  readonly name: string;
  /** Weights of plain transformers.js, or the address of a file for wllama. */
  readonly source: 'q8' | 'q4' | '/peer.gguf';
  readonly threads: number;
  readonly files?: { readonly gguf: string } | { readonly models: string };
}

const OURS = fileURLToPath(new URL('../../assets/models/hearth-135m', import.meta.url));

/** transformers.js used plainly, on our int8 weights and on a 4-bit export of them, against ours. */
export async function benchPlain(own: OwnFigures, threads: readonly number[]): Promise<readonly Figure[]> {
  const models = await mkdtemp(join(tmpdir(), 'townsfolk-q4-'));
  try {
    const dir = join(models, 'hearth-135m-q4');
    await mkdir(join(dir, 'onnx'), { recursive: true });
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json']) await cp(join(OURS, file), join(dir, file));
    await writeFile(join(dir, 'onnx/model_q4.onnx'), await exportQ4(OURS));
    const runs: PeerRun[] = [];
    for (const source of ['q8', 'q4'] as const)
      for (const count of threads)
        runs.push(await runPeer(own, { name: `plain-${source}`, source, threads: count, files: { models } }, 5));
    const best = Math.min(...runs.map(({ turns }) => turns[4]!.firstSentenceMs));
    return [
      ...runs.flatMap(figuresOf),
      ratio('over-plain-transformers', best / own.firstSentenceMs[4]!, 'first sentence at turn 5; target at least 3'),
    ];
  } finally {
    await rm(models, { recursive: true });
  }
}

/** llama.cpp in WebAssembly, against ours: the best of all its settings in each figure. */
export async function benchWllama(
  own: OwnFigures,
  ggufs: readonly string[],
  threads: readonly number[],
): Promise<readonly Figure[]> {
  const runs: PeerRun[] = [];
  for (const gguf of ggufs) {
    const name = `wllama/${basename(gguf, '.gguf')}`;
    for (const count of threads)
      runs.push(await runPeer(own, { name, source: '/peer.gguf', threads: count, files: { gguf } }, LINES.length));
  }
  const words = Math.max(...runs.map(({ wordsPerSecond }) => wordsPerSecond));
  const over = (turn: number): number =>
    Math.min(...runs.map(({ turns }) => turns[turn - 1]!.firstWordMs)) / own.firstWordMs[turn - 1]!;
  return [
    ...runs.flatMap(figuresOf),
    ratio('words-over-wllama', own.wordsPerSecond / words, 'words a second; target at least 1.5'),
    ratio('first-word-over-wllama', over(3), 'turn 3, its own cache on; target at least 3'),
    ratio('first-word-over-wllama/turn10', over(10), 'turn 10, its own cache on'),
  ];
}

/** The same talk, on the peer's own replies. */
async function runPeer(own: OwnFigures, { name, source, threads, files }: PeerSetting, count: number): Promise<PeerRun> {
  const { page, peakMemory, close } = await openBenchPage({ isIsolated: true, ...files });
  try {
    const loadMs = await page.evaluate(([file, wanted]) => window.bench.loadPeer(file, wanted), [source, threads] as const);
    const asked = own.messages.filter(({ role }) => role === 'user');
    const talk: ChatMessage[] = own.messages.filter(({ role }) => role === 'system');
    const turns: PeerTurn[] = [];
    for (const question of asked.slice(0, count)) {
      talk.push(question);
      const turn = await page.evaluate(([messages, most]) => window.bench.askPeer(messages, most), [talk, MAX_TOKENS] as const);
      talk.push({ role: 'assistant', content: turn.text });
      turns.push(turn);
    }
    const spoken = turns.reduce((sum, { words }) => sum + words, 0);
    const seconds = turns.reduce((sum, { totalMs, firstWordMs }) => sum + (totalMs - firstWordMs) / 1000, 0);
    return { name: `${name}/threads-${threads}`, loadMs, turns, wordsPerSecond: spoken / seconds, peakMemory: peakMemory() };
  } finally {
    await close();
  }
}

function figuresOf({ name, loadMs, turns, wordsPerSecond, peakMemory }: PeerRun): readonly Figure[] {
  const shown = [1, 3, 5, 10].filter((turn) => turns[turn - 1] !== undefined);
  return [
    { name: `load-ms/${name}`, unit: 'ms', value: loadMs, note: '' },
    ...shown.map((turn) => ({
      name: `first-word-ms/turn${turn}/${name}`,
      unit: 'ms' as const,
      value: turns[turn - 1]!.firstWordMs,
      note: '',
    })),
    { name: `words-per-second/${name}`, unit: 'words/s', value: wordsPerSecond, note: '' },
    { name: `peak-memory-mb/${name}`, unit: 'MB', value: peakMemory, note: '' },
  ];
}

function ratio(name: string, value: number, note: string): Figure {
  return { name, unit: 'ratio', value, note };
}
