import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from '@huggingface/transformers';
import { describe, expect, it } from 'vitest';
import { preferPlainAttention } from '../../src/llm/engine/graph-patch.js';
import type { Graph } from '../../src/llm/engine/graph.js';
import { loadModel } from '../../src/llm/engine/load-model.js';
import { Sequence } from '../../src/llm/engine/sequence.js';
import { modelsDir } from './helpers.js';

const file = 'tiny-random/onnx/model_append_quantized.onnx';

async function scoresOf(dir: string): Promise<Float32Array> {
  Object.assign(env, { localModelPath: dir, allowRemoteModels: false });
  const { graph }: { graph: Graph } = await loadModel('tiny-random', { intraOpNumThreads: 1 });
  const sequence = Sequence.empty(graph.cacheShape);
  await sequence.append(graph, [1]);
  return sequence.append(
    graph,
    Array.from({ length: 30 }, (_, index) => 1000 + index * 31),
  );
}

describe('preferPlainAttention', () => {
  it('[LLM-95] leaves the scores of a graph as they were', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'townsfolk-graph-'));
    await cp(join(modelsDir, 'tiny-random'), join(dir, 'tiny-random'), { recursive: true });
    const onnx = new Uint8Array(await readFile(join(modelsDir, file)));
    const patched = preferPlainAttention(onnx);
    expect(patched.length).toBeGreaterThan(onnx.length);
    expect(preferPlainAttention(patched)).toEqual(patched);
    await writeFile(join(dir, file), patched);
    const [before, after] = [await scoresOf(modelsDir), await scoresOf(`${dir}/`)];
    const worst = before.reduce((most, score, id) => Math.max(most, Math.abs(score - after[id]!)), 0);
    expect(worst).toBeLessThan(0.01);
    await rm(dir, { recursive: true });
  });
});
