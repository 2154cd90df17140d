import { EXIT, type CommandInput } from '../../authoring/cli/command.js';
import { countsOf, printDiagnostic } from '../../authoring/cli/print.js';
import { sortDiagnostics } from '../../authoring/diagnostics/diagnostic.js';
import { checkInk } from './check-ink.js';
import { storiesOf } from './stories.js';
import { counted, inkFilesOf, storyProject } from './story-input.js';

/** `townsfolk ink check` */
export async function checkStories(input: CommandInput): Promise<number> {
  const { values, ports } = input;
  const project = storyProject(input);
  const diagnostics = sortDiagnostics(await checkInk(project));
  if (values.json === true) ports.terminal.out(JSON.stringify({ diagnostics }, null, 2));
  else {
    for (const one of diagnostics) printDiagnostic(ports.terminal, one, project.files.get(one.file));
    const stories = storiesOf(inkFilesOf(project)).length;
    ports.terminal.out(`${counted(stories, 'story', 'stories')}: ${countsOf(diagnostics)}.`);
    if (!project.personas.some(({ isBase }) => !isBase))
      ports.terminal.out('There are no characters here, so nothing was held against them. Name their folder too.');
  }
  const isBad = diagnostics.some(({ severity }) => severity === 'error' || (values.strict === true && severity === 'warning'));
  return isBad ? EXIT.FOUND : EXIT.OK;
}
