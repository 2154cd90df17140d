import { readFileSync, writeFileSync } from 'node:fs';
import type { Persona } from '../../../core/persona/persona.js';
import { booksOf } from '../../project/books-of.js';
import { readProject, type Project } from '../../project/project.js';
import { PROBE_GROUPS, probesFor } from '../../tests/probes.js';
import { compareResults, junitReport, percent, saidIn, summaryOf } from '../../tests/report.js';
import { runTests, type TestResult, type Trial } from '../../tests/run-tests.js';
import { EXIT, UsageError, numberOf, textOf, type Command, type CommandInput, type CommandModel } from '../command.js';
import { readProjectFiles } from '../read-files.js';
import { paint, progress, withoutCodes } from '../terminal.js';

export const test: Command = {
  name: 'test',
  summary: 'run the tests of characters, and standard probes',
  help: `townsfolk test [files and folders…]

Runs the tests that stand in persona files and in *.test.yaml.

  --probes           standard probes too: ${PROBE_GROUPS.join(', ')}
  --probes=secrets   some of them, with commas between
  --runs 5           tries of each test that does not say how many, each with another seed
  --model NAME       another model than hearth-135m; "none" for the authored lines
  --only WORDS       tests whose name or line has these words
  --junit FILE       results for a build server
  --save FILE        results as JSON, to compare with later
  --against FILE     what became better or worse since
  --json             results as JSON

Exit code: 0 when all passed, 1 when not.`,
  options: {
    probes: { type: 'string' },
    runs: { type: 'string' },
    model: { type: 'string' },
    'models-dir': { type: 'string' },
    only: { type: 'string' },
    junit: { type: 'string' },
    save: { type: 'string' },
    against: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (input) => {
    const { ports } = input;
    const project = readProject(readProjectFiles(input.positionals.length > 0 ? input.positionals : ['.']));
    const trials = collect(project, input);
    const total = trials.reduce((sum, { tests }) => sum + tests.length, 0);
    if (total === 0) throw new UsageError('There are no tests here. Write some under "tests:" of a persona, or run --probes.');
    const before = readResults(textOf(input, 'against'));
    const name = textOf(input, 'model') ?? 'hearth-135m';
    const model = name === 'none' ? undefined : await ports.loadModel(name, textOf(input, 'models-dir'));
    try {
      const results = await runAll(project, trials, { input, model, total });
      report(results, before, input);
      return results.every(({ isPassed }) => isPassed) ? EXIT.OK : EXIT.FOUND;
    } finally {
      model?.dispose();
    }
  },
};

/** A character and what they are put through. */
export interface Trials {
  readonly persona: Persona;
  readonly tests: readonly Trial[];
}

function collect(project: Project, input: CommandInput): readonly Trials[] {
  const broken = project.personas.find(({ isBase, persona }) => !isBase && persona === undefined);
  if (broken !== undefined)
    throw new UsageError(`Something is wrong in "${broken.file}". See it with: townsfolk check ${broken.file}`);
  const badTests = project.tests.find(({ problems }) => problems.length > 0);
  if (badTests !== undefined) throw new UsageError(String(badTests.problems[0]?.error));
  const groups = probeGroups(textOf(input, 'probes'));
  const only = textOf(input, 'only')?.toLowerCase();
  return project.personas.flatMap(({ persona }) => {
    if (persona === undefined) return [];
    const beside = project.tests.filter((source) => source.persona === persona.id).flatMap((source) => source.tests);
    const probes = groups.length === 0 ? [] : probesFor(persona).filter(({ group }) => groups.includes(group ?? ''));
    const all: readonly Trial[] = [...persona.tests, ...beside, ...probes];
    const wanted = all.filter(
      ({ name, say }) => only === undefined || `${name ?? ''} ${String(say)}`.toLowerCase().includes(only),
    );
    return [{ persona, tests: wanted }];
  });
}

function probeGroups(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  if (value === '') return PROBE_GROUPS;
  const asked = value.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !PROBE_GROUPS.some((group) => group === name));
  if (unknown !== undefined) throw new UsageError(`There are no probes "${unknown}". There are: ${PROBE_GROUPS.join(', ')}.`);
  return asked;
}

interface RunContext {
  readonly input: CommandInput;
  readonly model: CommandModel | undefined;
  readonly total: number;
}

/** Runs everybody's tests, with progress where somebody watches. */
export async function runAll(
  project: Project,
  trials: readonly Trials[],
  { input, model, total }: RunContext,
): Promise<readonly TestResult[]> {
  const { terminal } = input.ports;
  const results: TestResult[] = [];
  for (const { persona, tests } of trials) {
    const lore = booksOf(project, persona);
    const onResult = (result: TestResult) => {
      results.push(result);
      progress(terminal, results.length, total, `${persona.name}: ${result.name}`);
    };
    progress(terminal, results.length, total, persona.name);
    await runTests(persona, tests, { ...model, lore, runs: numberOf(input, 'runs'), onResult });
  }
  return results;
}

function report(results: readonly TestResult[], before: readonly TestResult[], input: CommandInput): void {
  const { terminal } = input.ports;
  const [junit, save] = [textOf(input, 'junit'), textOf(input, 'save')];
  if (junit !== undefined) writeFileSync(junit, junitReport(results));
  if (save !== undefined) writeFileSync(save, `${JSON.stringify(results, null, 2)}\n`);
  if (input.values.json === true)
    return terminal.out(JSON.stringify({ results, differences: compareResults(before, results) }, null, 2));
  for (const result of results) {
    const mark = result.isPassed ? paint(terminal, 'green', '✓') : paint(terminal, 'red', '✗');
    terminal.out(
      `${mark} ${result.persona}, ${result.group}: ${withoutCodes(result.name)}${result.runs.length > 1 ? ` (${percent(result.passed)})` : ''}`,
    );
    if (result.isPassed) continue;
    terminal.out(`    ${withoutCodes(summaryOf(result))}`);
    for (const said of saidIn(result)) terminal.out(paint(terminal, 'dim', `    ${withoutCodes(said)}`));
  }
  const failed = results.filter(({ isPassed }) => !isPassed).length;
  terminal.out(`\n${results.length - failed} passed, ${failed} failed.`);
  if (textOf(input, 'against') !== undefined) showDifferences(results, before, input);
}

function showDifferences(
  results: readonly TestResult[],
  before: readonly TestResult[],
  { ports: { terminal } }: CommandInput,
): void {
  const differences = compareResults(before, results);
  if (differences.length === 0) return terminal.out('Nothing became better or worse.');
  for (const { persona, name, before: was, after, saidBefore, saidAfter } of differences) {
    terminal.out(
      `${paint(terminal, after > was ? 'green' : 'red', after > was ? 'better' : 'worse')} ${persona}: ${name} (${percent(was)} → ${percent(after)})`,
    );
    terminal.out(paint(terminal, 'dim', `    before: ${withoutCodes(saidBefore)}\n    now:    ${withoutCodes(saidAfter)}`));
  }
}

function readResults(path: string | undefined): readonly TestResult[] {
  if (path === undefined) return [];
  try {
    const results: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (Array.isArray(results)) return results as readonly TestResult[];
  } catch {
    // Told below.
  }
  throw new UsageError(`"${path}" holds no results. Make them with: townsfolk test --save ${path}`);
}
