/** The page that the bench drives: a moving Phaser scene, and Mira on the shipped model. */
import Phaser from 'phaser';
import {
  ActionBook,
  DialogueManager,
  GREEDY_SAMPLING,
  World,
  parsePersona,
  type ChatMessage,
  type Talk,
  type TurnTrace,
} from 'townsfolk';
import { TransformersModel } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import miraYaml from '../../../assets/personas/mira.yaml?raw';
import { FrameMeter, type FrameFigures } from './frame-meter.js';
import { Crowd } from './crowd.js';
import type { Peer, PeerTurn } from './peers/peer.js';
import { createPlain } from './peers/plain.js';
import { createWllama } from './peers/wllama.js';
import { BenchScene } from './scene.js';
import { UiCost } from './ui-cost.js';

/** What one turn cost, in milliseconds from the player's Enter. */
export interface TurnFigures {
  readonly firstWordMs: number;
  readonly firstSentenceMs: number;
  readonly totalMs: number;
  readonly words: number;
  readonly decodeMs: number;
  readonly replyTokens: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly text: string;
  readonly source: string;
}

const threads = new URLSearchParams(location.search).get('threads');

const model = new TransformersModel({
  threads: threads === null ? 'auto' : Number(threads),
  createWorker: () => new ModelWorker(),
  modelUrl: new URL('models/', document.baseURI).href,
  model: 'hearth-135m',
  embedder: 'ear-22m',
  wasmPaths: { wasm: new URL(wasm, location.href).href, mjs: new URL(mjs, location.href).href },
});

// The first word of a reply, as the model sends it: before the check holds it for its sentence.
let onFirstWord: () => void = () => undefined;
/** The system turn, and what the player said in the talk at hand, as the model read it. */
let asked: ChatMessage[] = [];
const generate = model.generate.bind(model);
model.generate = async function* (request) {
  if (request.priority === 'talk' && request.isTask !== true) note(request.messages);
  for await (const part of generate(request)) {
    if (part.type === 'text-delta') onFirstWord();
    yield part;
  }
};

function note(messages: readonly ChatMessage[]): void {
  if (asked.length === 0) asked.push(messages[0]!);
  asked.push(messages.at(-1)!);
}

function openPeople(mark = ''): DialogueManager {
  const world = new World({
    player: { name: 'Ash', is: 'a young courier carrying a broken sword' },
    scene: 'The forge at dusk, rain hammering the roof.',
  });
  const actions = new ActionBook().declare({ id: 'take:broken_sword', isLegal: () => true, apply: () => undefined });
  return new DialogueManager({
    world,
    actions,
    model,
    embedder: model.embedder,
    reader: model.reader,
    sampling: GREEDY_SAMPLING,
  }).add(parsePersona(mark === '' ? miraYaml : miraYaml.replace('name: Mira', `name: ${mark} Mira`), 'mira.yaml'));
}

let people = openPeople();
let talk: Talk = people.openTalk('mira');

async function say(text: string): Promise<TurnFigures> {
  const startedAt = performance.now();
  let firstWordMs = 0;
  let firstSentenceMs = 0;
  let trace: TurnTrace | undefined;
  let said = '';
  onFirstWord = () => (firstWordMs ||= performance.now() - startedAt);
  for await (const part of talk.say(text)) {
    if (part.type === 'text-delta') firstSentenceMs ||= performance.now() - startedAt;
    if (part.type === 'turn-end') [trace, said] = [part.trace, part.text];
  }
  const usage = trace?.attempts.at(-1)?.usage;
  return {
    firstWordMs,
    firstSentenceMs,
    totalMs: performance.now() - startedAt,
    words: said.split(/\s+/u).length,
    decodeMs: usage?.decodeMs ?? 0,
    replyTokens: usage?.replyTokens ?? 0,
    promptTokens: usage?.promptTokens ?? 0,
    cachedTokens: usage?.cachedTokens ?? 0,
    text: said,
    source: trace?.source ?? 'none',
  };
}

/** A request whose prompt is known (the session keeps it) and whose reply is forced: answered as soon as the model is free. */
async function askNothing(): Promise<void> {
  const request = {
    session: 'nothing',
    messages: [{ role: 'user', content: 'Task: nothing.' }],
    shape: [{ type: 'choice', options: ['no'] }],
    sampling: GREEDY_SAMPLING,
    priority: 'talk',
  } as const;
  for await (const part of generate({ ...request, sampling: { ...request.sampling, seed: 1 } }))
    if (part.type === 'choice') break;
}

let peer: Peer | undefined;

const bench = {
  async load(): Promise<number> {
    const startedAt = performance.now();
    await model.load();
    return performance.now() - startedAt;
  },
  /** A new talk. A mark makes its prompt one that nobody has read. Its constant part is computed beforehand when the character was warmed up. */
  async open(isWarm: boolean, mark: string): Promise<void> {
    await talk.close();
    asked = [];
    people = openPeople(mark);
    if (isWarm) await people.warm('mira');
    talk = people.openTalk('mira');
    talk.greet();
    if (isWarm) await talk.warm();
  },
  say,
  /** Frames and long tasks of the main thread while something runs, or for a time. */
  async measureFrames(what: string | number): Promise<FrameFigures> {
    const meter = new FrameMeter();
    if (typeof what === 'number') await new Promise((resolve) => setTimeout(resolve, what));
    else await say(what);
    return meter.stop();
  },
  /** The system turn, and what the player said in this talk. */
  messages: () => asked,
  /**
   * Aborts a reply after a while, and asks for one that costs nothing.
   *
   * @returns How long the model was still at the first, in milliseconds; `undefined` when it had ended already.
   */
  async cancelAfter(line: string, ms: number): Promise<number | undefined> {
    await askNothing();
    const stop = new AbortController();
    let isOver = false;
    const turn = (async () => {
      for await (const part of talk.say(line, { signal: stop.signal })) void part;
      isOver = true;
    })().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, ms));
    const startedAt = performance.now();
    stop.abort();
    await askNothing();
    const tookMs = performance.now() - startedAt;
    await turn;
    return isOver ? undefined : tookMs;
  },
  crowd: new Crowd(model),
  /** What the page and its workers hold, in megabytes, behind a garbage collection. */
  async memory(): Promise<number> {
    const measure = performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }> };
    return (await measure.measureUserAgentSpecificMemory()).bytes / 1024 / 1024;
  },
  async loadPeer(name: string, threads: number): Promise<number> {
    peer = name === 'q8' || name === 'q4' ? createPlain(threads, name) : createWllama(name, threads);
    return peer.load();
  },
  get ui(): UiCost {
    return new UiCost(game);
  },
  askPeer: (messages: readonly ChatMessage[], maxTokens: number): Promise<PeerTurn> => peer!.say(messages, maxTokens),
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

const game = new Phaser.Game({
  type: Phaser.AUTO,
  width: 640,
  height: 360,
  parent: 'game',
  pixelArt: true,
  scene: BenchScene,
  banner: false,
  audio: { noAudio: true },
});
game.events.once(Phaser.Core.Events.READY, () => {
  window.bench = bench;
});
