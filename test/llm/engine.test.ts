import { beforeAll, describe, expect, it } from 'vitest';
import type { GeneratePart, GenerateRequest } from '../../src/core/language-model.js';
import type { Engine } from '../../src/llm/engine/engine.js';
import type { Tokenizer } from '../../src/llm/engine/vocabulary.js';
import {
  AFTER_REPLY,
  ask,
  EchoGraph,
  lively,
  loadTokenizer,
  makeEngine,
  replyShape,
  request,
  said,
  system,
  toReply,
  user,
} from './helpers.js';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
});

const first = [system, user('Ash: can you fix this sword? It is my grandfather’s and he will be cross with me.')];
const idsOf = (engine: Engine, session = 'mira'): readonly number[] => [...(engine.sessions.get(session)?.sequence.ids ?? [])];
const code = (name: string): unknown => expect.objectContaining({ code: name });

describe('Engine: the attention cache', () => {
  it("[LLM-20] reads only what is new in a talk's next turn", async () => {
    const graph = new EchoGraph();
    const engine = makeEngine(tokenizer, graph);
    const reply = await ask(engine, { messages: first, shape: replyShape(['open_shop']) });
    expect(reply.usage.cachedTokens).toBe(0);
    const next = await ask(engine, { messages: [...first, said(reply.text), user('Ash: please')] });
    expect(next.usage.cachedTokens).toBe(reply.usage.promptTokens + reply.usage.replyTokens + AFTER_REPLY);
  });

  it('[LLM-45] reads with the prompt what a reply begins with anyway, and before the player speaks what stands behind any reply', async () => {
    const graph = new EchoGraph();
    const engine = makeEngine(tokenizer, graph);
    const reply = await ask(engine, { messages: first });
    graph.runs.length = 0;
    const next = await ask(engine, { messages: [...first, said(reply.text), user('Ash: please')] });
    const [unread, afterMood] = [next.usage.promptTokens - next.usage.cachedTokens, graph.runs[1]];
    expect(graph.runs[0]).toBe(unread + tokenizer.encode('[').length);
    expect(afterMood).toBe(tokenizer.encode('neutral]').length);
    expect(idsOf(engine)).toHaveLength(next.usage.promptTokens + next.usage.replyTokens + AFTER_REPLY);
  });

  it('[LLM-45] says a reply that is forced altogether without a run of its own', async () => {
    const graph = new EchoGraph();
    const engine = makeEngine(tokenizer, graph);
    const forced = { messages: first, shape: [{ type: 'choice', options: ['Title: none'] }] } as const;
    const reply = await ask(engine, { ...forced, isTask: true });
    expect([reply.text, graph.runs.reduce((sum, tokens) => sum + tokens)]).toEqual([
      'Title: none',
      reply.usage.promptTokens + reply.usage.replyTokens,
    ]);
  });

  it('[LLM-21] says the same whatever it had read before', async () => {
    const messages = [...first, said('[neutral] Aye.'), user('Ash: and then?')];
    for (let seed = 0; seed < 8; seed++) {
      const sampling = lively(seed);
      const cold = await ask(makeEngine(tokenizer), { messages, sampling });
      const engine = makeEngine(tokenizer);
      await ask(engine, { messages: [...first, said('[neutral] Aye.'), user('Ash: farewell, and mind the sparks')] });
      await ask(engine, { session: 'pell', messages: [...first, said('[neutral] No.')] });
      const warm = await ask(engine, { messages, sampling });
      expect(warm.usage.cachedTokens).toBeGreaterThan(cold.usage.cachedTokens);
      expect(warm.text).toBe(cold.text);
    }
  });

  it('[LLM-22] answers the same prompt again without reading anything', async () => {
    const graph = new EchoGraph();
    const engine = makeEngine(tokenizer, graph);
    const reply = await ask(engine, { messages: first });
    const again = await ask(engine, { messages: first });
    expect(again.text).toBe(reply.text);
    expect(again.usage.cachedTokens).toBe(again.usage.promptTokens);
  });

  it('[LLM-23] shares what two sessions have in common', async () => {
    const engine = makeEngine(tokenizer);
    const reply = await ask(engine, { messages: first });
    const other = await ask(engine, { session: 'pell', messages: first });
    expect(other.text).toBe(reply.text);
    expect(other.usage.cachedTokens).toBe(other.usage.promptTokens);
  });

  it('[LLM-24] leaves no trace of a task', async () => {
    for (const priority of ['talk', 'ambient'] as const) {
      const [engine, control] = [makeEngine(tokenizer), makeEngine(tokenizer)];
      const reply = await ask(engine, { messages: first });
      await ask(control, { messages: first });
      const before = idsOf(engine);
      const task = [...first, said(reply.text), user('Task: mutter something to yourself.')];
      await ask(engine, { messages: task, isTask: true, priority });
      await ask(engine, { messages: [system, user('Task: something else altogether')], isTask: true, priority });
      expect(idsOf(engine)).toEqual(before);
      const messages = [...first, said(reply.text), user('Ash: please')];
      const [next, expected] = [await ask(engine, { messages }), await ask(control, { messages })];
      expect(next.text).toBe(expected.text);
      expect(next.usage.cachedTokens).toBe(expected.usage.cachedTokens);
    }
  });

  it('[LLM-25] keeps its caches within the budget, and forgets the oldest first', async () => {
    const budget = 5 * 210_000;
    const engine = makeEngine(tokenizer, new EchoGraph(), budget);
    for (let index = 0; index < 12; index++) {
      await ask(engine, {
        session: `npc-${index}`,
        messages: [{ role: 'system', content: `You are number ${index}.` }, user('Ash: hello')],
      });
      expect(engine.sessions.byteLength).toBeLessThanOrEqual(budget);
    }
    expect(engine.sessions.get('npc-0')).toBeUndefined();
    expect(engine.sessions.get('npc-11')).toBeDefined();
  });

  it('[LLM-26] forgets a session that is released', async () => {
    const engine = makeEngine(tokenizer);
    await ask(engine, { messages: first });
    engine.sessions.release('mira');
    expect((await ask(engine, { messages: first })).usage.cachedTokens).toBe(0);
  });
});

