import { EXIT, UsageError, numberOf, type CommandInput } from '../../authoring/cli/command.js';
import { paint, progress, withoutCodes, type Terminal } from '../../authoring/cli/terminal.js';
import { compileInk } from '../../ink/compile.js';
import { formatWalk, type WalkReport } from '../../ink/walk/walk-report.js';
import { walkStory } from '../../ink/walk/walk-story.js';
import { storiesOf, type StoryFiles } from './stories.js';
import { inkFilesOf, listOf, storyProject } from './story-input.js';

/** Longest work on one line, in milliseconds: a story that needs more is broken, and a walk comes by thousands of lines. */
const LINE_LIMIT_MS = 200;

/** `townsfolk ink walk` */
export async function walkStories(input: CommandInput): Promise<number> {
  const { values, ports } = input;
  const stories = storiesOf(inkFilesOf(storyProject(input)));
  const steps = numberOf(input, 'steps') ?? 1000;
  if (steps < 1) throw new UsageError('--steps takes a number from 1.');
  const reports: Record<string, WalkReport> = {};
  for (const [at, story] of stories.entries()) {
    progress(ports.terminal, at, stories.length, story.main);
    reports[story.main] = await walkOne(story, steps, input);
  }
  progress(ports.terminal, stories.length, stories.length, '');
  if (values.json === true) ports.terminal.out(JSON.stringify({ reports }, null, 2));
  else for (const [main, report] of Object.entries(reports)) print(ports.terminal, main, report);
  const found = Object.values(reports);
  const isBad = found.some(({ findings, neverSeen }) => findings.length > 0 || (values.strict === true && neverSeen.length > 0));
  return isBad ? EXIT.FOUND : EXIT.OK;
}

async function walkOne({ main, files }: StoryFiles, steps: number, input: CommandInput): Promise<WalkReport> {
  const { json } = await compileInk(files, main);
  if (json === undefined) throw new UsageError(`"${main}" does not compile. See: townsfolk ink check ${main}`);
  const [seed, starts, gameVariables] = [numberOf(input, 'seed'), listOf(input, 'start'), listOf(input, 'set')];
  return walkStory({ json, steps, seed, starts, gameVariables, lineLimitMs: LINE_LIMIT_MS });
}

function print(terminal: Terminal, main: string, report: WalkReport): void {
  const colour = report.findings.length > 0 ? 'red' : report.neverSeen.length > 0 ? 'yellow' : 'green';
  terminal.out(`${paint(terminal, 'bold', main)}  ${paint(terminal, colour, report.findings.length > 0 ? 'found' : 'clean')}`);
  terminal.out(`${withoutCodes(formatWalk(report))}\n`);
}
