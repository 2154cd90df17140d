import { UsageError } from '../../authoring/cli/command.js';
import type { LineEntry } from '../../ink/l10n/extract.js';
import { fromPo, toPo } from '../../ink/l10n/po-file.js';
import { fromCsv, fromJson, toCsv, toJson } from '../../ink/l10n/table-files.js';

/** How texts for translators are written and read. */
export interface TableFormat {
  readonly write: (entries: readonly LineEntry[], language: string) => string;
  readonly read: (text: string) => readonly LineEntry[];
}

const FORMATS: Readonly<Record<string, TableFormat>> = {
  csv: { write: toCsv, read: fromCsv },
  json: { write: toJson, read: fromJson },
  po: { write: toPo, read: fromPo },
};

/** The format of a file by its name. @throws UsageError for another */
export function formatOf(file: string): TableFormat {
  const format = FORMATS[/\.(\w+)$/u.exec(file)?.[1]?.toLowerCase() ?? ''];
  if (format === undefined) throw new UsageError(`"${file}" should end in .csv, .json or .po.`);
  return format;
}
