import { env, LogLevel } from '@huggingface/transformers';
import { TownsfolkError } from '../core/errors.js';
import { openDownload, type Download } from './engine/download.js';
import { Engine } from './engine/engine.js';
import { loadEar, loadModel } from './engine/load-model.js';
import { preferPlainAttention } from './engine/graph-patch.js';
import { APPEND_GRAPH_FILE, HEADS_FILE, shardsOf } from './engine/manifest.js';
import { createMessageTurn, type Turn } from './engine/turn.js';
import type { WorkerLoadOptions } from './protocol.js';
import type { Host, LoadEvents } from './serve.js';

/** A page's first 20 or so steps run at half speed. */
const RUN_IN_STEPS = 24;
/** More threads than this gain nothing with models of this size. */
const MAX_THREADS = 4;
/** Cores left to the game and to the browser. Source: a thread too many on a busy machine halved the speed. */
const CORES_FOR_OTHERS = 2;
/** Failures that leave the library as it was; after any other, it answers each later call with the old error. */
const CLEAN_FAILURES = ['model/file-missing', 'model/file-damaged', 'model/network'] as const;

/** The library takes only paths for local models; they are turned into the game's URLs when they are fetched. */
const LOCAL_PATH = '/townsfolk-models/';

type Tell = LoadEvents['tell'];

/** Loads models inside a worker, over the page's own server and nothing else. */
export function createPageHost(): Host {
  const turn = createMessageTurn();
  return {
    turn,
    runInSteps: RUN_IN_STEPS,
    async load(options, events) {
      const downloads = await openDownloads(options, events.tell);
      configure(options, downloads.all);
      if (downloads.ear !== null) await loadEarOrWarn(downloads.ear, turn, events);
      const { talk } = downloads;
      const session = { graphOptimizationLevel: 'all', externalData: shardsOf(talk.files) };
      const { graph, tokenizer } = await Promise.race([loadModel(talk.name, session), talk.failed]);
      return new Engine({ graph, tokenizer, turn, now: () => performance.now(), cacheBytes: options.cacheBytes });
    },
  };
}

interface Downloads {
  readonly talk: Download;
  readonly ear: Download | null;
  readonly all: readonly Download[];
}

async function openDownloads({ modelUrl, model, embedder, isGzipped }: WorkerLoadOptions, tell: Tell): Promise<Downloads> {
  let all: readonly Download[] = [];
  let toldBytes = 0;
  const onBytes = (): void => {
    const sum = (read: (download: Download) => number): number => all.reduce((total, download) => total + read(download), 0);
    const totalBytes = sum((download) => download.totalBytes);
    const loadedBytes = sum((download) => download.loadedBytes);
    if (loadedBytes - toldBytes < totalBytes / 100 && loadedBytes < totalBytes) return;
    toldBytes = loadedBytes;
    tell({ type: 'progress', loadedBytes, totalBytes });
  };
  const open = (name: string, job: 'talk' | 'ear'): Promise<Download> =>
    openDownload({ modelUrl, name, job, isGzipped, onBytes });
  const warn = (error: unknown): null => (tellEarFailed(error, tell), null);
  const [talk, ear] = await Promise.all([open(model, 'talk'), embedder === null ? null : open(embedder, 'ear').catch(warn)]);
  all = ear === null ? [talk] : [talk, ear];
  return { talk, ear, all };
}

/** The library asks its own hub, a public CDN and its own caches unless it is told not to, before the first load. */
function configure({ modelUrl, wasmPaths, threads }: WorkerLoadOptions, downloads: readonly Download[]): void {
  Object.assign(env, {
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: LOCAL_PATH,
    useBrowserCache: false,
    useWasmCache: false,
    logLevel: LogLevel.ERROR,
    fetch: async (input: string | URL, init?: RequestInit) => {
      const asked = String(input);
      const url = asked.startsWith(LOCAL_PATH) ? modelUrl + asked.slice(LOCAL_PATH.length) : asked;
      const download = downloads.find(({ name }) => url.startsWith(`${modelUrl}${name}/`));
      const response = await (download === undefined ? fetch(url, init) : download.fetch(url, init));
      return url.endsWith(`/${APPEND_GRAPH_FILE}`)
        ? new Response(preferPlainAttention(new Uint8Array(await response.arrayBuffer())))
        : response;
    },
  });
  const wasm = env.backends.onnx.wasm!;
  wasm.wasmPaths = { ...wasmPaths };
  wasm.numThreads = globalThis.crossOriginIsolated ? chooseThreads(threads) : 1;
}

function chooseThreads(threads: number | 'auto'): number {
  if (threads !== 'auto') return Math.max(1, Math.floor(threads));
  return Math.max(1, Math.min(MAX_THREADS, (navigator.hardwareConcurrency || 1) - CORES_FOR_OTHERS));
}

/** The encoder comes first: it is small, and helps to find authored lines while the language model is still on its way. */
async function loadEarOrWarn(download: Download, turn: Turn, { tell, onEar }: LoadEvents): Promise<void> {
  try {
    const headsFile = download.files.has(HEADS_FILE) ? await download.text(HEADS_FILE) : null;
    const sessionOptions = { graphOptimizationLevel: 'all' };
    onEar(await Promise.race([loadEar(download.name, { sessionOptions, turn, headsFile }), download.failed]));
  } catch (error) {
    tellEarFailed(error, tell);
  }
}

function tellEarFailed(reason: unknown, tell: Tell): void {
  const error = reason as TownsfolkError;
  tell({
    type: 'ear-failed',
    error: error.toRecord(),
    needsRestart: !CLEAN_FAILURES.some((code) => TownsfolkError.is(error, code)),
  });
}
