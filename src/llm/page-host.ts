import { TownsfolkError } from '../core/errors.js';
import { pageTransport } from './delivery/fetch-bytes.js';
import { APPEND_GRAPH_FILE, HEADS_FILE, shardsOf } from './delivery/manifest.js';
import { ModelSource, type Delivery } from './delivery/model-source.js';
import { openPartStore } from './delivery/part-store.js';
import { Engine } from './engine/engine.js';
import { preferPlainAttention } from './engine/graph-patch.js';
import { explainFailure } from './engine/load-errors.js';
import { loadEar, loadForeignModel, loadModel, type LoadedModel, type SessionOptions } from './engine/load-model.js';
import { createMessageTurn, type Turn } from './engine/turn.js';
import { configureLibrary, offerFiles, runtimeBeside } from './page-env.js';
import type { WorkerForeignModel, WorkerLoadOptions } from './protocol.js';
import { readRuntime } from './runtime-files.js';
import type { Host, LoadEvents } from './serve.js';
import { chooseThreads } from './threads.js';

/** A page's first 20 or so steps run at half speed. */
const RUN_IN_STEPS = 24;
const OPTIMISED = { graphOptimizationLevel: 'all' };

type Tell = LoadEvents['tell'];

/** Loads models inside a worker, over the page's own server and nothing else. */
export function createPageHost(): Host {
  const turn = createMessageTurn();
  return {
    turn,
    runInSteps: RUN_IN_STEPS,
    async load(options, events) {
      const { tell } = events;
      const delivery = await openDelivery(options, tell);
      const { foreign } = options;
      const wasmPaths = options.wasmPaths ?? runtimeBeside(options.modelUrl, foreign?.isOnGpu === true);
      const runtime = readRuntime(wasmPaths, delivery);
      runtime.catch(() => undefined); // Awaited below, behind what may fail first.
      const { talk, ear } = await openSources(options, delivery, tell);
      const page = { isIsolated: globalThis.crossOriginIsolated, cores: navigator.hardwareConcurrency || 1 };
      // The encoder comes first: it is small, and helps to find authored lines while the language model is on its way.
      const earFiles = await ear?.readAll().catch((error: unknown) => (tellEarFailed(error, tell, false), null));
      // From here on its files may come while the encoder starts.
      const talkFiles = talk.readAll();
      talkFiles.catch(() => undefined); // Awaited below.
      configureLibrary(wasmPaths, await runtime, chooseThreads(options.threads, page));
      if (ear !== null && earFiles) await startEar(ear, earFiles, turn, events);
      const files = await talkFiles;
      const loaded = foreign === null ? await startModel(talk, files) : await startForeign(talk, files, foreign);
      const { cacheBytes } = options;
      return new Engine({ ...loaded, examples: foreign?.examples, turn, now: () => performance.now(), cacheBytes });
    },
  };
}

type Files = Awaited<ReturnType<ModelSource['readAll']>>;

async function openDelivery(
  { modelUrl, keepsFiles }: WorkerLoadOptions,
  tell: Tell,
): Promise<Delivery & { sources: ModelSource[] }> {
  const sources: ModelSource[] = [];
  const warn = (warning: TownsfolkError): void => tell({ type: 'warning', error: warning.toRecord() });
  const store = keepsFiles ? await openPartStore(warn) : null;
  let toldBytes = 0;
  const onBytes = (): void => {
    const totalBytes = sources.reduce((sum, source) => sum + source.missingBytes, 0);
    const loadedBytes = sources.reduce((sum, source) => sum + source.loadedBytes, 0);
    if (Math.abs(loadedBytes - toldBytes) < totalBytes / 100 && loadedBytes < totalBytes) return;
    toldBytes = loadedBytes;
    tell({ type: 'progress', loadedBytes, totalBytes });
  };
  return { modelUrl, transport: pageTransport, store, warn, onBytes, sources };
}

async function openSources(
  { model, foreign, embedder }: WorkerLoadOptions,
  delivery: Delivery & { sources: ModelSource[] },
  tell: Tell,
): Promise<{ readonly talk: ModelSource; readonly ear: ModelSource | null }> {
  const openEar = async (name: string): Promise<ModelSource | null> =>
    ModelSource.open({ name, job: 'ear' }, delivery).catch((error: unknown) => (tellEarFailed(error, tell, false), null));
  const [talk, ear] = await Promise.all([
    ModelSource.open({ name: model, job: foreign ?? 'talk', hub: foreign?.hub }, delivery),
    embedder === null ? null : openEar(embedder),
  ]);
  delivery.sources.push(talk, ...(ear === null ? [] : [ear]));
  delivery.onBytes();
  return { talk, ear };
}

async function startEar({ name }: ModelSource, files: Files, turn: Turn, { tell, onEar }: LoadEvents): Promise<void> {
  const takeBack = offerFiles(name, files);
  try {
    const heads = files.get(HEADS_FILE);
    const headsFile = heads === undefined ? null : { text: new TextDecoder().decode(heads), place: `${name}/${HEADS_FILE}` };
    onEar(await loadEar(name, { sessionOptions: OPTIMISED, turn, headsFile }));
  } catch (error) {
    // After a failure of its own the library answers each later call with the old error; bad heads are found before it runs.
    tellEarFailed(error, tell, !TownsfolkError.is(error, 'model/file-damaged'));
  } finally {
    takeBack();
  }
}

function startModel({ name }: ModelSource, files: Files): Promise<LoadedModel> {
  const graph = preferPlainAttention(files.get(APPEND_GRAPH_FILE)!);
  const patched = new Map([...files, [APPEND_GRAPH_FILE, graph]]);
  return withFiles(name, patched, (sessionOptions) => loadModel(name, sessionOptions));
}

function startForeign({ name }: ModelSource, files: Files, { dtype, isOnGpu }: WorkerForeignModel): Promise<LoadedModel> {
  const load = { dtype, ...(isOnGpu && { device: 'webgpu' as const }) };
  return withFiles(name, files, (sessionOptions) => loadForeignModel(name, load, sessionOptions));
}

/** Weights are handed to the session as they are: asked for by the library they would be copied. */
async function withFiles<Loaded>(
  name: string,
  files: Files,
  load: (sessionOptions: SessionOptions) => Promise<Loaded>,
): Promise<Loaded> {
  const shards = shardsOf(files.keys());
  const takeBack = offerFiles(
    name,
    [...files].filter(([file]) => !shards.some((shard) => shard.file === file)),
  );
  try {
    const externalData = shards.map(({ path, file }) => ({ path, data: files.get(file)! }));
    return await load({ ...OPTIMISED, ...(externalData.length > 0 && { externalData }) });
  } finally {
    takeBack();
  }
}

function tellEarFailed(reason: unknown, tell: Tell, needsRestart: boolean): void {
  tell({ type: 'ear-failed', error: explainFailure(reason, 'The sentence encoder').toRecord(), needsRestart });
}
