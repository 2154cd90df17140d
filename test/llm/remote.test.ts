import { afterEach, describe, expect, it } from 'vitest';
import { createRandom } from '../../src/core/random.js';
import type { GeneratePart, ShapePart } from '../../src/core/language-model.js';
import { EXAMPLE_TURNS } from '../../src/llm/example-turns.js';
import { BANNED_CHARACTERS } from '../../src/llm/engine/vocabulary.js';
import { RemoteModel, type RemoteModelOptions } from '../../src/llm/remote/remote-model.js';
import { toGbnf, toRegex } from '../../src/llm/remote/shape-grammar.js';
import { ShapeReader } from '../../src/llm/remote/shape-reader.js';
import { readEvents } from '../../src/llm/remote/sse.js';
import { ManualClock } from '../../src/testing/manual-clock.js';
import { event, say, serveChat, type ChatServer } from './chat-server.js';
import { collect, moods, replyShape, request, system } from './helpers.js';

const code = (name: string): unknown => expect.objectContaining({ code: name });
let server: ChatServer | undefined;
let models: RemoteModel[] = [];
afterEach(async () => {
  for (const model of models.splice(0)) model.dispose();
  await server?.close();
  server = undefined;
});

type AnswerWith = Parameters<typeof serveChat>[0];
async function open(answer: AnswerWith, options: Partial<RemoteModelOptions> = {}): Promise<RemoteModel> {
  server = await serveChat(answer);
  const model = new RemoteModel({ url: server.url, model: 'any', ...options });
  models = [...models, model];
  await model.load();
  return model;
}

