import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseListing } from '../../src/llm/delivery/hub.js';
import { pickFiles } from '../../src/llm/delivery/manifest.js';
import type { PageForeignModel } from '../../src/llm/foreign-model.js';
import type { WorkerForeignModel } from '../../src/llm/protocol.js';
import type { TransformersModelOptions } from '../../src/llm/transformers-model-options.js';
import { code, disposeClients, FakeWorker, makeClient, settle, worker } from './fake-worker.js';
import { collect, modelsDir, replyShape, request } from './helpers.js';
import { COMMIT, serveHub } from './hub-server.js';

const OTHER_URL = 'https://hub.example';
const listing = (siblings: readonly unknown[]) =>
  parseListing({ sha: COMMIT, siblings }, 'a/b', { revision: 'v1', url: OTHER_URL });

describe("A hub's listing", () => {
  const file = (rfilename: string, size: unknown = 3) => ({ rfilename, size });

  it('[LLM-113] is read with sizes and hashes, and files outside of the model are left out', () => {
    const sha256 = 'AB'.repeat(32);
    const found = listing([file('config.json'), { ...file('onnx/model_q4.onnx'), lfs: { sha256 } }, file('../../x'), file('/x'),
      file('a', -1), file('b', '3'), file('https://elsewhere.example/x'), null, 7]); // prettier-ignore
    expect([...found.files.keys()]).toEqual(['config.json', 'onnx/model_q4.onnx']);
    expect(found.files.get('onnx/model_q4.onnx')!.parts).toEqual([
      { path: 'onnx/model_q4.onnx', bytes: 3, sha256: sha256.toLowerCase() },
    ]);
    expect(found.filesUrl).toBe(`${OTHER_URL}/a/b/resolve/${COMMIT}/`);
  });

  it('[LLM-113] is refused when it is none', () => {
    for (const json of [null, [], 'x', {}, { sha: COMMIT }, { sha: '../x', siblings: [] }, { sha: 7, siblings: [] }])
      expect(() => parseListing(json, 'a/b', { revision: 'main' })).toThrow(code('model/not-a-model'));
  });

  it('[LLM-113] gives a job its own graph and its weights, and no other', () => {
    const names = ['model', 'model_q4', 'model_q4f16', 'model_quantized'].flatMap((stem) => [
      `onnx/${stem}.onnx`,
      `onnx/${stem}.onnx_data`,
      `onnx/${stem}.onnx_data_1`,
    ]);
    const all = listing(['config.json', 'tokenizer.json', 'tokenizer_config.json', ...names].map((name) => file(name)));
    const graphs = (dtype: 'q4' | 'fp32' | 'q8' | 'int8') =>
      [...pickFiles(all, 'a/b', { dtype }).keys()].filter((name) => name.startsWith('onnx/'));
    expect(graphs('q4')).toEqual(names.slice(3, 6));
    expect(graphs('fp32')).toEqual(names.slice(0, 3));
    expect(graphs('q8')).toEqual(names.slice(9));
    expect(() => graphs('int8')).toThrow(code('model/not-a-model'));
  });
});

describe('A foreign model in a page with a graphics card', () => {
  let started: (WorkerForeignModel | null)[];
  beforeEach(() => {
    started = [];
    vi.stubGlobal('navigator', { gpu: { requestAdapter: () => Promise.resolve({}) } });
  });
  afterEach(() => {
    disposeClients();
    vi.unstubAllGlobals();
  });
  const places = () => started.map((foreign) => foreign && `${foreign.dtype} ${foreign.isOnGpu ? 'card' : 'processor'}`);
  const open = (foreign: PageForeignModel, options: Partial<TransformersModelOptions> = {}, failsOnGpu = false) =>
    makeClient(
      () =>
        new FakeWorker((_events, { foreign: asked }) => {
          started.push(asked);
          if (failsOnGpu && asked?.isOnGpu === true) throw new Error('Device is lost.');
        }),
      { foreign, checksDevice: false, ...options },
    );

  it('[LLM-112] goes on on the processor when it cannot be loaded there', async () => {
    const { model, clock, warnings } = open({ gpu: {} }, {}, true);
    const loading = model.load();
    await settle();
    clock.advance(500);
    await loading;
    expect(places()).toEqual(['q4 card', 'q8 processor']);
    expect([model.isOnGpu, warnings.map((warning) => warning.code)]).toEqual([false, ['model/gpu-lost']]);
  });

  it('[LLM-112] goes on on the processor when it is lost in the middle of a reply', async () => {
    const { model, clock, warnings, statuses } = open({ dtype: 'int8', gpu: { dtype: 'fp32' } });
    await model.load();
    expect(model.isOnGpu).toBe(true);
    const talk = collect(model.generate(request({ shape: replyShape([], 200) })));
    await settle();
    worker().die('Device is lost.');
    await expect(talk).rejects.toEqual(code('model/worker-died'));
    clock.advance(500);
    await settle();
    expect(places()).toEqual(['fp32 card', 'int8 processor']);
    expect([model.isOnGpu, statuses.at(-1)]).toEqual([false, 'ready']);
    expect(warnings.map((warning) => warning.code)).toEqual(['model/gpu-lost']);
    // From now on it dies as any other.
    worker().die();
    await settle();
    clock.advance(1000);
    await settle();
    expect(places().slice(2)).toEqual(['int8 processor']);
    expect(warnings.at(-1)!.code).toBe('model/worker-died');
  });

  it('[LLM-104] weighs a foreign model by its own files before they are fetched, on the processor alone', async () => {
    const hub = await serveHub('a/tiny', `${modelsDir}/tiny-random`);
    vi.stubGlobal('navigator', {
      deviceMemory: 1 / 64,
      hardwareConcurrency: 2,
      gpu: { requestAdapter: () => Promise.resolve({}) },
    });
    const foreign = { hub: { url: hub.origin, revision: 'main' } } as const;
    const options: Partial<TransformersModelOptions> = { model: 'a/tiny', embedder: undefined as never, checksDevice: true };
    await expect(open(foreign, options).model.load()).rejects.toEqual(code('model/device-too-small'));
    expect(hub.asked).toHaveLength(1);
    await open({ ...foreign, gpu: { dtype: 'q8' } }, options).model.load();
    expect(places()).toEqual(['q8 card']);
    await hub.close();
  });

  it('[LLM-112] asks the player before the other files are fetched, and stays away when they say no', async () => {
    const hub = await serveHub('a/tiny', `${modelsDir}/tiny-random`);
    const asked: string[] = [];
    const confirmDownload = ({
      models,
    }: {
      readonly models: readonly { readonly name: string; readonly license: string | null }[];
    }) => {
      asked.push(...models.map(({ name, license }) => `${name} ${license}`));
      return asked.length === 1;
    };
    const foreign = { gpu: { dtype: 'q8' }, hub: { url: hub.origin, revision: 'main' } } as const;
    const options: Partial<TransformersModelOptions> = { model: 'a/tiny', confirmDownload };
    const { model, clock } = open(foreign, { ...options, embedder: undefined as never }, true);
    const loading = model.load();
    const failed = expect(loading).rejects.toEqual(code('model/download-declined'));
    await vi.waitFor(() => expect(started).toHaveLength(1));
    await settle();
    clock.advance(500);
    await failed;
    expect(asked).toEqual(['a/tiny apache-2.0', 'a/tiny apache-2.0']);
    expect(model.status.type).toBe('absent');
    await hub.close();
  });
});
