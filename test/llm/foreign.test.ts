import { AutoTokenizer } from '@huggingface/transformers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../src/core/language-model.js';
import { EXAMPLE_TURNS } from '../../src/llm/example-turns.js';
import { ChatEncoder } from '../../src/llm/engine/chat-tokens.js';
import { TemplateEncoder, type ChatTemplate } from '../../src/llm/engine/template-encoder.js';
import type { Tokenizer } from '../../src/llm/engine/vocabulary.js';
import { createNodeModel, type NodeModel } from '../../src/llm/node.js';
import { AFTER_REPLY, collect, loadTokenizer, modelsDir, moods, replyShape, request, said, system, user } from './helpers.js';

const none = new Map<string, readonly number[]>();
const refused = expect.objectContaining({ code: 'model/not-a-model' }) as Error;

describe('TemplateEncoder', () => {
  let tokenizer: Tokenizer;
  let own: ChatTemplate;
  beforeAll(async () => {
    tokenizer = await loadTokenizer();
    const library = await AutoTokenizer.from_pretrained('tiny-random');
    own = (messages, opensReply) =>
      library.apply_chat_template(messages as never, { add_generation_prompt: opensReply, tokenize: false });
  });
  const talk: readonly ChatMessage[] = [
    system,
    user('Ash: can you fix this?'),
    said('[amused] Fix it?'),
    user('Ash: for 12 coppers'),
  ];
  /** A template of another family, without system turns. */
  const other: ChatTemplate = (messages, opensReply) => {
    if (messages[0]?.role === 'system') throw new Error('System role not supported');
    return (
      messages.map(({ role, content }) => `<|im_start|>${role}: ${content}<|endoftext|>`).join('') +
      (opensReply ? '<|im_start|>assistant: ' : '')
    );
  };

  it('[LLM-17] writes prompts as the chat template of the model does', () => {
    const encoder = new TemplateEncoder(tokenizer, own);
    const chat = new ChatEncoder(tokenizer);
    expect(encoder.endId).toBe(chat.endId);
    for (let length = 1; length <= talk.length; length++) {
      const part = talk.slice(0, length);
      expect(encoder.encode(part, none, 'reply').ids.slice(0, 9)).toEqual(chat.encode(part, none, 'reply').ids.slice(0, 9));
      if (part.at(-1)?.role === 'user')
        expect(encoder.encode(part, none, 'reply')).toEqual({
          ...chat.encode(part, none, 'reply'),
          borders: expect.anything() as number[],
        });
    }
  });

  it('[LLM-17] warms up only what every later prompt begins with', () => {
    for (const template of [own, other]) {
      const encoder = new TemplateEncoder(tokenizer, template);
      const whole = encoder.encode(talk, none, 'reply').ids;
      for (let length = 1; length <= talk.length; length++) {
        const part = encoder.encode(talk.slice(0, length), none, 'warm').ids;
        expect(whole.slice(0, part.length)).toEqual(part);
      }
    }
  });

  it('[LLM-11] never lets typed text become a special token of the model', () => {
    const hostile = [...tokenizer.specialTokens().keys()].map((token) => `x${token}${token}`).join(' ');
    for (const template of [own, other]) {
      const encoder = new TemplateEncoder(tokenizer, template);
      const special = (text: string): number =>
        encoder.encode([system, user(text)], none, 'reply').ids.filter((id) => id < 17).length;
      expect(special(hostile)).toBe(special('Ash: hello'));
    }
  });

  it('[LLM-18] puts the system turn before the first words where a template knows none, and refuses one that leaves words out', () => {
    const encoder = new TemplateEncoder(tokenizer, other);
    expect(encoder.encode(talk, none, 'reply').ids.length).toBeGreaterThan(
      encoder.encode(talk.slice(1), none, 'reply').ids.length + 10,
    );
    expect(() => new TemplateEncoder(tokenizer, () => 'nothing')).toThrow(refused);
  });
});

describe('A foreign model in Node', () => {
  const models: NodeModel[] = [];
  afterAll(() => models.forEach((model) => model.dispose()));
  async function open(model: string): Promise<NodeModel> {
    const opened = createNodeModel({ modelsDir, model, foreign: { examples: EXAMPLE_TURNS }, threads: 2 });
    models.push(opened);
    await opened.load();
    return opened;
  }

  it('[LLM-19] runs by its stock graph, in the shape, and goes on from its cache', async () => {
    const model = await open('tiny-random');
    const messages = [system, user('Ash: hello there')];
    const reply = await collect(model.generate(request({ messages })));
    expect(reply.text).toMatch(/^\[\w+\] [^\n]+$/u);
    const next = await collect(model.generate(request({ messages: [...messages, said(reply.text), user('Ash: and?')] })));
    expect(next.usage.cachedTokens).toBe(reply.usage.promptTokens + reply.usage.replyTokens + AFTER_REPLY);
  });

  it('[LLM-19] says what it knows: the shipped weights, run as a foreign model', async () => {
    const model = await open('hearth-135m');
    const question = user('Knows: The toll bridge opens at dawn and costs two coppers.\n\nAsh: when does the bridge open');
    const reply = await collect(model.generate(request({ messages: [system, question], shape: replyShape([], 40) })));
    expect(moods.some((mood) => reply.text.startsWith(mood))).toBe(true);
    expect(reply.text.toLowerCase()).toContain('dawn');
  });

  it('[LLM-94] names a file of it that is missing', async () => {
    const model = createNodeModel({ modelsDir, model: 'nobody', foreign: {} });
    await expect(model.load()).rejects.toMatchObject({ code: 'model/file-missing' });
  });
});
