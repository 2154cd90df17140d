import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { TownsfolkError } from '../../src/core/errors.js';
import { fetchBytes, type Transport } from '../../src/llm/delivery/fetch-bytes.js';
import type { ModelJob } from '../../src/llm/delivery/manifest.js';
import { ModelSource } from '../../src/llm/delivery/model-source.js';
import { createPartStore, openPartStore } from '../../src/llm/delivery/part-store.js';
import { readFresh } from '../../src/llm/delivery/read-fresh.js';
import { cutAfter, serveFiles, type Answer, type FileServer } from './file-server.js';
import { asCache, MemoryCache } from './memory-cache.js';

const code = (name: string): unknown => expect.objectContaining({ code: name });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const listed = (data: string | Uint8Array) => ({ bytes: Buffer.from(data).length, sha256: sha256(data) });

let pauses: number[] = [];
const transport: Transport = {
  fetch: (url, init) => fetch(url, init),
  pause: (ms) => (pauses.push(ms), Promise.resolve()),
};

let server: FileServer | undefined;
afterEach(async () => {
  await server?.close();
  pauses = [];
});
async function serve(answers: Readonly<Record<string, Answer>>): Promise<string> {
  await server?.close();
  server = await serveFiles(answers);
  return server.origin;
}

describe('fetchBytes', () => {
  const body = Uint8Array.from({ length: 100_000 }, (_, index) => index);

  it('[LLM-86] goes on from the last byte when the connection breaks, as often as more has come in between', async () => {
    const origin = await serve({ '/file': cutAfter(body, 12_000) });
    let counted = 0;
    const got = await fetchBytes(`${origin}/file`, {
      expectedBytes: body.length,
      onBytes: (count) => (counted += count),
      transport,
    });
    expect(got).toEqual(body);
    expect(counted).toBe(body.length);
    expect(server!.asked.length).toBeGreaterThan(5);
    expect(server!.asked.slice(1).every((asked) => /bytes=\d+-$/.test(asked))).toBe(true);
    expect(new Set(pauses)).toEqual(new Set([500]));
  });

  it('[LLM-86] begins anew where the server sends no ranges, and counts no byte twice', async () => {
    let count = 0;
    const origin = await serve({
      '/file': (_request, response) => {
        response.writeHead(200, { 'content-length': body.length });
        if (count++ === 0) response.write(body.subarray(0, 5000), () => response.destroy());
        else response.end(body);
      },
    });
    let counted = 0;
    const options = { expectedBytes: body.length, onBytes: (more: number) => (counted += more), transport };
    expect(await fetchBytes(`${origin}/file`, options)).toEqual(body);
    expect(counted).toBe(body.length);
  });

  it('[LLM-83] gives a server that is not reached, or is busy, some time, and then says so', async () => {
    const origin = await serve({ '/busy': (_request, response) => response.writeHead(503).end() });
    await expect(fetchBytes(`${origin}/busy`, { transport })).rejects.toEqual(code('model/network'));
    expect(pauses).toEqual([500, 1000, 2000, 4000]);
    expect(server!.asked).toHaveLength(5);
    await server!.close();
    await expect(fetchBytes(`${origin}/busy`, { transport, retries: 0 })).rejects.toEqual(code('model/network'));
  });

  it('[LLM-81] tells apart what is missing, refused, or an HTML page, by code and at once', async () => {
    const origin = await serve({
      '/refused': (_request, response) => response.writeHead(403).end(),
      '/key': (_request, response) => response.writeHead(401).end(),
      '/page': (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html>'),
    });
    const cases = { gone: 'model/file-missing', refused: 'model/forbidden', key: 'model/forbidden', page: 'model/file-is-page' };
    for (const [path, name] of Object.entries(cases)) {
      const error = await fetchBytes(`${origin}/${path}`, { transport }).catch((reason: unknown) => reason as TownsfolkError);
      expect(error).toMatchObject({ code: name, message: expect.stringContaining(`${origin}/${path}`) as string });
    }
    expect(pauses).toEqual([]);
  });

  it('[LLM-82] notices at once a file of another length', async () => {
    const origin = await serve({
      '/short': '{',
      '/long': '{}}',
      '/chunked': (_request, response) => response.writeHead(200).end('{}}'),
    });
    for (const path of ['short', 'long', 'chunked'])
      await expect(fetchBytes(`${origin}/${path}`, { expectedBytes: 2, transport })).rejects.toEqual(code('model/file-damaged'));
    expect(pauses).toEqual([]);
  });
});

/** The files of a sentence encoder, the smallest model there is. */
const FILES = {
  'config.json': '{}',
  'tokenizer.json': '[1]',
  'tokenizer_config.json': '{"a":1}',
  'onnx/model_quantized.onnx': 'graph',
};
const manifestOf = (files: Readonly<Record<string, string>>, parts: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    license: 'Apache-2.0',
    files: Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file, { ...listed(text), ...(parts[file] as object) }]),
    ),
  });
