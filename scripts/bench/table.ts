/** Rows under a heading, in columns as wide as they need; numbers to the right. */
export function printTable(
  title: string,
  heading: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const texts = rows.map((row) => row.map(String));
  const widths = heading.map((name, column) => Math.max(name.length, ...texts.map((row) => row[column]!.length)));
  const isNumeric = heading.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (isNumeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}`);
  console.log(line(heading));
  console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  for (const row of texts) console.log(line(row));
}

/** 12.3 of 12.345, 0.123 of 0.12345: three significant digits, which is more than a clock can promise. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–';
}
