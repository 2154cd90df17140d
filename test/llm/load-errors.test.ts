import { expect, it } from 'vitest';
import { explainFailure } from '../../src/llm/engine/load-errors.js';

// What ONNX Runtime says, word for word, in Node without onnxruntime-node, and in a page without its WebAssembly.
const IN_NODE = 'no available backend found. ERR: [cpu] backend not found.';
const IN_PAGE = 'no available backend found. ERR: [wasm] RuntimeError: Aborted(both async and sync fetching of the wasm failed)';

it('[LLM-98] a runtime for Node that is not installed is told with the command that brings it, and not as a page’s', () => {
  const inNode = explainFailure(new Error(IN_NODE), 'hearth-135m');
  const inPage = explainFailure(new Error(IN_PAGE), 'hearth-135m');
  expect([inNode.code, inPage.code]).toEqual(['model/file-missing', 'model/file-missing']);
  expect(inNode.hint).toContain('npm install onnxruntime-node');
  expect(inPage.hint).not.toContain('onnxruntime-node');
});
