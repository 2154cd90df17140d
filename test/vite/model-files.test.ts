import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build, createServer, preview, type PreviewServer, type ViteDevServer } from 'vite';
import { findRuntime } from '../../src/vite/runtime-folder.js';
import { createProject, type Project } from './fixture.js';

const FILES = {
  'main.js': 'document.title = 1;',
  'secret.txt': 'secret',
  'models/tiny/onnx/model.onnx': '0123456789',
  'models/tiny/config.json': '{}',
  'models/other/model.onnx': 'other',
  'models/loose.txt': 'loose',
};
const MODELS = { dir: 'models', include: ['tiny'] };

/** Asks without the tidying that fetch does to an address. */
function ask(origin: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('townsfolk(): models in dev and preview', () => {
  let project: Project;
  let dev: ViteDevServer;
  let built: PreviewServer;
  const origins: string[] = [];

  beforeAll(async () => {
    project = await createProject(FILES, { models: MODELS });
    dev = await (await createServer(project.config)).listen();
    await build(project.config);
    built = await preview(project.config);
    origins.push(dev.resolvedUrls!.local[0]!, built.resolvedUrls!.local[0]!);
  });

  afterAll(async () => {
    await dev.close();
    await built.close();
    await project.remove();
  });

  it('[VITE-10] serves files with their length, type and the headers of isolation', async () => {
    for (const origin of origins) {
      const model = await ask(origin, '/models/tiny/onnx/model.onnx?v=1');
      expect([model.status, model.body]).toEqual([200, '0123456789']);
      expect(model.headers).toMatchObject({
        'content-length': '10',
        'content-type': 'application/octet-stream',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      });
      expect((await ask(origin, '/models/tiny/config.json')).headers['content-type']).toContain('application/json');
      const head = await ask(origin, '/models/tiny/onnx/model.onnx', {}, 'HEAD');
      expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '10', '']);
    }
  });

  it('[VITE-11] serves ranges, and nothing again that has not changed', async () => {
    const [origin = ''] = origins;
    const path = '/models/tiny/onnx/model.onnx';
    const cases = { 'bytes=2-4': '234', 'bytes=7-': '789', 'bytes=-2': '89', 'bytes=8-99': '89' };
    for (const [range, body] of Object.entries(cases))
      expect(await ask(origin, path, { range })).toMatchObject({ status: 206, body });
    expect((await ask(origin, path, { range: 'bytes=10-' })).status).toBe(416);
    expect((await ask(origin, path, { range: 'lines=1-2' })).status).toBe(200);
    const { headers } = await ask(origin, path);
    expect((await ask(origin, path, { 'if-none-match': String(headers['etag']) })).status).toBe(304);
  });

  it('[VITE-12] serves nothing else: no other model, no file beside, none outside, and no page in place of a file', async () => {
    const paths = [
      'other/model.onnx', 'loose.txt', 'tiny/gone.onnx', 'tiny', 'tiny/', '', 'tiny/../../secret.txt', 'tiny/..%2f..%2fsecret.txt',
      '..%2fsecret.txt', '%2e%2e/secret.txt', 'tiny/..%5c..%5csecret.txt', 'tiny/%00', 'tiny/%', 'tiny//config.json',
    ]; // prettier-ignore
    for (const origin of origins) {
      for (const path of paths) {
        const answer = await ask(origin, `/models/${path}`);
        expect(answer.status, path).toBe(404);
        expect(answer.headers['content-type'], path).toContain('text/plain');
      }
    }
  });

  it('[VITE-13] sends the headers of isolation with the page too', async () => {
    for (const origin of origins)
      expect((await ask(origin, '/', { accept: 'text/html' })).headers['cross-origin-embedder-policy']).toBe('require-corp');
  });
});

