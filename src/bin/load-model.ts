import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, type CommandModel } from '../authoring/cli/command.js';
import type { Terminal } from '../authoring/cli/terminal.js';

/** The sentence encoder that goes with every language model. */
const EAR = 'ear-22m';

/** Loads a model of a folder, with the sentence encoder beside it where there is one. */
export async function loadCommandModel(name: string, modelsDir: string, terminal: Terminal): Promise<CommandModel> {
  if (!existsSync(join(modelsDir, name, 'manifest.json')))
    throw new UsageError(`There is no model "${name}" in "${modelsDir}". See: townsfolk models list`);
  const { createNodeModel } = await import('../llm/node.js').catch((error: Error) => {
    throw new UsageError(`The model's engine is not installed: npm install @huggingface/transformers\n${error.message}`);
  });
  const hasEar = existsSync(join(modelsDir, EAR, 'manifest.json'));
  const model = createNodeModel({ modelsDir, model: name, ...(hasEar && { embedder: EAR }) });
  if (terminal.isWatched) terminal.err(`loading ${name} …`);
  await model.load();
  if (terminal.isWatched) terminal.err('\r\u001b[K');
  const { embedder, reader } = model;
  return { name, model, embedder, reader, dispose: () => model.dispose() };
}
