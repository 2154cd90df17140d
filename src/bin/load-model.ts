import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, type CommandModel } from '../authoring/cli/command.js';
import type { Terminal } from '../authoring/cli/terminal.js';
import type { ForeignModel } from '../llm/foreign-model.js';

/** The sentence encoder that goes with every language model. */
const EAR = 'ear-22m';

/** Loads a model of a folder, with the sentence encoder beside it where there is one. */
export async function loadCommandModel(name: string, modelsDir: string, terminal: Terminal): Promise<CommandModel> {
  if (!existsSync(join(modelsDir, name, 'manifest.json')))
    throw new UsageError(
      `There is no model "${name}" in "${modelsDir}". See: townsfolk models list. Another model: townsfolk models add owner/name`,
    );
  const foreign = await foreignModel(join(modelsDir, name));
  const { createNodeModel } = await import('../llm/node.js');
  const hasEar = existsSync(join(modelsDir, EAR, 'manifest.json'));
  const model = createNodeModel({ modelsDir, model: name, ...(foreign && { foreign }), ...(hasEar && { embedder: EAR }) });
  if (terminal.isWatched) terminal.err(`loading ${name} …`);
  await model.load();
  if (terminal.isWatched) terminal.err('\r\u001b[K');
  const { embedder, reader } = model;
  return { name, model, embedder, reader, dispose: () => model.dispose() };
}

/** How a model is run that was not exported for pages: by its own graph and chat template, with examples in place of training. */
async function foreignModel(folder: string): Promise<ForeignModel | undefined> {
  const { APPEND_GRAPH_FILE } = await import('../llm/delivery/manifest.js');
  if (existsSync(join(folder, APPEND_GRAPH_FILE))) return undefined;
  const { EXAMPLE_TURNS } = await import('../llm/example-turns.js');
  const { dtype } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Pick<ForeignModel, 'dtype'>;
  return { dtype: dtype ?? 'q8', examples: EXAMPLE_TURNS };
}
