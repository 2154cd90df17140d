import { readProject } from '../../project/project.js';
import { PROBE_GROUPS, probesFor } from '../../tests/probes.js';
import { percent } from '../../tests/report.js';
import type { TestResult } from '../../tests/run-tests.js';
import { EXIT, UsageError, textOf, type Command, type CommandInput } from '../command.js';
import { printTable } from '../print.js';
import { readProjectFiles } from '../read-files.js';
import { runAll } from './test.js';

export const evaluate: Command = {
  name: 'eval',
  summary: 'score a model on your own characters',
  help: `townsfolk eval [files and folders…]

Puts all characters through the standard probes and their own tests on a model, and scores it by kind.

  --model a,b        models to compare (hearth-135m)
  --runs 3           tries of each line
  --json             scores as JSON`,
  options: { model: { type: 'string' }, 'models-dir': { type: 'string' }, runs: { type: 'string' }, json: { type: 'boolean' } },
  run: async (input) => {
    const project = readProject(readProjectFiles(input.positionals.length > 0 ? input.positionals : ['.']));
    const trials = project.personas.flatMap(({ persona }) =>
      persona === undefined ? [] : [{ persona, tests: [...persona.tests, ...probesFor(persona)] }],
    );
    if (trials.length === 0) throw new UsageError('There are no characters here. Make one: townsfolk new persona mira');
    const total = trials.reduce((sum, { tests }) => sum + tests.length, 0);
    const scores: Score[] = [];
    for (const name of (textOf(input, 'model') ?? 'hearth-135m').split(',')) {
      const model = name === 'none' ? undefined : await input.ports.loadModel(name, textOf(input, 'models-dir'));
      try {
        scores.push(scoreOf(name, await runAll(project, trials, { input, model, total })));
      } finally {
        model?.dispose();
      }
    }
    show(scores, input);
    return EXIT.OK;
  },
};

interface Score {
  readonly model: string;
  /** Share of good answers by kind of test, 0..1; kinds without a test are absent. */
  readonly groups: Readonly<Record<string, number>>;
  readonly all: number;
  readonly msPerAnswer: number;
  readonly wordsPerAnswer: number;
  /** Share of answers that the model gave itself. */
  readonly byModel: number;
  /** Share of answers that were said before, word for word. */
  readonly repeats: number;
}

function scoreOf(model: string, results: readonly TestResult[]): Score {
  const runs = results.flatMap((result) => result.runs.map((run) => ({ ...run, persona: result.persona })));
  const count = Math.max(1, runs.length);
  const groups = ['own', ...PROBE_GROUPS].flatMap((group): readonly (readonly [string, number])[] => {
    const own = results.filter((result) => result.group === group);
    return own.length === 0 ? [] : [[group, mean(own.map(({ passed }) => passed))]];
  });
  return {
    model,
    groups: Object.fromEntries(groups),
    all: mean(results.map(({ passed }) => passed)),
    msPerAnswer: Math.round(results.reduce((sum, { ms }) => sum + ms, 0) / count),
    wordsPerAnswer: Math.round(runs.reduce((sum, { said }) => sum + said.split(/\s+/u).length, 0) / count),
    byModel: runs.filter(({ source }) => source === 'model').length / count,
    repeats: 1 - new Set(runs.map(({ persona, said }) => `${persona}|${said}`)).size / count,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function show(scores: readonly Score[], { ports: { terminal }, values }: CommandInput): void {
  if (values.json === true) return terminal.out(JSON.stringify(scores, null, 2));
  const kinds = [...new Set(scores.flatMap(({ groups }) => Object.keys(groups)))];
  const rows = [
    ...kinds.map((kind) => [kind, ...scores.map(({ groups }) => (groups[kind] === undefined ? '–' : percent(groups[kind])))]),
    ['all', ...scores.map(({ all }) => percent(all))],
    ['said by the model', ...scores.map(({ byModel }) => percent(byModel))],
    ['said before', ...scores.map(({ repeats }) => percent(repeats))],
    ['words an answer', ...scores.map(({ wordsPerAnswer }) => String(wordsPerAnswer))],
    ['ms an answer', ...scores.map(({ msPerAnswer }) => String(msPerAnswer))],
  ];
  printTable(terminal, ['', ...scores.map(({ model }) => model)], rows);
}
