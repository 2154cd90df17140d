import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/authoring/cli/command.js';
import { needEngine, type EnginePorts } from '../../src/bin/engines.js';

/** A machine without the engine; `says` is what the person answers, nobody when left out. */
function machine({ says, canInstall = true }: { says?: boolean; canInstall?: boolean } = {}) {
  const asked: string[] = [];
  let isThere = false;
  const ports: EnginePorts = {
    isThere: () => isThere,
    commandFor: (name) => `fetch ${name}`,
    ask: says === undefined ? undefined : (question) => Promise.resolve((asked.push(question), says)),
    install: () => Promise.resolve((isThere = canInstall)),
  };
  return { ports, asked };
}

describe('engines of the command', () => {
  it('[CLI-17] is fetched when somebody says so, and asked for once', async () => {
    const { ports, asked } = machine({ says: true });
    await needEngine('inkjs', ports);
    await needEngine('inkjs', ports);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['nobody can be asked', {}],
    ['somebody says no', { says: false }],
    ['it cannot be fetched', { says: true, canInstall: false }],
  ])('[CLI-17] is told with its command when %s', async (_when, options) => {
    const refused = needEngine('@huggingface/transformers', machine(options).ports);
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow('fetch @huggingface/transformers');
  });
});
