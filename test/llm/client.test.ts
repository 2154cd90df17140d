import { afterEach, describe, expect, it } from 'vitest';
import type { TownsfolkError } from '../../src/core/errors.js';
import type { GeneratePart } from '../../src/core/language-model.js';
import { fileMissing } from '../../src/llm/delivery/delivery-errors.js';
import type { DownloadPlan } from '../../src/llm/delivery/plan-download.js';
import { code, disposeClients, ear, FakeWorker, makeClient, settle, worker } from './fake-worker.js';
import { serveFiles } from './file-server.js';
import { collect, replyShape, request, user } from './helpers.js';

afterEach(disposeClients);

describe('TransformersModel: a good day', () => {
  it('[LLM-60] goes from absent over downloading and loading to ready, and is busy while it answers', async () => {
    const { model, statuses } = makeClient(
      () =>
        new FakeWorker(({ tell, onEar }) => {
          tell({ type: 'progress', loadedBytes: 5, totalBytes: 10 });
          tell({ type: 'progress', loadedBytes: 10, totalBytes: 10 });
          onEar({ ear, reader: null });
        }),
    );
    expect(model.status).toEqual({ type: 'absent' });
    await model.load();
    const reply = await collect(model.generate(request()));
    expect(reply.text).toMatch(/^\[\w+\] ./);
    expect(reply.parts[0]!.type).toBe('choice');
    await settle();
    expect(statuses).toEqual(['downloading', 'loading', 'ready', 'busy', 'ready']);
    expect(await model.countTokens(['hello there'])).toEqual([2]);
    expect(model.embedder.isReady).toBe(true);
    expect((await model.embedder.embed(['a', 'b'])).map((vector) => [...vector])).toEqual([[1, 0], [1, 0]]); // prettier-ignore
  });

  it('[LLM-61] loads once for all who ask', async () => {
    const { model } = makeClient();
    await Promise.all([model.load(), model.load()]);
    expect(FakeWorker.made).toHaveLength(1);
  });

  it('[LLM-62] refuses requests before it is loaded', async () => {
    const { model } = makeClient();
    await expect(collect(model.generate(request()))).rejects.toEqual(code('model/not-loaded'));
    await expect(model.countTokens(['a'])).rejects.toEqual(code('model/not-loaded'));
    await expect(model.embedder.embed(['a'])).rejects.toEqual(code('model/not-loaded'));
  });

  it('[LLM-63] rejects at once with the reason of an abort, and the worker stops within one run', async () => {
    const { model } = makeClient();
    await model.load();
    await settle();
    const stop = new AbortController();
    const heard: GeneratePart[] = [];
    const talk = (async () => {
      for await (const part of model.generate(request({ shape: replyShape([], 200), signal: stop.signal }))) {
        heard.push(part);
        if (heard.length === 3) stop.abort(new Error('walked away'));
      }
    })();
    await expect(talk).rejects.toThrow('walked away');
    expect(heard).toHaveLength(3);
    await settle();
    const { length } = worker().graph.runs;
    await settle();
    expect(worker().graph.runs).toHaveLength(length);
    expect(model.status.type).toBe('ready');
  });

  it('[LLM-64] cancels a reply whose reader leaves', async () => {
    const { model } = makeClient();
    await model.load();
    for await (const part of model.generate(request({ shape: replyShape([], 200) }))) if (part.type === 'text-delta') break;
    await settle();
    const { length } = worker().graph.runs;
    await settle();
    expect(worker().graph.runs).toHaveLength(length);
  });

  it('[LLM-65] hands on what a request did wrong, and goes on', async () => {
    const { model } = makeClient();
    await model.load();
    await expect(collect(model.generate(request({ shape: [] })))).rejects.toEqual(code('model/bad-shape'));
    await expect(collect(model.generate(request({ messages: [user('word '.repeat(5000))] })))).rejects.toEqual(
      code('model/prompt-too-long'),
    );
    expect((await collect(model.generate(request()))).reason).toBeDefined();
    expect(FakeWorker.made).toHaveLength(1);
  });

  it('[LLM-66] drops messages that it does not know, with a warning', async () => {
    const { model, warnings } = makeClient();
    await model.load();
    for (const data of [
      null,
      7,
      { type: 'later' },
      { type: 'part', id: 1, part: { type: 'text-delta', part: 0 } },
      { type: 'done' },
    ])
      worker().receive(data);
    expect(warnings.map(({ code: name }) => name)).toEqual(Array(5).fill('model/failed'));
    expect(model.status.type).toBe('ready');
  });
});

