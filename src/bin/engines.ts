import { UsageError } from '../authoring/cli/command.js';

/** Packages that a game brings itself and that `npx townsfolk` alone does not have, with what they are for. */
const PURPOSES = {
  inkjs: 'Stories are compiled and played by inkjs',
  '@huggingface/transformers': 'Models run in transformers.js',
} as const;
export type EngineName = keyof typeof PURPOSES;

/** How an engine is looked for and fetched. */
export interface EnginePorts {
  readonly isThere: (name: EngineName) => boolean;
  /** The command that fetches it, as it is typed. */
  readonly commandFor: (name: EngineName) => string;
  /** Asks a person for yes or no; `undefined` where nobody can be asked. */
  readonly ask: ((question: string) => Promise<boolean>) | undefined;
  /** Fetches it. @returns whether it could */
  readonly install: (name: EngineName) => Promise<boolean>;
}

/**
 * Makes sure that an engine is there, and offers to fetch it where somebody can be asked.
 *
 * @throws UsageError with the command that fetches it.
 */
export async function needEngine(name: EngineName, { isThere, commandFor, ask, install }: EnginePorts): Promise<void> {
  if (isThere(name)) return;
  const told = `${PURPOSES[name]}, which is not installed.`;
  const isWanted = (await ask?.(`${told} Fetch it now? [Y/n] `)) ?? false;
  if (isWanted && (await install(name)) && isThere(name)) return;
  throw new UsageError(`${told} Fetch it with: ${commandFor(name)}`);
}
