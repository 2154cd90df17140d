import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** This checkout's folder. */
export const root = join(import.meta.dirname, '../..');

/** All pages for people, counted from the checkout. */
export const pages: readonly string[] = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.md') && !name.startsWith('dist') ? [`docs/${name.replaceAll('\\', '/')}`] : [],
  ),
];

export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** A fence: its language, its text, and the file that it is, where the line before it names one. */
export interface Fence {
  readonly language: string;
  readonly code: string;
  readonly line: number;
  readonly file?: string | undefined;
}

export function fencesOf(page: string): readonly Fence[] {
  const text = textOf(page);
  return [...text.matchAll(/(?:^`([\w./-]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```/gmu)].map((match) => ({
    file: match[1],
    language: match[2]!,
    code: match[3]!,
    line: text.slice(0, match.index + match[0].indexOf('```')).split('\n').length + 1,
  }));
}
