/** The lines of a program, without the empty ones at its end. */
export function linesOf(program: string): readonly string[] {
  return program.trimEnd().split('\n');
}

/** The indices of the lines that say this, whatever their indentation. */
export function linesWith(program: string, text: string): readonly number[] {
  return linesOf(program).flatMap((line, index) => (line.trim() === text.trim() ? [index] : []));
}

/** The program with another text in one line, at the same indentation. */
export function withLine(program: string, index: number, text: string): string {
  const lines = [...linesOf(program)];
  const indent = /^\s*/u.exec(lines[index] ?? '')![0];
  lines[index] = indent + text.trim();
  return lines.join('\n');
}
