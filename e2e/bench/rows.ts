/** One line of what `npm run bench` prints: `ratio` is how the figure compares, in words (`3.1 × faster`). */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly figure: string;
  readonly ratio?: string;
}

/** Rows as lines of a table, each group under its own heading. */
export function layOutRows(rows: readonly Row[]): string {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((t) => t.length));
  const what = widest(rows.map((row) => row.what));
  const figure = widest(rows.map((row) => row.figure));
  return [...new Set(rows.map((row) => row.group))]
    .map((group) => {
      const lines = rows
        .filter((row) => row.group === group)
        .map((row) =>
          `  ${row.what.padEnd(what)}  ${row.figure.padStart(figure)}  ${row.ratio ?? ''}`.trimEnd(),
        );
      return [group, ...lines].join('\n');
    })
    .join('\n\n');
}
