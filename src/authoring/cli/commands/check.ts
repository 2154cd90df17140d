import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { lintProject } from '../../lint/lint-project.js';
import { applyEdits } from '../../lint/offsets.js';
import type { ProjectFiles } from '../../project/project.js';
import { EXIT, UsageError, textOf, type Command, type CommandInput } from '../command.js';
import { countsOf, printDiagnostic } from '../print.js';
import { readProjectFiles } from '../read-files.js';

export const check: Command = {
  name: 'check',
  summary: 'look through personas, lore and stories',
  help: `townsfolk check [files and folders…]

Looks through persona, lore, test and ink files, here and in folders below.

  --fix              mends what can be mended without doubt
  --model NAME       counts tokens and compares meaning with this model (hearth-135m)
  --quiet            errors and warnings only
  --strict           warnings count as errors for the exit code
  --explain TF0203   what a code means
  --json             findings as JSON

Exit code: 0 when there are no errors, 1 when there are, 2 when the command was not understood.`,
  options: {
    fix: { type: 'boolean' },
    model: { type: 'string' },
    'models-dir': { type: 'string' },
    quiet: { type: 'boolean' },
    strict: { type: 'boolean' },
    explain: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (input) => {
    const { values, positionals, ports } = input;
    const code = textOf(input, 'explain');
    if (code !== undefined) return explain(code, input);
    const files = readProjectFiles(positionals.length > 0 ? positionals : ['.']);
    if (files.size === 0)
      throw new UsageError('There are no persona, lore, test or ink files here. Make one: townsfolk new persona mira');
    const diagnostics = await find(files, input);
    const mended = values.fix === true ? mend(files, diagnostics) : 0;
    const left =
      mended > 0 ? await find(new Map(readProjectFiles(positionals.length > 0 ? positionals : ['.'])), input) : diagnostics;
    const shown = left.filter(({ severity }) => values.quiet !== true || severity !== 'hint');
    if (values.json === true) ports.terminal.out(JSON.stringify({ mended, diagnostics: shown }, null, 2));
    else show(files, shown, mended, input);
    const isBad = left.some(({ severity }) => severity === 'error' || (values.strict === true && severity === 'warning'));
    return isBad ? EXIT.FOUND : EXIT.OK;
  },
};

async function find(files: ProjectFiles, input: CommandInput): Promise<readonly Diagnostic[]> {
  const { checkInk, loadModel } = input.ports;
  const name = textOf(input, 'model');
  if (name === undefined) return (await lintProject(files, { checkInk })).diagnostics;
  const model = await loadModel(name, textOf(input, 'models-dir'));
  try {
    const { embedder } = model;
    return (
      await lintProject(files, {
        checkInk,
        countTokens: model.model && ((texts) => model.model!.countTokens(texts)),
        embed: embedder?.isReady === true ? (texts) => embedder.embed(texts) : undefined,
      })
    ).diagnostics;
  } finally {
    model.dispose();
  }
}

/** Only the text of the mistake changes: comments and layout stay. */
function mend(files: ProjectFiles, diagnostics: readonly Diagnostic[]): number {
  let count = 0;
  for (const [path, text] of files) {
    const edits = diagnostics.flatMap(({ file, fix }) => (file === path && fix ? [fix] : []));
    if (edits.length === 0) continue;
    writeFileSync(path, applyEdits(text, edits));
    count += edits.length;
  }
  return count;
}

function show(files: ProjectFiles, shown: readonly Diagnostic[], mended: number, { ports: { terminal } }: CommandInput): void {
  for (const one of shown) printDiagnostic(terminal, one, files.get(one.file));
  const found = `${files.size} file${files.size === 1 ? '' : 's'}: ${countsOf(shown)}.`;
  terminal.out(mended > 0 ? `${mended} mended. ${found}` : found);
  const fixable = shown.filter(({ fix }) => fix !== undefined).length;
  if (fixable > 0) terminal.out(`${fixable} can be mended: townsfolk check --fix`);
}

function explain(code: string, { ports }: CommandInput): Promise<number> {
  const folder = join(ports.packageDir, 'src/authoring/diagnostics');
  const page = readdirSync(folder).find((file) => file.startsWith(`${code.toUpperCase()}-`));
  if (page === undefined) throw new UsageError(`There is no code "${code}". Codes look like TF0203.`);
  ports.terminal.out(readFileSync(join(folder, page), 'utf8'));
  return Promise.resolve(EXIT.OK);
}
