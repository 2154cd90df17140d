import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeModel, type NodeModel } from '../../src/llm/node.js';
import { collect, modelsDir, moods, replyShape, request, said, user } from './helpers.js';

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

describe('The shipped models', () => {
  let model: NodeModel;
  beforeAll(async () => {
    model = createNodeModel({ modelsDir, model: 'hearth-135m', embedder: 'ear-22m', threads: 2 });
    await model.load();
  });
  afterAll(() => model.dispose());

  const system = {
    role: 'system' as const,
    content: [
      'You are Mira Holt, blacksmith of Hollowbrook.',
      'Voice: gruff, dry, short sentences.',
      'Wants: finish the mill gate before the first frost.',
      'Knows: Iron is scarce since the Deepcut mine flooded.',
      'Reply as Mira: a mood, then one to three short sentences. Say only what you know.',
    ].join('\n'),
  };
  const opening = user(
    'Scene: The forge at dusk, rain hammering the roof.\nPlayer: Ash, a young courier (friendly).\nActions: open_shop, take:broken_sword\n\nAsh: can you fix this sword?',
  );
  const question = user('Knows: The toll bridge opens at dawn and costs two coppers.\n\nAsh: when does the bridge open');
  const shape = replyShape(['open_shop', 'take:broken_sword'], 60);

  it('[LLM-96] begins with a mood, ends with an offered action, and says a fact that it was given', async () => {
    const first = await collect(model.generate(request({ messages: [system, opening], shape })));
    const next = await collect(model.generate(request({ messages: [system, opening, said(first.text), question], shape })));
    for (const { parts, text, reason } of [first, next]) {
      expect(moods).toContain(parts[0]!.type === 'choice' && parts[0]!.value);
      expect(text).toMatch(/\ndo (open_shop|take:broken_sword|none)$/);
      expect(reason).toBe('stop');
    }
    expect(next.text.toLowerCase()).toContain('dawn');
    expect(next.usage.cachedTokens).toBeGreaterThan(next.usage.promptTokens / 2);
  });

  it('[LLM-97] takes the fact that was asked for as the nearest one, the same in any company', async () => {
    const facts = [
      'The toll bridge opens at dawn and costs two coppers.',
      'Iron is scarce since the Deepcut mine flooded.',
      'Pell sells smoked fish on market day.',
    ];
    const [asked, ...vectors] = await model.embedder.embed(['when does the bridge open', ...facts]);
    const scores = vectors.map((vector) => dot(asked!, vector));
    expect(scores[0]).toBe(Math.max(...scores));
    expect(dot(asked!, asked!)).toBeCloseTo(1, 5);
    const [alone] = await model.embedder.embed([facts[0]!]);
    expect(dot(alone!, vectors[0]!)).toBeCloseTo(1, 6);
  });
});
