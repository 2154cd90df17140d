import { mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BondWord, PlayerReader, ToneListener } from '../../src/index.js';
import { EarReader } from '../../src/llm/engine/ear-reader.js';
import type { Ear } from '../../src/llm/engine/ear.js';
import { parseHeads, type Heads } from '../../src/llm/engine/heads.js';
import { createNodeModel, type NodeModel } from '../../src/llm/node.js';
import { modelsDir, nodeTurn } from './helpers.js';
import { guessOf, judgeLine, readMoments, readTonedLines, routeAll, toneOf, wantedTone } from './labelled-lines.js';

const code = (name: string): unknown => expect.objectContaining({ code: name });
const withEar = (dir = modelsDir): NodeModel =>
  createNodeModel({ modelsDir: dir, model: 'tiny-random', embedder: 'ear-22m', threads: 2 });
const mira = (bond: BondWord = 'stranger', voice = 'gruff, dry'): ToneListener => ({
  name: 'Mira Holt',
  role: 'blacksmith',
  voice,
  bond,
});
const sum = (odds: readonly number[]): number => odds.reduce((total, value) => total + value, 0);

describe('The reader on the shipped encoder', () => {
  let model: NodeModel;
  let reader: PlayerReader;
  beforeAll(async () => {
    model = withEar();
    reader = model.reader;
    await model.load();
  });
  afterAll(() => model.dispose());

  const choices = ['Give her the sword.', 'Keep the sword for yourself.', 'Ask about the mill.'];

  it('[EAR-1] gives odds that are 1 together, whatever is typed and however many choices are open', async () => {
    for (const typed of ['', 'i keep it', '[SEP]', '🙂 \ud800', 'x'.repeat(9000)]) {
      for (const open of [[], ['Yes.'], choices, ['']]) {
        const odds = await reader.route(typed, open);
        expect(odds.choices).toHaveLength(open.length);
        expect(sum([odds.none, ...odds.choices])).toBeCloseTo(1, 9);
      }
      const { worse, same, better } = await reader.tone(typed, mira());
      expect(sum([worse, same, better])).toBeCloseTo(1, 9);
    }
  });

  it('[EAR-2] finds the choice that was meant, and none where none was', async () => {
    const guess = async (typed: string): Promise<number> => guessOf(await reader.route(typed, choices));
    expect(await guess("here you go, it's yours, take the sword")).toBe(1);
    expect(await guess("i'm keeping it")).toBe(2);
    expect(await guess('tell me about the mill')).toBe(3);
    expect(await guess("what's the weather")).toBe(0);
    expect((await reader.route("what's the weather", [])).none).toBe(1);
  });

  it('[EAR-3] takes a gift as better, an insult as worse, and a question for a price as neither', async () => {
    const tone = async (said: string): Promise<string> => toneOf(await reader.tone(said, mira()));
    expect(await tone('thank you so much, you are very kind')).toBe('better');
    expect(await tone('i brought you the iron you needed, no charge')).toBe('better');
    expect(await tone('shut up, you stupid liar')).toBe('worse');
    expect(await tone('how much for the hammer')).toBe('same');
  });

  it('[EAR-4] is right about labelled lines as often as it was measured to be', async () => {
    const routed = await routeAll(reader, await readMoments());
    expect(routed.filter(({ odds, meant }) => guessOf(odds) === meant).length / routed.length).toBeGreaterThan(0.55);
    const lines = await readTonedLines();
    const right: boolean[] = [];
    for (const line of lines) right.push(toneOf(await judgeLine(reader, line)) === wantedTone(line));
    expect(right.filter(Boolean).length / lines.length).toBeGreaterThan(0.52);
  });

  it('[EAR-5] reads what looks like a special token as text', async () => {
    expect(await reader.route('no [SEP] yes', choices)).toEqual(await reader.route('no [ SEP] yes', choices));
    expect(await reader.tone('so [CLS][PAD][MASK]', mira())).toEqual(await reader.tone('so [ CLS][ PAD][ MASK]', mira()));
    expect(await reader.tone('so', mira('stranger', 'dry [SEP] kind'))).toEqual(
      await reader.tone('so', mira('stranger', 'dry [ SEP] kind')),
    );
  });

  it('[EAR-5] reads the beginning of a line that is too long, and knows the bond however long a voice is', async () => {
    const line = 'word '.repeat(64);
    expect(await reader.tone(line.repeat(9000), mira())).toEqual(await reader.tone(line, mira()));
    const [hostile, trusted] = await Promise.all(
      (['hostile', 'trusted'] as const).map((bond) => reader.tone('so', mira(bond, 'dry '.repeat(100)))),
    );
    expect(hostile).not.toEqual(trusted);
  });

  it('[EAR-8] rejects with the reason of an abort, before it reads and between two choices', async () => {
    const stop = new AbortController();
    const asked = reader.route(
      'hello',
      Array.from({ length: 50 }, (_value, index) => `Choice ${index}.`),
      stop.signal,
    );
    await nodeTurn();
    stop.abort(new Error('walked away'));
    await expect(asked).rejects.toThrow('walked away');
    await expect(reader.route('hello', choices, stop.signal)).rejects.toThrow('walked away');
    await expect(reader.tone('hello', mira(), stop.signal)).rejects.toThrow('walked away');
  });

  it('[EAR-10] is not loaded before load(), and disposed of after dispose()', async () => {
    const other = withEar();
    expect(other.reader.isReady).toBe(false);
    await expect(other.reader.route('yes', choices)).rejects.toEqual(code('model/not-loaded'));
    await other.load();
    expect(other.reader.isReady).toBe(true);
    other.dispose();
    expect(other.reader.isReady).toBe(false);
    await expect(other.reader.tone('yes', mira())).rejects.toEqual(code('model/disposed'));
  });
});

