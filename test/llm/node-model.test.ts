import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeModel, type NodeModel } from '../../src/llm/node.js';
import { AFTER_REPLY, collect, lively, modelsDir, replyShape, request, said, system, user } from './helpers.js';

const code = (name: string): unknown => expect.objectContaining({ code: name });
const tiny = (dir = modelsDir): NodeModel => createNodeModel({ modelsDir: dir, model: 'tiny-random', threads: 1 });

describe('createNodeModel', () => {
  let dir: string;
  let model: NodeModel;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'townsfolk-models-'));
    model = tiny();
    await model.load();
  });
  afterAll(async () => {
    model.dispose();
    await rm(dir, { recursive: true });
  });

  it('[LLM-90] answers in the shape, whatever the seed', async () => {
    for (let seed = 0; seed < 10; seed++) {
      const { text, usage } = await collect(
        model.generate(request({ session: `${seed}`, shape: replyShape(['open_shop']), sampling: lively(seed) })),
      );
      expect(text).toMatch(/^\[\w+\] [^\n[\]*"]+\ndo (open_shop|none)$/);
      expect(usage.replyTokens).toBeGreaterThan(5);
    }
  });

  it('[LLM-91] says the same cold and warmed up, to the letter', async () => {
    const messages = [system, user('Scene: The forge at dusk.\n\nAsh: can you fix this sword?')];
    const cold = await collect(model.generate(request({ session: 'cold', messages })));
    model.release('cold');
    await model.warm('warm', messages.slice(0, 1));
    const warm = await collect(model.generate(request({ session: 'warm', messages })));
    expect(warm.usage.cachedTokens).toBeGreaterThan(0);
    expect(warm.text).toBe(cold.text);
  });

  it('[LLM-92] goes on from its cache in the next turn, and a task between changes no letter', async () => {
    const messages = [system, user('Ash: hello there')];
    const talk = async (session: string, hasTask: boolean): Promise<readonly string[]> => {
      const reply = await collect(model.generate(request({ session, messages })));
      const history = [...messages, said(reply.text)];
      if (hasTask)
        await collect(model.generate(request({ session, messages: [...history, user('Task: mutter.')], isTask: true })));
      const next = await collect(model.generate(request({ session, messages: [...history, user('Ash: and?')] })));
      expect(next.usage.cachedTokens).toBe(reply.usage.promptTokens + reply.usage.replyTokens + AFTER_REPLY);
      return [reply.text, next.text];
    };
    expect(await talk('with', true)).toEqual(await talk('without', false));
  });

  it('[LLM-93] is not loaded before load(), and disposed of after dispose()', async () => {
    const other = tiny();
    await expect(collect(other.generate(request()))).rejects.toEqual(code('model/not-loaded'));
    await expect(other.embedder.embed(['a'])).rejects.toEqual(code('model/not-loaded'));
    other.dispose();
    await expect(other.load()).rejects.toEqual(code('model/disposed'));
    await expect(other.countTokens(['a'])).rejects.toEqual(code('model/disposed'));
  });

  it('[LLM-94] names a file that is missing or damaged', async () => {
    await expect(tiny(dir).load()).rejects.toEqual(code('model/file-missing'));
    await cp(join(modelsDir, 'tiny-random'), join(dir, 'tiny-random'), { recursive: true });
    await truncate(join(dir, 'tiny-random/onnx/model_quantized.onnx_data'), 1000);
    const damaged = tiny(dir);
    await expect(damaged.load()).rejects.toMatchObject({
      code: 'model/file-damaged',
      message: expect.stringContaining('1000 bytes') as string,
    });
    expect(damaged.status).toEqual({ type: 'failed', error: code('model/file-damaged') });
  });
});
