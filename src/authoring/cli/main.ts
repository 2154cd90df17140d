import { parseArgs } from 'node:util';
import { TownsfolkError } from '../../core/errors.js';
import { nearestOf } from '../../core/persona/describe-issue.js';
import { EXIT, UsageError, type Command, type CommandPorts } from './command.js';
import { card } from './commands/card.js';
import { check } from './commands/check.js';
import { evaluate } from './commands/eval.js';
import { models } from './commands/models.js';
import { create } from './commands/new.js';
import { talk } from './commands/talk.js';
import { test } from './commands/test.js';
import { paint, type Terminal } from './terminal.js';

const COMMANDS: readonly Command[] = [create, check, talk, test, card, evaluate, models];

/**
 * Runs `townsfolk` with what was typed behind it, and gives its exit code: 0 when all is well, 1 when something was found, 2 when it
 * was not understood.
 */
export async function runCommand(args: readonly string[], ports: CommandPorts): Promise<number> {
  const [name, ...rest] = args;
  const { terminal } = ports;
  const commands = [...COMMANDS, ...ports.commands];
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return showHelp(rest[0], commands, terminal);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) return fail(terminal, `There is no command "${name}". ${hintFor(name, commands)}`);
  if (rest.includes('--help') || rest.includes('-h')) return showHelp(name, commands, terminal);
  try {
    const { values, positionals } = parseArgs({ args: withEmptyProbes(rest), options: command.options, allowPositionals: true });
    return await command.run({ values: values as Parameters<Command['run']>[0]['values'], positionals, ports });
  } catch (error) {
    return fail(terminal, describe(error, name));
  }
}

/** `--probes` alone means all of them. */
function withEmptyProbes(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--probes' ? '--probes=' : arg));
}

function showHelp(name: string | undefined, commands: readonly Command[], terminal: Terminal): number {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) terminal.out(command.help);
  else {
    terminal.out(`${paint(terminal, 'bold', 'townsfolk')}: write the people of your game\n`);
    for (const { name: word, summary } of commands) terminal.out(`  ${word.padEnd(8)} ${summary}`);
    terminal.out('\n  townsfolk help check      more about a command');
    terminal.out('\nStart here:  townsfolk new persona mira  →  townsfolk talk mira  →  townsfolk test');
  }
  return EXIT.OK;
}

function hintFor(name: string, commands: readonly Command[]): string {
  const names = commands.map((one) => one.name);
  const nearest = nearestOf(name, names);
  return nearest === undefined ? `There are: ${names.join(', ')}.` : `Did you mean "${nearest}"?`;
}

function fail(terminal: Terminal, message: string): number {
  terminal.err(`${paint(terminal, 'red', message)}\n`);
  return EXIT.USAGE;
}

/** What went wrong in words. A defect of ours keeps its stack for a report; nothing that a writer can type or write gets there. */
function describe(error: unknown, name: string): string {
  if (error instanceof UsageError) return error.message;
  if (TownsfolkError.is(error)) return String(error);
  const { code, message = String(error), path } = (error ?? {}) as { code?: string; message?: string; path?: string };
  if (code?.startsWith('ERR_PARSE_ARGS') === true)
    return `${message.split('. To specify')[0] ?? message}\nSee: townsfolk help ${name}`;
  if (code !== undefined && /^E[A-Z]+$/u.test(code)) return `"${path ?? ''}" cannot be read or written (${code}).`;
  return `This is a defect of townsfolk; please report it.\n${error instanceof Error ? (error.stack ?? message) : message}`;
}
