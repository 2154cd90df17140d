import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDownload, type Download } from '../../src/llm/engine/download.js';

const base = 'https://game.example/models/';
const code = (name: string): unknown => expect.objectContaining({ code: name });
const files = {
  'config.json': { bytes: 2 },
  'tokenizer.json': { bytes: 3 },
  'tokenizer_config.json': { bytes: 4 },
  'onnx/model_quantized.onnx': { bytes: 5 },
};

type Served = Readonly<Record<string, Response>>;

afterEach(() => vi.unstubAllGlobals());

function serve(served: Served): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(served[url.slice(`${base}ear/`.length)]?.clone() ?? new Response('no', { status: 404 }));
  });
  return asked;
}

const open = (isGzipped = false): Promise<Download> =>
  openDownload({ modelUrl: base, name: 'ear', job: 'ear', isGzipped, onBytes: () => undefined });
const manifest = Response.json({ files });

describe('openDownload', () => {
  it('[LLM-80] counts bytes against the manifest, also of files that are read twice', async () => {
    serve({ 'manifest.json': manifest, 'config.json': new Response('{}') });
    const download = await open();
    expect([download.loadedBytes, download.totalBytes]).toEqual([0, 14]);
    for (let time = 0; time < 2; time++) await (await download.fetch(`${base}ear/config.json`)).text();
    expect(download.loadedBytes).toBe(2);
  });

  it('[LLM-81] names the URL of a file that is missing, be it a 404 or a start page', async () => {
    serve({});
    await expect(open()).rejects.toMatchObject({
      code: 'model/file-missing',
      message: expect.stringContaining(`${base}ear/manifest.json`) as string,
    });
    serve({ 'manifest.json': new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }) });
    await expect(open()).rejects.toEqual(code('model/file-missing'));
    serve({ 'manifest.json': manifest });
    const download = await open();
    await expect(download.fetch(`${base}ear/config.json`)).rejects.toEqual(code('model/file-missing'));
    await expect(download.failed).rejects.toEqual(code('model/file-missing'));
  });

  it('[LLM-82] notices a file that was cut off or is longer than it should be', async () => {
    for (const body of ['{', '{}}']) {
      serve({ 'manifest.json': manifest, 'config.json': new Response(body) });
      const download = await open();
      const response = await download.fetch(`${base}ear/config.json`);
      await expect(response.text()).rejects.toEqual(code('model/file-damaged'));
      await expect(download.failed).rejects.toEqual(code('model/file-damaged'));
    }
  });

  it('[LLM-83] tells a server that refuses, or is not reached, from a file that is not there', async () => {
    serve({ 'manifest.json': new Response('busy', { status: 503 }) });
    await expect(open()).rejects.toEqual(code('model/network'));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(open()).rejects.toEqual(code('model/network'));
  });

  it('[LLM-84] refuses a manifest that lacks a file it needs', async () => {
    serve({ 'manifest.json': Response.json({ files: { 'config.json': { bytes: 2 } } }) });
    await expect(open()).rejects.toEqual(code('model/not-a-model'));
    serve({ 'manifest.json': Response.json([]) });
    await expect(open()).rejects.toEqual(code('model/not-a-model'));
  });

  it('[LLM-85] unpacks files that the server has as .gz, unless the browser did', async () => {
    const packed = new Uint8Array(gzipSync('{}'));
    for (const response of [new Response(packed), new Response('{}', { headers: { 'content-encoding': 'gzip' } })]) {
      const asked = serve({ 'manifest.json': manifest, 'config.json.gz': response });
      const download = await open(true);
      expect(await (await download.fetch(`${base}ear/config.json`)).text()).toBe('{}');
      expect(asked.at(-1)).toBe(`${base}ear/config.json.gz`);
    }
  });

  it('[EAR-6] counts and checks the heads of an encoder like its other files, where it has any', async () => {
    const withHeads = Response.json({ files: { ...files, 'heads.json': { bytes: 2 }, LICENSE: { bytes: 9 } } });
    serve({ 'manifest.json': manifest });
    expect((await open()).files.has('heads.json')).toBe(false);
    serve({ 'manifest.json': withHeads, 'heads.json': new Response('{}') });
    const download = await open();
    expect(await download.text('heads.json')).toEqual({ text: '{}', place: `${base}ear/heads.json` });
    expect([download.loadedBytes, download.totalBytes]).toEqual([2, 16]);
    const html = new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    for (const [answer, name] of [
      [undefined, 'model/file-missing'],
      [html, 'model/file-missing'],
      [new Response('{'), 'model/file-damaged'],
    ] as const) {
      serve({ 'manifest.json': withHeads, ...(answer !== undefined && { 'heads.json': answer }) });
      await expect((await open()).text('heads.json')).rejects.toEqual(code(name));
    }
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('connection lost')) });
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(url.endsWith('manifest.json') ? withHeads.clone() : new Response(broken)),
    );
    await expect((await open()).text('heads.json')).rejects.toEqual(code('model/network'));
  });
});
