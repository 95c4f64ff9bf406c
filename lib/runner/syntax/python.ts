/** What no TypeScript line looks like, and most Python does. */
const PYTHON =
  /^\s*(?:def\s+\w+\s*\(|import\s+(?:numpy|torch|tensorflow|jax|math|keras)\b|from\s+[\w.]+\s+import\s|(?:for\s+[\w, ]+\s+in\s.*|(?:if|elif|while)\s+[^(].*|else|class\s+\w+.*):\s*(?:#.*)?$)/;

/** The first line (1-based) of a source that is Python, of a source that does not compile; null where none is. */
export function pythonLine(source: string): number | null {
  const at = source.split('\n').findIndex((line) => PYTHON.test(line));
  return at < 0 ? null : at + 1;
}
