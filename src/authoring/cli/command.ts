import type { ParseArgsConfig } from 'node:util';
import type { LintPorts } from '../lint/context.js';
import type { TrialPorts } from '../tests/try-line.js';
import type { HubProtocol } from './models/listing.js';
import type { Terminal } from './terminal.js';

/** Exit codes: all is well, something was found, the command was not understood. */
export const EXIT = { OK: 0, FOUND: 1, USAGE: 2 } as const;

/** A model that was loaded, with what belongs to it. */
export interface CommandModel extends TrialPorts {
  readonly name: string;
  readonly dispose: () => void;
}

/** What the command needs from outside the authoring layer; `src/bin` gives it. */
export interface CommandPorts {
  readonly terminal: Terminal;
  readonly checkInk: NonNullable<LintPorts['checkInk']>;
  /** Commands of other layers, beside those of this one. */
  readonly commands: readonly Command[];
  /** Loads a model by the name of its folder. @throws with a message for people when it cannot be */
  readonly loadModel: (name: string, modelsDir: string | undefined) => Promise<CommandModel>;
  /** Writes a model as it is to be served: compressed, in parts. */
  readonly packModel: (from: string, to: string) => Promise<void>;
  /** Puts the runtime of the models into a folder of them. @returns where it is; `undefined` when it is not installed */
  readonly copyRuntime: (modelsDir: string, isForGpu: boolean) => Promise<string | undefined>;
  readonly hub: HubProtocol;
  /** Where the package's own models are. */
  readonly modelsDir: string;
  /** Where the pages about diagnostics and the templates are. */
  readonly packageDir: string;
}

/** What was typed behind the name of a command. */
export interface CommandInput {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
  readonly ports: CommandPorts;
}

/** A command of `townsfolk`. */
export interface Command {
  readonly name: string;
  /** A line for the list of commands. */
  readonly summary: string;
  /** How it is written, with an example or two. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (input: CommandInput) => Promise<number>;
}

/** Something that was typed wrongly, in words. */
export class UsageError extends Error {}

/** The text of an option. */
export function textOf({ values }: CommandInput, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The whole number of an option. @throws UsageError */
export function numberOf(input: CommandInput, name: string): number | undefined {
  const value = textOf(input, name);
  if (value === undefined) return undefined;
  if (!/^-?\d{1,9}$/u.test(value)) throw new UsageError(`--${name} takes a whole number, not "${value}".`);
  return Number(value);
}