describe('TransformersModel: a bad day', () => {
  it('[LLM-70] rejects what runs when the worker dies, and starts a new one after a pause', async () => {
    const { model, clock, statuses, warnings } = makeClient();
    await model.load();
    const talk = collect(model.generate(request({ shape: replyShape([], 200) })));
    await settle();
    worker().die();
    await expect(talk).rejects.toEqual(code('model/worker-died'));
    expect(model.status.type).toBe('loading');
    expect(model.embedder.isReady).toBe(false);
    await expect(collect(model.generate(request()))).rejects.toEqual(code('model/not-loaded'));
    clock.advance(499);
    await settle();
    expect(FakeWorker.made).toHaveLength(1);
    clock.advance(1);
    await model.load();
    expect(FakeWorker.made).toHaveLength(2);
    expect(FakeWorker.made[0]!.isTerminated).toBe(true);
    expect((await collect(model.generate(request()))).text).not.toBe('');
    expect(statuses).toEqual(['downloading', 'ready', 'busy', 'loading', 'ready', 'busy']);
    expect(warnings.map(({ code: name }) => name)).toEqual(['model/worker-died']);
  });

  it('[LLM-71] gives up after three restarts, and tries again when asked', async () => {
    let isBroken = true;
    const { model, clock } = makeClient(() => {
      const made = new FakeWorker();
      if (isBroken) queueMicrotask(() => made.die('no script'));
      return made;
    });
    const loading = model.load();
    const failure = expect(loading).rejects.toEqual(code('model/worker-died'));
    for (const pause of [500, 1000, 2000]) {
      await settle();
      clock.advance(pause);
    }
    await failure;
    expect(FakeWorker.made).toHaveLength(4);
    expect(clock.pendingTimers).toBe(0);
    expect(model.status).toEqual({ type: 'failed', error: code('model/worker-died') });
    isBroken = false;
    await model.load();
    expect(model.status.type).toBe('ready');
  });

  it('[LLM-72] ends a worker whose runtime broke: the request hears why, the others that it died', async () => {
    const { model, clock } = makeClient();
    await model.load();
    await settle();
    worker().graph.onRun = () => {
      throw new Error('std::bad_alloc');
    };
    const talks = [collect(model.generate(request())), collect(model.generate(request({ session: 'pell' })))];
    const ends = await Promise.allSettled(talks);
    expect(ends.map((end) => end.status === 'rejected' && (end.reason as TownsfolkError).code)).toEqual([
      'model/out-of-memory',
      'model/worker-died',
    ]);
    clock.advance(500);
    await model.load();
    expect(model.status.type).toBe('ready');
  });

  it('[LLM-73] shows a load that failed, and does not repeat it by itself', async () => {
    const { model, clock } = makeClient(
      () =>
        new FakeWorker(() => {
          throw fileMissing('/models/tiny/manifest.json', '404');
        }),
    );
    await expect(model.load()).rejects.toEqual(code('model/file-missing'));
    expect(model.status).toEqual({ type: 'failed', error: code('model/file-missing') });
    expect(worker().isTerminated).toBe(true);
    expect(clock.pendingTimers).toBe(0);
  });

  it('[LLM-74] goes on without a sentence encoder that failed, in a new worker where the old one is spoiled', async () => {
    let count = 0;
    const { model, warnings } = makeClient(
      () =>
        new FakeWorker(({ tell }) => {
          if (count++ > 0) return;
          tell({ type: 'ear-failed', needsRestart: true, error: { code: 'model/failed', message: 'broken', hint: 'none' } });
          throw new Error('the old error once more');
        }),
    );
    await model.load();
    expect(FakeWorker.made).toHaveLength(2);
    expect(model.embedder.isReady).toBe(false);
    expect(warnings).toHaveLength(1);
  });

  it('[LLM-75] rejects all that waits when it is disposed of, also while it pauses between restarts', async () => {
    const { model, clock } = makeClient();
    await model.load();
    const talk = collect(model.generate(request({ shape: replyShape([], 200) })));
    await settle();
    model.dispose();
    await expect(talk).rejects.toEqual(code('model/disposed'));
    await expect(model.load()).rejects.toEqual(code('model/disposed'));
    expect(model.status.type).toBe('absent');
    expect(worker().isTerminated).toBe(true);

    const other = makeClient();
    await other.model.load();
    worker().die();
    const reloading = other.model.load();
    other.model.dispose();
    await expect(reloading).rejects.toEqual(code('model/disposed'));
    expect(other.clock.pendingTimers + clock.pendingTimers).toBe(0);
  });

  it('[LLM-76] ends a worker that no longer hears, and starts a new one; one that is only slow lives', async () => {
    const { model, clock } = makeClient();
    await model.load();
    const slow = collect(model.generate(request()));
    for (let check = 0; check < 8; check++) {
      await settle();
      clock.advance(5000);
    }
    await slow;
    expect(clock.pendingTimers).toBe(0);
    worker().isHung = true;
    const talk = collect(model.generate(request()));
    const end = expect(talk).rejects.toEqual(code('model/worker-hung'));
    for (let check = 0; check < 5; check++) {
      await settle();
      clock.advance(5000);
    }
    await end;
    expect(FakeWorker.made[0]!.isTerminated).toBe(true);
    clock.advance(500);
    await model.load();
    expect((await collect(model.generate(request()))).text).not.toBe('');
  });
});

