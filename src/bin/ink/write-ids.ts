import { writeFileSync } from 'node:fs';
import { EXIT, type CommandInput } from '../../authoring/cli/command.js';
import { tagLines } from '../../ink/l10n/tag-lines.js';
import { counted, inkFilesOf, storyProject } from './story-input.js';

const ID = /#id:/gu;

/** `townsfolk ink ids` */
export function writeIds(input: CommandInput): Promise<number> {
  const { values, ports } = input;
  const files = inkFilesOf(storyProject(input));
  const tagged = tagLines(files);
  const added = Object.keys(files)
    .map((file) => ({ file, count: countIds(tagged[file]!) - countIds(files[file]!) }))
    .filter(({ count }) => count > 0);
  const isDry = values.dry === true;
  if (!isDry) for (const { file } of added) writeFileSync(file, tagged[file]!);
  const total = added.reduce((sum, { count }) => sum + count, 0);
  if (values.json === true) ports.terminal.out(JSON.stringify({ added, isWritten: !isDry }, null, 2));
  else {
    for (const { file, count } of added) ports.terminal.out(`${file}: ${counted(count, 'text', 'texts')}`);
    ports.terminal.out(
      total === 0
        ? 'Every text has an id.'
        : `${counted(total, 'id', 'ids')} ${isDry ? 'missing' : 'written'}. ${isDry ? 'Write them: townsfolk ink ids' : 'Next: townsfolk ink extract --to lines.csv'}`,
    );
  }
  return Promise.resolve(isDry && total > 0 ? EXIT.FOUND : EXIT.OK);
}

function countIds(source: string): number {
  return source.match(ID)?.length ?? 0;
}