describe('RemoteModel', () => {
  it('[REMOTE-1] streams a reply, its mood and its action, and sends the talk', async () => {
    const model = await open((response) =>
      say(response, ['[hap', 'py] He', 'llo there. Min', 'd the step.', '\ndo open', '_shop']),
    );
    const reply = await collect(model.generate(request({ shape: replyShape(['open_shop', 'open']) })));
    expect(reply.text).toBe('[happy] Hello there. Mind the step.\ndo open_shop');
    expect(reply.reason).toBe('stop');
    expect(reply.parts.filter(({ type }) => type === 'text-delta').length).toBeGreaterThan(1);
    const [asked] = server!.asked;
    expect(asked).toMatchObject({ model: 'any', stream: true, temperature: 0 });
    expect(asked!.messages).toEqual(request().messages);
  });

  it('[REMOTE-2] puts example turns behind the system turn, and a grammar where the server takes one', async () => {
    const model = await open((response) => say(response, ['[sad] No.']), { examples: EXAMPLE_TURNS, constraint: 'gbnf' });
    await collect(model.generate(request()));
    const { messages, grammar } = server!.asked[0]!;
    expect(messages[0]).toEqual(system);
    expect(messages.slice(1, -1)).toEqual(EXAMPLE_TURNS);
    expect(grammar).toBe(toGbnf(request().shape));
    expect(JSON.stringify(server!.asked[0])).not.toMatch(/authorization|api[-_]?key/i);
  });

  it('[REMOTE-3] stops the server at an abort, at a reader who leaves, and when all parts are there', async () => {
    const model = await open((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(event('[happy] Hello there, I am long'));
    });
    const stop = new AbortController();
    const heard: GeneratePart[] = [];
    const talk = (async () => {
      for await (const part of model.generate(request({ signal: stop.signal }))) {
        heard.push(part);
        if (heard.length === 2) stop.abort(new Error('walked away'));
      }
    })();
    await expect(talk).rejects.toThrow('walked away');
    for await (const part of model.generate(request())) if (part.type === 'text-delta') break;
    await until(() => server!.aborted() === 2);
    expect(model.status.type).toBe('ready');
  });

  it('[REMOTE-4] asks a busy server again, after the pause that it names, and gives up after the third time', async () => {
    const clock = new ManualClock();
    const model = await open((response, _request, count) => {
      if (count < 3) response.writeHead(503, { 'retry-after': '1' }).end('busy');
      else say(response, ['[happy] Aye.']);
    }, { clock }); // prettier-ignore
    const reply = collect(model.generate(request()));
    const askedAt = [0];
    while (server!.asked.length < 3) {
      clock.advance(100);
      await new Promise((next) => setTimeout(next, 1));
      if (server!.asked.length > askedAt.length) askedAt.push(clock.now());
    }
    expect(askedAt[1]).toBeGreaterThanOrEqual(1000);
    expect(askedAt[2]! - askedAt[1]!).toBeGreaterThanOrEqual(900);
    expect((await reply).text).toBe('[happy] Aye.');
    expect(clock.pendingTimers).toBe(0);
  });

  it('[REMOTE-4] gives up on a server that stays busy, after the third time', async () => {
    const clock = new ManualClock();
    const model = await open((response) => response.writeHead(503).end('busy'), { clock });
    let end: unknown;
    collect(model.generate(request())).catch((error: unknown) => (end = error));
    while (end === undefined) {
      clock.advance(100);
      await new Promise((next) => setTimeout(next, 1));
    }
    expect(end).toEqual(code('model/network'));
    expect(server!.asked).toHaveLength(3);
  });

  it('[REMOTE-5] rejects by code: refused, not a stream, broken off, silent', async () => {
    const cases: readonly (readonly [string, AnswerWith])[] = [
      ['model/forbidden', (response) => response.writeHead(401).end('no key')],
      ['model/forbidden', (response) => response.writeHead(404).end('no such model')],
      [
        'model/bad-answer',
        (response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: <html>\n\n'),
      ],
      ['model/bad-answer', (response) => response.writeHead(200).end('data: {"choices":[{"delta":{"content":7}}]}\n\n')],
      ['model/bad-answer', (response) => response.writeHead(200).end('data: {"error":{"message":"out of credit"}}\n\n')],
      ['model/bad-answer', (response) => response.writeHead(200).end('data: 7\n\n')],
      ['model/bad-answer', (response) => say(response, ['[happy] '])],
      ['model/bad-answer', (response) => say(response, [])],
      ['model/network', (response) => response.writeHead(200).end(event('[happy] Hel'))],
      ['model/network', (response) => void response.writeHead(200).write(event('[happy] Hel'), () => response.destroy())],
      ['model/network', (response) => response.writeHead(200).end('{"choices":[]}')],
    ];
    for (const [name, answer] of cases) {
      const model = await open(answer);
      await expect(collect(model.generate(request())), name).rejects.toEqual(code(name));
      expect(model.status.type).toBe('ready');
      await server!.close();
    }
  });

  it('[REMOTE-5] gives up on a server that says nothing, before the first word and in the middle', async () => {
    for (const first of ['', event('[happy] Hel')]) {
      const clock = new ManualClock();
      const model = await open((response) => void response.writeHead(200).write(`: wait\n\n${first}`), {
        clock,
        silenceMs: 3000,
      });
      const reply = collect(model.generate(request()));
      const end = expect(reply).rejects.toEqual(code('model/timeout'));
      await until(() => server!.asked.length === 1);
      for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
      clock.advance(3000);
      await end;
      await server!.close();
    }
  });

  it('[REMOTE-6] cuts off a server that never stops', async () => {
    const model = await open((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const more = (): void => void (response.destroyed || response.write(event('word '.repeat(20)), () => setImmediate(more)));
      more();
    });
    const reply = await collect(model.generate(request({ shape: replyShape([], 10) })));
    expect(reply.reason).toBe('length');
    expect(reply.text.length).toBeLessThan(80);
    const mood = { shape: [{ type: 'choice', options: ['word '.repeat(9000)] }] } as const;
    await expect(collect(model.generate(request(mood)))).rejects.toEqual(code('model/bad-answer'));
  });

  it('[REMOTE-7] refuses before load() and after dispose(), and counts tokens roughly', async () => {
    const model = new RemoteModel({ url: 'http://127.0.0.1:1/', model: 'any' });
    await expect(collect(model.generate(request()))).rejects.toEqual(code('model/not-loaded'));
    expect(await model.countTokens(['four', 'four more'])).toEqual([1, 3]);
    model.dispose();
    await expect(model.load()).rejects.toEqual(code('model/disposed'));
    await expect(collect(model.generate(request()))).rejects.toEqual(code('model/disposed'));
  });
});

/** Waits for the network of this machine, turn by turn. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((next) => setTimeout(next, 1));
}

describe('ShapeReader', () => {
  const pieces = [...moods, '[angry', ']', ' ', '\n', '\ndo ', 'do open_shop', '\ndo none', 'Hello', '. ', 'é', '日本', '<|im_end|>', '"', '*sighs*',
    '\u0000', '\u202e', '5.30', '!', 'a'.repeat(50), '\r\n', '\ud800']; // prettier-ignore

  it('[REMOTE-8] makes every reply have its shape, whatever comes and however it is cut, or finds no words in it', () => {
    let replies = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const random = createRandom(seed);
      const upTo = (limit: number): number => Math.floor(random.next() * limit);
      const text = Array.from({ length: upTo(12) }, () => pieces[upTo(pieces.length)]!).join('');
      const shape = replyShape(seed % 2 === 0 ? ['open_shop'] : [], 1 + upTo(12));
      const whole = read(shape, [text]);
      const cut = read(shape, [...text]);
      expect(cut === null).toBe(whole === null);
      for (const texts of [whole, cut]) {
        if (texts === null) continue;
        replies++;
        for (const [index, part] of shape.entries()) {
          const said = texts[index]!;
          if (part.type === 'choice') expect(part.options).toContain(said);
          else {
            expect(said).toMatch(/^ \S/u);
            expect(
              [...said].filter((one) => BANNED_CHARACTERS.includes(one) || one < ' ' || '\u202e\ufffd'.includes(one)),
            ).toEqual([]);
            expect(said).not.toContain('  ');
            expect(said.length).toBeLessThanOrEqual(part.maxTokens * 6 + 1);
          }
        }
      }
    }
    expect(replies).toBeGreaterThan(1000);
  });

  function read(shape: readonly ShapePart[], chunks: readonly string[]): readonly string[] | null {
    const reader = new ShapeReader(shape);
    const parts = chunks.flatMap((chunk) => reader.push(chunk));
    const rest = reader.finish();
    if (rest === null) return null;
    const texts = shape.map(() => '');
    for (const part of [...parts, ...rest])
      if (part.type !== 'end') texts[part.part] += part.type === 'choice' ? part.value : part.text;
    return texts;
  }

  it('[REMOTE-9] tells a choice that was not made with odds 0', () => {
    const reader = new ShapeReader(replyShape(['open_shop']));
    const parts = [...reader.push('Just words, no mood.\ndo fly'), ...reader.finish()!];
    expect(parts.flatMap((part) => (part.type === 'choice' ? [[part.value, part.odds]] : []))).toEqual([['[neutral]', 0], ['\ndo none', 0]]); // prettier-ignore
  });

  it('[REMOTE-9] ends behind the last sentence that is wanted', () => {
    const shape: ShapePart[] = [{ type: 'text', maxTokens: 60, startsWithSpace: false, maxSentences: 2 }];
    const reader = new ShapeReader(shape);
    const parts = [...'At 5.30 sharp. Two coppers! And more.'].flatMap((one) => reader.push(one));
    expect(parts.map((part) => (part.type === 'text-delta' ? part.text : '')).join('')).toBe('At 5.30 sharp. Two coppers!');
    expect(reader.isDone).toBe(true);
  });

  it('[REMOTE-2] writes shapes as regular expressions that hold exactly for replies of the shape', () => {
    const regex = new RegExp(`^${toRegex(replyShape(['take:a.b', 'open'], 12))}$`);
    for (const good of ['[happy] Hello there.\ndo take:a.b', '[sad] No.\ndo none']) expect(good).toMatch(regex);
    for (const bad of [
      '[happy]Hello\ndo none',
      '[happy] Hi\ndo take:axb',
      '[odd] Hi\ndo none',
      '[sad] "Hi"\ndo none',
      '[sad] Hi',
    ])
      expect(bad).not.toMatch(regex);
  });
});

describe('readEvents', () => {
  it('[REMOTE-10] reads events however their bytes are cut and lines end', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = [': hello', 'data: é日', 'event: x', 'data:two', '', 'data: last', ''].join(end);
      const bytes = new TextEncoder().encode(text);
      for (let size = 1; size < 9; size++) {
        const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const source = new ReadableStream<Uint8Array>({ start: (to) => (cut.forEach((chunk) => to.enqueue(chunk)), to.close()) });
        const events: string[] = [];
        for await (const data of readEvents(source)) events.push(data);
        expect(events).toEqual(['é日\ntwo', 'last']);
      }
    }
  });

  it('[REMOTE-10] gives up on a line that never ends', async () => {
    const endless = async (): Promise<void> => {
      for await (const data of readEvents(new Blob(['x'.repeat(1_100_000)]).stream())) void data;
    };
    await expect(endless()).rejects.toThrow(RangeError);
  });
});