describe('Engine: sessions that are released, lines that are avoided, odds', () => {
  it('[LLM-26] does not bring back a session that is released during its first reply, or during a later one', async () => {
    const engine = makeEngine(tokenizer);
    const releasing = async (messages: GenerateRequest['messages']): Promise<string> => {
      const parts: GeneratePart[] = [];
      await engine.generate(request({ messages }), (part) => {
        parts.push(part);
        if (parts.length === 3) engine.sessions.release('mira');
      });
      expect(engine.sessions.size).toBe(0);
      return toReply(parts).text;
    };
    const reply = await releasing(first);
    await ask(engine, { messages: first });
    await releasing([...first, said(reply), user('Ash: please')]);
    expect(engine.sessions.byteLength).toBe(0);
  });

  it('[LLM-15] never says a line that is to be avoided, and sends nothing of it', async () => {
    const engine = makeEngine(tokenizer);
    const shape = replyShape([], 6);
    const avoid: string[] = [];
    for (let time = 0; time < 6; time++) {
      const { text } = await ask(engine, { messages: first, shape, avoid: avoid.slice(-3) });
      const line = text.replace(/^\[\w+\] /, '');
      expect(avoid.slice(-3)).not.toContain(line);
      avoid.push(line);
      expect((await ask(makeEngine(tokenizer), { messages: first, shape, avoid: avoid.slice(-4, -1) })).text).toBe(text);
    }
    const again = await ask(engine, { messages: first, shape });
    expect(again.text).toContain(avoid[0]);
    expect(again.usage.cachedTokens).toBe(again.usage.promptTokens);
  });

  it('[LLM-15] streams a line that only begins like one to be avoided, whole and in order', async () => {
    const plain = await ask(makeEngine(tokenizer), { messages: first });
    const line = plain.text.replace(/^\[\w+\] /, '');
    const other = await ask(makeEngine(tokenizer), { messages: first, avoid: [`${line} and more`, line.slice(0, -4)] });
    expect(other.parts.filter(({ type }) => type !== 'end')).toEqual(plain.parts.filter(({ type }) => type !== 'end'));
  });

  it('[LLM-16] tells the odds of each word when asked, and changes no word by it', async () => {
    const sampling = lively(4);
    const plain = await ask(makeEngine(tokenizer), { messages: first, sampling });
    const told = await ask(makeEngine(tokenizer), { messages: first, sampling, wantsOdds: true });
    expect(told.text).toBe(plain.text);
    const odds = told.parts.flatMap((part) => (part.type === 'text-delta' ? [part.odds] : []));
    expect(odds.length).toBeGreaterThan(3);
    for (const word of odds) {
      expect(word!.share).toBeGreaterThan(0);
      expect(word!.rivals).toHaveLength(3);
      expect(word!.share + word!.rivals.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
    }
    expect(plain.parts.some((part) => part.type === 'text-delta' && 'odds' in part)).toBe(false);
  });
});

describe('Engine: aborting', () => {
  it('[LLM-30] takes hold within one run, at every run of a reply, and leaves the session as it was', async () => {
    const control = makeEngine(tokenizer);
    const reply = await ask(control, { messages: first });
    const messages = [...first, said(reply.text), user(`Ash: ${'and then what happened to the mill? '.repeat(8)}`)];
    const expected = await ask(control, { messages });
    for (let stopAt = 1; stopAt < 12; stopAt++) {
      const graph = new EchoGraph();
      const engine = makeEngine(tokenizer, graph);
      await ask(engine, { messages: first });
      const before = idsOf(engine);
      graph.runs.length = 0;
      const stop = new AbortController();
      graph.onRun = () => graph.runs.length === stopAt - 1 && stop.abort(new Error('enough'));
      await expect(ask(engine, { messages }, stop.signal)).rejects.toThrow('enough');
      expect(graph.runs.length).toBe(stopAt);
      expect(idsOf(engine)).toEqual(before);
      graph.onRun = () => undefined;
      const again = await ask(engine, { messages });
      expect(again.text).toBe(expected.text);
      expect(again.usage.cachedTokens).toBe(expected.usage.cachedTokens);
    }
  });

  it('[LLM-31] leaves the session as it was when a run fails', async () => {
    const graph = new EchoGraph();
    const engine = makeEngine(tokenizer, graph);
    await ask(engine, { messages: first });
    const before = idsOf(engine);
    graph.onRun = () => {
      throw new Error('the runtime broke');
    };
    await expect(ask(engine, { messages: [...first, user('Ash: please')] })).rejects.toThrow('the runtime broke');
    expect(idsOf(engine)).toEqual(before);
  });

  it('[LLM-32] refuses a prompt that is too long before anything runs', async () => {
    const graph = new EchoGraph(64);
    const engine = makeEngine(tokenizer, graph);
    await expect(ask(engine, { messages: [system, user('word '.repeat(80))] })).rejects.toEqual(code('model/prompt-too-long'));
    expect(graph.runs).toEqual([]);
  });
});

describe('Engine: who comes first', () => {
  const order = async (engine: Engine, started: readonly (readonly [string, Promise<unknown>])[]): Promise<readonly string[]> => {
    const ended: string[] = [];
    await Promise.all(started.map(([name, promise]) => promise.then(() => ended.push(name))));
    expect(engine.sessions.size).toBeGreaterThan(0);
    return ended;
  };

  it('[LLM-40] answers a talk before story lines and these before ambient ones', async () => {
    const engine = makeEngine(tokenizer);
    const blocker = ask(engine, { session: 'z' });
    const ended = await order(engine, [
      ['ambient', ask(engine, { session: 'a', priority: 'ambient' })],
      ['story', ask(engine, { session: 'b', priority: 'story' })],
      ['talk', ask(engine, { session: 'c', priority: 'talk' })],
      ['first', blocker],
    ]);
    expect(ended).toEqual(['first', 'talk', 'story', 'ambient']);
  });

  it('[LLM-41] pauses an ambient reply for a talk, even in the same session, and spoils neither', async () => {
    const alone = await ask(makeEngine(tokenizer), { priority: 'ambient', shape: replyShape([], 30) });
    const talk = { messages: [system, user('Ash: hello')] };
    const talkAlone = await ask(makeEngine(tokenizer), talk);
    for (const session of ['mira', 'pell']) {
      const engine = makeEngine(tokenizer);
      const ended: string[] = [];
      let asked: Promise<string> | null = null;
      const bark: GeneratePart[] = [];
      await engine.generate(request({ session, priority: 'ambient', shape: replyShape([], 30) }), (part) => {
        bark.push(part);
        if (bark.length === 4) asked = ask(engine, talk).then(({ text }) => (ended.push('talk'), text));
        if (part.type === 'end') ended.push('ambient');
      });
      expect(await asked!).toBe(talkAlone.text);
      expect(ended).toEqual(['talk', 'ambient']);
      expect(bark.filter(({ type }) => type !== 'end')).toEqual(alone.parts.filter(({ type }) => type !== 'end'));
    }
  });

  it('[LLM-42] drops a warm-up the moment anything is asked, and keeps what it has read', async () => {
    const graph = new EchoGraph();
    const engine = makeEngine(tokenizer, graph);
    const long = [{ role: 'system' as const, content: 'You are Mira. '.repeat(60) }];
    let talk: Promise<unknown> = Promise.resolve();
    let isAsked = false;
    graph.onRun = () => {
      if (graph.runs.length !== 2 || isAsked) return;
      isAsked = true;
      talk = ask(engine, { session: 'pell' });
    };
    await engine.warm('mira', long);
    await talk;
    // The first token alone, a chunk, and the chunk in which the asking came.
    const [first = 0, second = 0, third = 0] = graph.runs;
    expect(second).toBeGreaterThan(8);
    expect(idsOf(engine, 'mira').length).toBe(first + second + third);
    const waiting = [
      ask(engine, { session: 'pell' }),
      engine.warm('x', long),
      engine.warm('y', long),
      ask(engine, { session: 'pell' }),
    ];
    await Promise.all(waiting);
    expect(engine.sessions.get('x') ?? engine.sessions.get('y')).toBeUndefined();
  });

  it('[LLM-43] has the prompt ready after a warm-up, and gives the same words', async () => {
    const engine = makeEngine(tokenizer);
    await engine.warm('mira', first.slice(0, 1));
    const known = idsOf(engine).length;
    const reply = await ask(engine, { messages: first });
    expect(reply.usage.cachedTokens).toBe(known);
    expect(reply.text).toBe((await ask(makeEngine(tokenizer), { messages: first })).text);
    const before = idsOf(engine);
    await engine.warm('mira', first.slice(0, 1));
    expect(idsOf(engine)).toEqual(before);
  });
});