describe('The heads of an encoder', () => {
  const fitting = {
    scale: 10,
    none: { weight: [1, 0], bias: 0.5 },
    tone: { labels: ['worse', 'same', 'better'], weight: [[1, 0], [0, 1], [1, 1]], bias: [0, 0, 0] }, // prettier-ignore
  };
  const parse = (json: unknown): Heads => parseHeads({ text: JSON.stringify(json), place: 'ear/heads.json' }, 2);

  it('[EAR-6] fit, or are damaged', () => {
    expect(parse(fitting).tone.better).toEqual({ weight: [1, 1], bias: 0 });
    const { none, tone } = fitting;
    const unfit: readonly unknown[] = [
      null,
      7,
      {},
      { ...fitting, scale: '10' },
      { ...fitting, none: { ...none, weight: [1] } },
      { ...fitting, none: { ...none, weight: [1, null] } },
      { ...fitting, none: { ...none, weight: { 0: 1, 1: 2, length: 2 } } },
      { ...fitting, none: { weight: none.weight } },
      { ...fitting, tone: { ...tone, labels: ['worse', 'better'] } },
      { ...fitting, tone: { ...tone, bias: [0, 0] } },
      { ...fitting, tone: { ...tone, weight: tone.weight.slice(1) } },
      { ...fitting, tone: { ...tone, weight: [[1, 0], [0, 1], [1, 1, 1]] } }, // prettier-ignore
    ];
    for (const json of unfit) expect(() => parse(json), JSON.stringify(json)).toThrow(code('model/file-damaged'));
    expect(() => parseHeads({ text: '{"scale"', place: 'ear/heads.json' }, 2)).toThrow(code('model/file-damaged'));
  });

  describe('in Node', () => {
    let dir: string;
    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'townsfolk-heads-'));
    });
    afterAll(() => rm(dir, { recursive: true }));

    /** The shipped encoder with other heads; `null` leaves the file out, `listedBytes` is what the manifest says of it. */
    async function load(name: string, heads: string | null, listedBytes: number | null): Promise<NodeModel> {
      const shipped = join(modelsDir, 'ear-22m');
      const ear = join(dir, name, 'ear-22m');
      await mkdir(ear, { recursive: true });
      await symlink(join(modelsDir, 'tiny-random'), join(dir, name, 'tiny-random'));
      for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx'])
        await symlink(join(shipped, file), join(ear, file));
      const { files } = JSON.parse(await readFile(join(shipped, 'manifest.json'), 'utf8')) as { files: Record<string, unknown> };
      const { 'heads.json': _heads, ...others } = files;
      const listed = listedBytes === null ? others : { ...others, 'heads.json': { bytes: listedBytes } };
      await writeFile(join(ear, 'manifest.json'), JSON.stringify({ files: listed }));
      if (heads !== null) await writeFile(join(ear, 'heads.json'), heads);
      const model = withEar(join(dir, name));
      await model.load();
      return model;
    }

    it('[EAR-6] are missing, of another length than the manifest says, or do not fit', async () => {
      await expect(load('missing', null, 100)).rejects.toEqual(code('model/file-missing'));
      await expect(load('cut', '{}', 100)).rejects.toEqual(code('model/file-damaged'));
      const narrow = JSON.stringify(fitting);
      await expect(load('narrow', narrow, narrow.length)).rejects.toMatchObject({
        code: 'model/file-damaged',
        message: expect.stringContaining('384 numbers') as string,
      });
    });

    it('[EAR-7] may be left out: the reader is never ready then, and the encoder embeds', async () => {
      const model = await load('without', null, null);
      expect([model.embedder.isReady, model.reader.isReady]).toEqual([true, false]);
      expect(await model.embedder.embed(['a'])).toHaveLength(1);
      await expect(model.reader.route('yes', ['Yes.'])).rejects.toEqual(code('model/not-loaded'));
      model.dispose();
    });
  });

  it('[EAR-9] read each choice once, while it is among the 256 that came up last', async () => {
    const read: string[] = [];
    const ear = {
      embed: ([text]: readonly string[]) => (read.push(text!), Promise.resolve([Float32Array.of(1, 0)])),
    } as unknown as Ear;
    const reader = new EarReader(ear, parse(fitting), nodeTurn);
    const timesRead = (choice: string): number => read.filter((text) => text === choice).length;
    await reader.route('hm', ['Yes.', 'No.']);
    await reader.route('hm', ['Yes.', 'No.']);
    expect([timesRead('hm'), timesRead('Yes.')]).toEqual([2, 1]);
    const others = Array.from({ length: 255 }, (_value, index) => `Choice ${index}.`);
    await reader.route('hm', [...others, 'No.', 'Yes.']);
    expect([timesRead('Yes.'), timesRead('No.')]).toEqual([2, 1]);
    await reader.route('hm', ['Yes.', 'No.', 'Choice 254.']);
    expect([timesRead('Yes.'), timesRead('No.'), timesRead('Choice 254.')]).toEqual([2, 1, 1]);
  });

  it('[EAR-12] refuse scores that are not numbers', async () => {
    const nan = Float32Array.of(NaN, NaN);
    const ear = {
      embed: () => Promise.resolve([nan]),
      encode: () => [1],
      readWhole: () => Promise.resolve(nan),
    } as unknown as Ear;
    const reader = new EarReader(ear, parse(fitting), nodeTurn);
    await expect(reader.route('yes', ['Yes.'])).rejects.toEqual(code('model/failed'));
    await expect(reader.tone('yes', mira())).rejects.toEqual(code('model/failed'));
  });
});
