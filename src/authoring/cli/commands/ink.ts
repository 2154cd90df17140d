import { readProject } from '../../project/project.js';
import { EXIT, UsageError, type Command } from '../command.js';
import { countsOf, printDiagnostic } from '../print.js';
import { readProjectFiles } from '../read-files.js';

export const ink: Command = {
  name: 'ink',
  summary: 'check stories against characters',
  help: `townsfolk ink check [files and folders…]

Compiles the stories, and holds their tags against the characters and actions that there are.

  --json             findings as JSON`,
  options: { json: { type: 'boolean' } },
  run: async ({ positionals, values, ports }) => {
    const [action, ...paths] = positionals;
    if (action !== 'check') throw new UsageError('Say what to do: townsfolk ink check assets/stories');
    const files = readProjectFiles(paths.length > 0 ? paths : ['.']);
    const project = readProject(files);
    if (project.ink.length === 0) throw new UsageError('There are no ink files here.');
    const diagnostics = await ports.checkInk(project);
    if (values.json === true) ports.terminal.out(JSON.stringify({ diagnostics }, null, 2));
    else {
      for (const one of diagnostics) printDiagnostic(ports.terminal, one, files.get(one.file));
      ports.terminal.out(`${project.ink.length} stories: ${countsOf(diagnostics)}.`);
    }
    return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.FOUND : EXIT.OK;
  },
};
