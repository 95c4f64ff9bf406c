/** The equations of a displayed formula, each of which has a line of its own: `\qquad` after a comma parts them. */
export function equationsOf(source: string): readonly string[] {
  const equations: string[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: token, index } of source.matchAll(TOKENS)) {
    if (/^(?:\{|\\begin\b|\\left\b)/u.test(token)) depth += 1;
    else if (/^(?:\}|\\end\b|\\right\b)/u.test(token)) depth -= 1;
    else if (depth === 0 && token.startsWith(',')) {
      equations.push(source.slice(from, index + 1).trim());
      from = index + token.length;
    }
  }
  return [...equations, source.slice(from).trim()];
}

const TOKENS = /\\(?:begin|end|left|right)\b|,\s*(?:\\[,;!]\s*)*\\qquad\b|\\.|[{}]/gsu;
