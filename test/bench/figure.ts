/** One measured number. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'ratio' | 'words/s' | 'MB' | 'percent';
  readonly value: number;
  readonly note: string;
}

/** A table of figures, as the bench prints it. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, unit, value, note }) => [name, value.toFixed(unit === 'ratio' ? 2 : 1), unit, note]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([name, value, unit, note]) =>
      [name!.padEnd(widths[0]!), value!.padStart(widths[1]!), unit!.padEnd(widths[2]!), note].join('  '),
    )
    .join('\n');
}