const folder = (files: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> =>
  Object.fromEntries(Object.entries(files).map(([file, answer]) => [`/models/ear/${file}`, answer]));
const shipped = folder({ ...FILES, 'manifest.json': manifestOf(FILES) });

interface Opened {
  readonly source: ModelSource;
  readonly warnings: string[];
}

async function open(origin: string, cache: MemoryCache | null = null, job: ModelJob = 'ear'): Promise<Opened> {
  const warnings: string[] = [];
  const warn = ({ code: name }: TownsfolkError): unknown => warnings.push(name);
  const store = cache === null ? null : createPartStore(asCache(cache), warn);
  const delivery = { modelUrl: `${origin}/models/`, transport, store, warn, onBytes: () => undefined };
  return { source: await ModelSource.open({ name: 'ear', job }, delivery), warnings };
}

describe('ModelSource', () => {
  it('[LLM-80] counts bytes against the manifest, and gives the files', async () => {
    const { source } = await open(await serve(shipped));
    expect([source.loadedBytes, source.missingBytes]).toEqual([0, 17]);
    const files = await source.readAll();
    expect(Object.fromEntries([...files].map(([file, bytes]) => [file, textOf(bytes)]))).toEqual(FILES);
    expect(source.loadedBytes).toBe(17);
  });

  it('[LLM-82] takes no file whose bytes are others than those that the manifest lists', async () => {
    const { source } = await open(await serve({ ...shipped, '/models/ear/tokenizer.json': '[2]' }));
    await expect(source.readAll()).rejects.toMatchObject({
      code: 'model/file-damaged',
      message: expect.stringContaining('SHA-256') as string,
    });
  });

  it('[LLM-84] refuses a manifest that lacks a file it needs, names a place outside its folder, or is none', async () => {
    const bad = ['[]', '7', '{"files":{"config.json":{"bytes":2}}}', '{"files":{"../secret.json":{"bytes":2}}}',
      '{"files":{"a":{"bytes":2,"parts":[{"path":"https://elsewhere.example/a","bytes":2}]}}}', '{"files":{"a":{"bytes":2,"parts":[{}]}}}']; // prettier-ignore
    for (const text of bad)
      await expect(open(await serve(folder({ 'manifest.json': text })))).rejects.toEqual(code('model/not-a-model'));
    await expect(open(await serve(folder({ 'manifest.json': '{' })))).rejects.toEqual(code('model/file-damaged'));
  });

  it('[LLM-85] puts together files that come in compressed parts', async () => {
    const parts = ['[', '1]'].map((text) => new Uint8Array(gzipSync(text)));
    const packed = { parts: parts.map((part, index) => ({ path: `tokenizer.json.part${index}`, ...listed(part) })) };
    const answers = folder({
      ...FILES,
      'manifest.json': manifestOf(FILES, { 'tokenizer.json': packed }),
      'tokenizer.json.part0': parts[0]!,
      'tokenizer.json.part1': parts[1]!,
    });
    const { source } = await open(await serve(answers));
    expect(source.missingBytes).toBe(14 + parts[0]!.length + parts[1]!.length);
    expect(textOf((await source.readAll()).get('tokenizer.json'))).toBe('[1]');
    expect(server!.asked).not.toContain('/models/ear/tokenizer.json');
  });

  it('[LLM-85] takes no parts that unpack to more or less than the file has, or are not packed', async () => {
    for (const body of [new Uint8Array(gzipSync('x'.repeat(100_000))), new Uint8Array(gzipSync('[')), bytesOf('[1]')]) {
      const packed = { 'tokenizer.json': { parts: [{ path: 'packed', ...listed(body) }] } };
      const { source } = await open(await serve(folder({ ...FILES, 'manifest.json': manifestOf(FILES, packed), packed: body })));
      await expect(source.readAll()).rejects.toEqual(code('model/file-damaged'));
    }
  });

  it('[LLM-87] asks for nothing at the second start, and starts without a server at the third', async () => {
    const cache = new MemoryCache();
    const origin = await serve(shipped);
    await (await open(origin, cache)).source.readAll();
    server!.asked.length = 0;
    const second = await open(origin, cache);
    expect(second.source.missingBytes).toBe(0);
    await second.source.readAll();
    expect(server!.asked).toEqual(['/models/ear/manifest.json']);
    await server!.close();
    const third = await open(origin, cache);
    expect(textOf((await third.source.readAll()).get('onnx/model_quantized.onnx'))).toBe('graph');
    expect(pauses).toEqual([]);
  });

  it('[LLM-88] heals a store in which something is damaged or half there', async () => {
    const cache = new MemoryCache();
    const origin = await serve(shipped);
    await (await open(origin, cache)).source.readAll();
    const keys = [...cache.entries.keys()].filter((key) => !key.includes('manifest.json'));
    cache.entries.set(keys[0]!, bytesOf('{]') as Uint8Array<ArrayBuffer>);
    cache.entries.set(keys[1]!, new Uint8Array(0));
    cache.entries.delete(keys[2]!);
    const { source, warnings } = await open(origin, cache);
    expect(Object.fromEntries([...(await source.readAll())].map(([file, bytes]) => [file, textOf(bytes)]))).toEqual(FILES);
    expect(warnings).toEqual([]);
    server!.asked.length = 0;
    await (await open(origin, cache)).source.readAll();
    expect(server!.asked).toEqual(['/models/ear/manifest.json']);
  });

  it('[LLM-88] never keeps what was damaged on the way, and goes on with the parts that came', async () => {
    const cache = new MemoryCache();
    const origin = await serve({ ...shipped, '/models/ear/tokenizer.json': '[2]' });
    await expect((await open(origin, cache)).source.readAll()).rejects.toEqual(code('model/file-damaged'));
    const kept = await createPartStore(asCache(cache), () => undefined).list();
    expect(kept.map(({ file }) => file)).not.toContain('tokenizer.json');
    expect(kept.map(({ file }) => file)).toContain('config.json');
  });

  it('[LLM-89] deletes what is kept of an older version, once the newer one is there whole', async () => {
    const cache = new MemoryCache();
    await (await open(await serve(shipped), cache)).source.readAll();
    const newer = { ...FILES, 'onnx/model_quantized.onnx': 'a better graph' };
    const { source } = await open(await serve(folder({ ...newer, 'manifest.json': manifestOf(newer) })), cache);
    expect(source.missingBytes).toBe(14);
    await source.readAll();
    const kept = await createPartStore(asCache(cache), () => undefined).list();
    expect(kept.filter(({ file }) => file.endsWith('.onnx')).map(({ version }) => version)).toEqual([sha256('a better graph')]);
  });

  it('[LLM-100] plays on without room, and says so once', async () => {
    const cache = new MemoryCache();
    cache.failure = new DOMException('no room', 'QuotaExceededError');
    const { source, warnings } = await open(await serve(shipped), cache);
    expect((await source.readAll()).size).toBe(4);
    expect(warnings).toEqual(['model/storage-full']);
  });

  it('[LLM-101] plays on where the browser keeps nothing, and says so once', async () => {
    const warnings: string[] = [];
    const warn = ({ code: name }: TownsfolkError): unknown => warnings.push(name);
    expect(await openPartStore(warn)).toBeNull();
    const cache = new MemoryCache();
    cache.failure = new DOMException('private', 'SecurityError');
    const opened = await open(await serve(shipped), cache);
    await opened.source.readAll();
    expect([...warnings, ...opened.warnings]).toEqual(['model/storage-unavailable', 'model/storage-unavailable']);
  });

  it('[EAR-6] counts and checks the heads of an encoder like its other files, where it has any', async () => {
    const withHeads = { ...FILES, 'heads.json': '{"scale":1}' };
    expect((await open(await serve(shipped))).source.files.has('heads.json')).toBe(false);
    const answers = folder({ ...withHeads, 'manifest.json': manifestOf(withHeads) });
    expect(textOf((await (await open(await serve(answers))).source.readAll()).get('heads.json'))).toBe('{"scale":1}');
    const damaged = await open(await serve({ ...answers, '/models/ear/heads.json': '{"scale":2}' }));
    await expect(damaged.source.readAll()).rejects.toEqual(code('model/file-damaged'));
  });
});

describe('readFresh', () => {
  const key = { model: 'runtime', file: 'runtime.wasm', version: 'x' };

  it('[LLM-87] takes the newest of a file that may change, and the kept one only when the server is not reached', async () => {
    const store = createPartStore(asCache(new MemoryCache()), () => undefined);
    const first = await serve({ '/a': 'one' });
    await readFresh(`${first}/a`, key, { transport, store });
    const second = await serve({ '/a': 'two', '/b': (_request, response) => response.writeHead(403).end() });
    expect(await readFresh(`${second}/a`, key, { transport, store })).toEqual({ bytes: bytesOf('two'), isFromNetwork: true });
    await expect(readFresh(`${second}/b`, key, { transport, store })).rejects.toEqual(code('model/forbidden'));
    await server!.close();
    expect(await readFresh(`${second}/a`, key, { transport, store })).toEqual({ bytes: bytesOf('two'), isFromNetwork: false });
    expect(pauses).toEqual([]);
  });
});
