import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { paint, withoutCodes, type Colour, type Terminal } from './terminal.js';

const COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', hint: 'cyan' };

/** A finding as compilers show them: place, what is wrong, the line with a mark, what to do. */
export function printDiagnostic(terminal: Terminal, one: Diagnostic, text: string | undefined): void {
  const place = [one.file, one.line, one.line === undefined ? undefined : one.column]
    .filter((part) => part !== undefined)
    .join(':');
  terminal.out(`${paint(terminal, 'bold', place)} ${paint(terminal, COLOURS[one.severity], one.severity)} ${one.code}`);
  terminal.out(`  ${withoutCodes(one.message)}`);
  const line = one.line === undefined ? undefined : text?.split('\n', one.line).at(-1);
  if (line !== undefined && line.trim() !== '') {
    terminal.out(paint(terminal, 'dim', `    ${withoutCodes(line.slice(0, 100))}`));
    // Where only the line is known, it is the whole line.
    const at = Math.min(one.column === undefined ? line.search(/\S/u) : one.column - 1, 100);
    terminal.out(paint(terminal, COLOURS[one.severity], `    ${' '.repeat(Math.max(0, at))}^`));
  }
  terminal.out(`  ${paint(terminal, 'dim', withoutCodes(one.hint))}${one.fix ? paint(terminal, 'dim', ' (--fix)') : ''}\n`);
}

/** `2 errors, 1 warning`. */
export function countsOf(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'hint'] as const).map((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count === 0 ? '' : `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return counts.filter(Boolean).join(', ') || 'nothing to tell';
}

/** Rows under each other, each column as wide as its longest entry. */
export function printTable(terminal: Terminal, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  terminal.out(paint(terminal, 'bold', line(head)));
  for (const row of rows) terminal.out(line(row));
}