describe('TransformersModel: asking before the download', () => {
  const config = { bytes: 2 };
  const file = (bytes: number, path: string): unknown => ({ bytes: 1000, parts: [{ path, bytes }] });
  const manifest = JSON.stringify({
    license: 'Apache-2.0',
    files: {
      'config.json': config,
      'tokenizer.json': config,
      'tokenizer_config.json': config,
      LICENSE: { bytes: 9 },
      'onnx/model_append_quantized.onnx': file(300, 'graph.part0'),
      'onnx/model_quantized.onnx': file(200, 'graph.part0'),
    },
  });

  it('[LLM-102] tells size and licence, fetches nothing when refused, and asks again', async () => {
    const server = await serveFiles({ '/tiny/manifest.json': manifest, '/ear/manifest.json': manifest });
    const plans: DownloadPlan[] = [];
    const confirmDownload = (plan: DownloadPlan): boolean => plans.push(plan) > 1;
    const { model, statuses } = makeClient(undefined, { modelUrl: server.origin, confirmDownload });
    await expect(model.load()).rejects.toEqual(code('model/download-declined'));
    expect([model.status.type, FakeWorker.made.length]).toEqual(['absent', 0]);
    await model.load();
    expect(statuses).toEqual(['absent', 'downloading', 'ready']);
    const licenseUrl = `${server.origin}/tiny/LICENSE`;
    expect(plans[1]!.models[0]).toEqual({ name: 'tiny', license: 'Apache-2.0', licenseUrl, totalBytes: 306 });
    expect(plans[1]!.missingBytes).toBe(512);
    expect(server.asked.every((path) => path.endsWith('manifest.json'))).toBe(true);
    await server.close();
  });

  it('[LLM-102] does not ask for a model that is not there, but fails', async () => {
    const server = await serveFiles({});
    const { model } = makeClient(undefined, { modelUrl: server.origin, confirmDownload: () => true });
    await expect(model.load()).rejects.toEqual(code('model/file-missing'));
    expect(model.status).toEqual({ type: 'failed', error: code('model/file-missing') });
    await server.close();
  });
});
