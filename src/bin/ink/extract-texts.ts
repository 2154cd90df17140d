import { writeFileSync } from 'node:fs';
import { EXIT, UsageError, textOf, type CommandInput } from '../../authoring/cli/command.js';
import { readText } from '../../authoring/cli/read-files.js';
import { TownsfolkError } from '../../core/errors.js';
import { extractLines, mergeTranslation, reportTranslation, type LineEntry } from '../../ink/l10n/extract.js';
import { counted, inkFilesOf, storyProject } from './story-input.js';
import { formatOf } from './table-format.js';

/** Texts that are listed by name before it is enough. */
const LISTED = 10;

/** `townsfolk ink extract` */
export function extractTexts(input: CommandInput): Promise<number> {
  const { values, ports } = input;
  const { terminal } = ports;
  const [to, from] = [textOf(input, 'to'), textOf(input, 'with')];
  const { entries, issues } = extractLines(inkFilesOf(storyProject(input)));
  const done = from === undefined ? [] : readTranslation(from);
  const wanted = from === undefined ? entries : mergeTranslation(entries, done);
  const { missing, stale } = reportTranslation(entries, done);
  const language = textOf(input, 'language') ?? languageOf(to);
  if (to !== undefined) writeFileSync(to, formatOf(to).write(wanted, language));
  if (values.json === true) terminal.out(JSON.stringify({ entries: wanted, issues, missing, stale }, null, 2));
  else if (to === undefined && from === undefined) terminal.out(formatOf('lines.csv').write(wanted, language));
  else {
    if (to !== undefined) terminal.out(`${to}: ${counted(wanted.length, 'text', 'texts')}.`);
    if (from !== undefined) {
      list(input, 'not translated', missing);
      list(input, 'translated, and no more in the story in these words', stale);
    }
  }
  if (issues.length > 0)
    terminal.err(
      `${counted(issues.length, 'text was', 'texts were')} left out, ${issues[0]!.file}:${issues[0]!.line} the first: ${issues[0]!.message} ${issues[0]!.hint}\n`,
    );
  const isBad = issues.length > 0 || (values.strict === true && missing.length + stale.length > 0);
  return Promise.resolve(isBad ? EXIT.FOUND : EXIT.OK);
}

function list({ ports: { terminal } }: CommandInput, what: string, entries: readonly LineEntry[]): void {
  terminal.out(`${counted(entries.length, 'text', 'texts')} ${what}${entries.length === 0 ? '.' : ':'}`);
  for (const { file, line, source } of entries.slice(0, LISTED)) terminal.out(`  ${file}:${line} ${source}`);
  if (entries.length > LISTED) terminal.out(`  … and ${entries.length - LISTED} more`);
}

/** What was translated so far. @throws UsageError that names the file */
function readTranslation(file: string): readonly LineEntry[] {
  const { read } = formatOf(file);
  try {
    return read(readText(file));
  } catch (error) {
    throw TownsfolkError.is(error) ? new UsageError(`${file}: ${error.message}\n${error.hint}`) : error;
  }
}

/** `lines.fr.po` is French. */
function languageOf(file: string | undefined): string {
  return /\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.\w+$/u.exec(file ?? '')?.[1] ?? '';
}
