/** A token of JavaScript or TypeScript, and where it stands. */
export type Token = { readonly text: string; readonly from: number; readonly to: number };

/** Comments, strings, templates, names, numbers, `=>`, and every other sign by itself. */
const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|[\p{ID_Start}$_][\p{ID_Continue}$]*|\d[\w.]*|=>|\S/gu;

/** The tokens of a text, without comments. Strings are compared whatever quotes they have. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)]
    .filter(([found]) => !found.startsWith('//') && !found.startsWith('/*'))
    .map((match) => ({
      text: match[0].startsWith('"') ? `'${match[0].slice(1, -1)}'` : match[0],
      from: match.index,
      to: match.index + match[0].length,
    }));
}

/** The functions of a module that are declared at its top, each from `function` to its last brace. */
export function functionsOf(tokens: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const found = new Map<string, readonly Token[]>();
  let depth = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const { text } = tokens[at]!;
    if (depth === 0 && text === 'function') {
      const name = tokens[at + 1]?.text ?? '';
      const end = endOfFunction(tokens, at);
      found.set(name, tokens.slice(at, end + 1));
      at = end;
    } else depth += stepOf(text);
  }
  return found;
}

function endOfFunction(tokens: readonly Token[], start: number): number {
  const params = tokens.findIndex(({ text }, at) => at > start && text === '(');
  let at = closing(tokens, params) + 1;
  // The type of what it returns may be a record.
  if (tokens[at]?.text === ':' && tokens[at + 1]?.text === '{') at = closing(tokens, at + 1) + 1;
  while (at < tokens.length && tokens[at]?.text !== '{') at += 1;
  return closing(tokens, at);
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = Math.max(0, open); at < tokens.length; at += 1) {
    depth += stepOf(tokens[at]!.text);
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

function stepOf(text: string): number {
  if (text === '{' || text === '(' || text === '[') return 1;
  return text === '}' || text === ')' || text === ']' ? -1 : 0;
}