describe('townsfolk(): models in a build', () => {
  let project: Project;
  afterEach(() => project.remove());

  it('[VITE-14] copies the models that are asked for beside the page', async () => {
    project = await createProject(FILES, { models: MODELS });
    await build(project.config);
    const out = join(project.root, 'dist/models');
    expect(await readdir(out)).toEqual(['runtime', 'tiny']);
    expect(await readFile(join(out, 'tiny/onnx/model.onnx'), 'utf8')).toBe('0123456789');
  });

  it('[VITE-18] packs a model that has a manifest into compressed parts with their SHA-256, and serves those in a preview', async () => {
    const weights = 'abcdefgh'.repeat(1_200_000);
    const manifest = {
      license: 'MIT',
      files: { LICENSE: { bytes: 3 }, 'onnx/model.onnx_data': { bytes: weights.length, sha256: 'x' } },
    };
    project = await createProject(
      {
        'main.js': '',
        'models/big/LICENSE': 'MIT',
        'models/big/onnx/model.onnx_data': weights,
        'models/big/manifest.json': JSON.stringify(manifest),
      },
      { models: { dir: 'models' } },
    );
    // The second build takes the parts that the first one compressed.
    for (let time = 0; time < 2; time++) await build(project.config);
    const out = join(project.root, 'dist/models/big');
    expect((await readdir(out, { recursive: true })).sort()).toEqual([
      'LICENSE', 'manifest.json', 'onnx',
      expect.stringMatching(/^onnx\/model\.onnx_data\.part0-[0-9a-f]{16}$/u), expect.stringMatching(/^onnx\/model\.onnx_data\.part1-/u),
    ]); // prettier-ignore
    const packed = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as typeof manifest;
    const { parts = [], ...whole } = packed.files['onnx/model.onnx_data'] as {
      parts?: { path: string; bytes: number; sha256: string }[];
    };
    expect([packed.license, packed.files.LICENSE, whole]).toEqual(['MIT', { bytes: 3 }, { bytes: weights.length, sha256: 'x' }]);
    const bodies = await Promise.all(parts.map(({ path }) => readFile(join(out, path))));
    expect(bodies.map((body) => ({ bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') }))).toEqual(
      parts.map(({ bytes, sha256 }) => ({ bytes, sha256 })),
    );
    expect(Buffer.concat(bodies.map((body) => gunzipSync(body))).toString()).toBe(weights);
    const built = await preview(project.config);
    const origin = built.resolvedUrls!.local[0]!;
    const { headers } = await ask(origin, `/models/big/${parts[0]!.path}`);
    expect([headers['content-encoding'], headers['cache-control']]).toEqual([undefined, expect.stringContaining('immutable')]);
    expect((await ask(origin, '/models/big/onnx/model.onnx_data')).status).toBe(404);
    await built.close();
  });

  it('[VITE-19] serves and builds the runtime of the installed transformers.js in a folder of its version, and nothing else of it', async () => {
    project = await createProject(FILES, { models: MODELS });
    const { version } = findRuntime(process.cwd())!;
    const stem = `/models/runtime/${version}/ort-wasm-simd-threaded`;
    const server = await (await createServer(project.config)).listen();
    await build(project.config);
    const built = await preview(project.config);
    for (const origin of [server.resolvedUrls!.local[0]!, built.resolvedUrls!.local[0]!]) {
      const wasm = await ask(origin, `${stem}.wasm`, {}, 'HEAD');
      expect([wasm.status, wasm.headers['content-type']]).toEqual([200, 'application/wasm']);
      expect((await ask(origin, `${stem}.mjs`)).headers['content-type']).toContain('text/javascript');
      for (const path of [
        `${stem}.jsep.wasm`,
        '/models/runtime/1.0.0/ort-wasm-simd-threaded.wasm',
        `/models/runtime/${version}/../x`,
      ])
        expect((await ask(origin, path)).status, path).toBe(404);
    }
    await server.close();
    await built.close();
  });

  it('[VITE-15] fails and names a model that is not there', async () => {
    project = await createProject(FILES, { models: { dir: 'models', include: ['tiny', 'huge'] } });
    await expect(build(project.config)).rejects.toThrow(/"huge"/);
  });

  it('[VITE-16] adds what a model in a worker needs, and keeps what the game has said', async () => {
    project = await createProject(FILES, { isolate: false });
    const server = await createServer({
      ...project.config,
      server: { headers: { 'X-Own': '1' } },
      resolve: { conditions: ['own'] },
    });
    const { config } = server;
    await server.close();
    expect(config.resolve.conditions).toEqual(expect.arrayContaining(['own', 'onnxruntime-web-use-extern-wasm']));
    expect(config.worker.format).toBe('es');
    expect(config.server.headers).toEqual({ 'X-Own': '1' });
  });

  it('[VITE-17] serves at the base of the page', async () => {
    project = await createProject(FILES, { models: MODELS });
    const server = await (await createServer({ ...project.config, base: '/game/' })).listen();
    const origin = server.resolvedUrls!.local[0]!;
    expect((await ask(origin, '/game/models/tiny/config.json')).body).toBe('{}');
    await server.close();
  });
});
