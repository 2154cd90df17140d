import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoopbackHub } from './loopback-hub.js';
import { inFreshFolder, packageDir, run } from './run-command.js';

const TINY = join(packageDir, 'assets/models/tiny-random');
const GRAPH = 'onnx/model_append_quantized.onnx';
/** The largest. */
const LARGE = 'tokenizer.json';

inFreshFolder();

let hub: LoopbackHub;
beforeEach(async () => {
  hub = await LoopbackHub.start(TINY);
});
afterEach(() => hub.stop());

const add = (rest = '') => run(`models add maker/tiny --hub ${hub.url}${rest}`);

interface ManifestFile {
  readonly license: string;
  readonly origin?: string;
  readonly revision?: string;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ManifestFile;
const shipped = manifestOf(TINY);

describe('townsfolk models add', () => {
  it('[CLI-18] takes a model of a hub by the version that was listed', async () => {
    const { code, out } = await add();
    expect(out).toMatch(/maker\/tiny: \d+ files, \d+ MiB, licence apache-2\.0/u);
    expect(code).toBe(0);
    const { files, ...told } = manifestOf('public/models/tiny');
    expect(told).toMatchObject({ license: 'apache-2.0', origin: `${hub.url}/maker/tiny`, revision: 'c0ffee0' });
    expect(files).toEqual(shipped.files);
    expect(existsSync('evil.json')).toBe(false);
    expect(await run('models verify --models-dir public/models')).toMatchObject({
      code: 0,
      out: expect.stringContaining(' 0 are not') as string,
    });
    expect((await add()).code).toBe(2);
  });

  it('[CLI-18] takes a model of a folder, under another name', async () => {
    const { code, out } = await run(`models add ${TINY} --name mine --to assets/models`);
    expect(code).toBe(0);
    expect(out).toContain('licence Apache-2.0');
    const manifest = manifestOf('assets/models/mine');
    expect(manifest.files).toEqual(shipped.files);
    expect(manifest).not.toHaveProperty('origin');
    expect(readdirSync('assets/models')).toEqual(['mine']);
  });

  it('[CLI-19] a file that breaks off is taken up where it broke', async () => {
    hub.faults.set(LARGE, { kind: 'cut', bytes: 300_000, times: 2 });
    expect((await add()).code).toBe(0);
    const ranges = hub.asked.filter((line) => line.startsWith(LARGE));
    expect(ranges).toHaveLength(3);
    expect(ranges[1]).toMatch(/ bytes=(?!0)\d+-$/u);
    expect(manifestOf('public/models/tiny').files[LARGE]).toEqual(shipped.files[LARGE]);
  });

  it('[CLI-19] what came of a file that never ends is kept for the next run', async () => {
    hub.faults.set(GRAPH, { kind: 'cut', bytes: 0, times: Infinity });
    const broken = await add();
    expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('Run it again') as string });
    expect(existsSync('public/models/tiny')).toBe(false);
    hub.faults.clear();
    hub.asked.length = 0;
    expect((await add()).code).toBe(0);
    expect(hub.asked).not.toContain('tokenizer.json');
  });

  it.each([
    ['', { kind: 'status', status: 404 }, /is not there \(404\)/u],
    ['', { kind: 'status', status: 401 }, /licence has to be accepted/u],
    ['', { kind: 'page' }, /HTML page/u],
    ['config.json', { kind: 'status', status: 403 }, /not given to everybody \(403\)/u],
    ['tokenizer.json', { kind: 'page' }, /HTML page/u],
    [GRAPH, { kind: 'status', status: 500 }, /answered with 500/u],
    [GRAPH, { kind: 'damage' }, /come damaged/u],
  ] as const)('[CLI-20] %s with a fault %o is told', async (file, fault, words) => {
    hub.faults.set(file, fault);
    const { code, err } = await add();
    expect(code).toBe(2);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/\n\s+at /u);
    expect(existsSync('public/models/tiny')).toBe(false);
  });

  it('[CLI-20] a hub that is not there, and one that is none', async () => {
    const { url } = hub;
    await hub.stop();
    expect(await run(`models add maker/tiny --hub ${url}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('was not reached') as string,
    });
    hub = await LoopbackHub.start(TINY);
    for (const wrong of ['models add', 'models add nobody', 'models add ../up/down', `models add other/model --hub ${hub.url}`])
      expect((await run(wrong)).code).toBe(2);
  });

  it('[CLI-21] another kind of graph', async () => {
    const { code, err } = await add(' --dtype q4');
    expect(code).toBe(2);
    expect(err).toMatch(/no graph of kind q4\. It has: q8/u);
    expect((await add(' --dtype q9')).err).toMatch(/--dtype takes/u);
  });
});
