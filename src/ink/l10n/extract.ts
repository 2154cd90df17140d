import type { InkFiles } from '../compile.js';
import type { InkIssue } from '../issue.js';
import { formsOf } from './forms.js';
import { textsOf } from './source-lines.js';

/** One text for a translator. A line with alternatives has an entry for each way in which it can come out, with the same id. */
export interface LineEntry {
  readonly id: string;
  /** As players read it; `{gold}` stands for a value, and stands in the translation too. */
  readonly source: string;
  /** Empty while it is not translated. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly kind: 'line' | 'choice';
}

/** What a story has to translate. */
export interface Extraction {
  readonly entries: readonly LineEntry[];
  /** Lines without an id, and lines that have too many forms. */
  readonly issues: readonly InkIssue[];
}

/** Takes the texts out of a story whose lines have ids. */
export function extractLines(files: InkFiles): Extraction {
  const entries: LineEntry[] = [];
  const issues: InkIssue[] = [];
  for (const [file, source] of Object.entries(files)) {
    for (const { id, text, line, kind } of textsOf(source)) {
      const forms = formsOf(text);
      const warn = (message: string, hint: string) =>
        issues.push({ kind: 'line-id', severity: 'warning', file, line, message, hint });
      if (id === undefined) warn('This line has no id.', 'Write ids into the files: townsfolk ink ids');
      else if (forms === undefined) warn('This line can come out in more than 32 ways.', 'Make it several lines.');
      else for (const form of forms) entries.push({ id, source: form, text: '', file, line, kind });
    }
  }
  return { entries, issues };
}

/** What has become of a translation since the story was edited. */
export interface TranslationReport {
  /** Texts without a translation. */
  readonly missing: readonly LineEntry[];
  /** Translations of texts that the story no longer has, in these words. */
  readonly stale: readonly LineEntry[];
}

/** Compares a translation with the story as it is. */
export function reportTranslation(entries: readonly LineEntry[], translation: readonly LineEntry[]): TranslationReport {
  const keyOf = ({ id, source }: LineEntry) => `${id}\n${source}`;
  const done = new Set(translation.filter(({ text }) => text !== '').map(keyOf));
  const wanted = new Set(entries.map(keyOf));
  return {
    missing: entries.filter((entry) => !done.has(keyOf(entry))),
    stale: translation.filter((entry) => !wanted.has(keyOf(entry))),
  };
}

/** The story's entries with what a translation has for them: what to hand to a translator next. */
export function mergeTranslation(entries: readonly LineEntry[], translation: readonly LineEntry[]): readonly LineEntry[] {
  const texts = new Map(translation.map(({ id, source, text }) => [`${id}\n${source}`, text]));
  return entries.map((entry) => ({ ...entry, text: texts.get(`${entry.id}\n${entry.source}`) ?? '' }));
}
