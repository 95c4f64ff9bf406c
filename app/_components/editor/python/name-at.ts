/** How NumPy and torch are imported everywhere: what a path begins with. */
export const ROOTS = 'np|torch|F|nn';
const NAME = new RegExp(String.raw`\b(?:${ROOTS})(?:\.\w+)+`, 'gu');
const CALLED = new RegExp(String.raw`(?:^|[^\w.])((?:${ROOTS})(?:\.\w+)+)$`, 'u');

/** The path of the name at a column (from 1 on) of a line, up to the part that is there: `np.linalg.norm`; null: none. */
export function nameAt(line: string, column: number): string | null {
  for (const { 0: found, index } of line.matchAll(NAME)) {
    if (column < index + 1 || column > index + found.length + 1) continue;
    // Up to the end of the part that is pointed at.
    const rest = found.slice(column - 1 - index);
    const end = found.length - rest.length + (/^\w*/u.exec(rest)?.[0].length ?? 0);
    return found.slice(0, end).replace(/\.$/u, '');
  }
  return null;
}

/** The innermost call of such a name that is open at the end of a text, and at which of its arguments; null: none. */
export function openCall(text: string): { readonly path: string; readonly argument: number } | null {
  const open: { readonly path: string | null; argument: number }[] = [];
  const code = text.replaceAll(/#[^\n]*|"[^"\n]*"|'[^'\n]*'/gu, (quoted) => ' '.repeat(quoted.length));
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at]!;
    if ('([{'.includes(sign)) {
      const path = sign === '(' ? (CALLED.exec(code.slice(0, at))?.[1] ?? null) : null;
      open.push({ path, argument: 0 });
    } else if (')]}'.includes(sign)) open.pop();
    else if (sign === ',' && open.length > 0) open.at(-1)!.argument += 1;
  }
  const last = open.at(-1);
  return last && last.path !== null ? { path: last.path, argument: last.argument } : null;
}
