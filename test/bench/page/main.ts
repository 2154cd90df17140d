/** The page that the bench drives: a moving Phaser scene, and Mira on the shipped model. */
import Phaser from 'phaser';
import { ActionBook, DialogueManager, GREEDY_SAMPLING, World, parsePersona, type Talk, type TurnTrace } from 'townsfolk';
import { TransformersModel } from 'townsfolk/llm';
import ModelWorker from 'townsfolk/llm/worker?worker';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import miraYaml from '../../../assets/personas/mira.yaml?raw';
import { FrameMeter, type FrameFigures } from './frame-meter.js';
import { BenchScene } from './scene.js';

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

const model = new TransformersModel({
  createWorker: () => new ModelWorker(),
  modelUrl: new URL('models/', document.baseURI).href,
  model: 'hearth-135m',
  embedder: 'ear-22m',
  wasmPaths: { wasm: new URL(wasm, location.href).href, mjs: new URL(mjs, location.href).href },
});

// The first word of a reply, as the model sends it: before the check holds it for its sentence.
let onFirstWord: () => void = () => undefined;
const generate = model.generate.bind(model);
model.generate = async function* (request) {
  for await (const part of generate(request)) {
    if (part.type === 'text-delta') onFirstWord();
    yield part;
  }
};

function openPeople(): DialogueManager {
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
  }).add(parsePersona(miraYaml, 'mira.yaml'));
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

const bench = {
  async load(): Promise<number> {
    const startedAt = performance.now();
    await model.load();
    return performance.now() - startedAt;
  },
  /** A new talk. Its constant part is computed beforehand when the character was warmed up. */
  async open(isWarm: boolean): Promise<void> {
    await talk.close();
    people = openPeople();
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
  threads: () => (crossOriginIsolated ? Math.max(1, Math.min(4, navigator.hardwareConcurrency - 2)) : 1),
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
