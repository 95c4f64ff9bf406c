import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { fileProblem } from './file-problem.ts';
import { problemAt } from './problem.ts';
import type { Finding, SourcePlace, Problem } from './problem.ts';
import { thrownFinding } from './thrown-problem.ts';
import { yamlOverLimit } from './yaml-limits.ts';

/** A way to a value inside a YAML file. */
export type YamlPath = readonly (string | number)[];

/** A YAML file whose values know where they stand. */
export type YamlSource = {
  readonly pack: string;
  readonly file: string;
  /** The whole as plain data; `undefined` where it could not be read. */
  readonly data: unknown;
  /** Puts a finding at the value at `path`, or at the nearest thing above it that exists. */
  readonly problem: (finding: Finding, path: YamlPath) => Problem;
  /** Puts a finding at the key at `path`. */
  readonly problemAtKey: (finding: Finding, path: YamlPath) => Problem;
  /** Puts a finding at `offset` inside the words `near` of the text at `path`; at its beginning where these words are not found. */
  readonly problemNear: (finding: Finding, path: YamlPath, near: Near) => Problem;
  /** The line at which the value at `path` stands, counted from 1. */
  readonly lineOf: (path: YamlPath) => number;
};

export type Near = { readonly words: string; readonly offset: number };

/** Reads YAML; what the syntax forbids (duplicate keys included) comes back as problems at their places. */
export function readYaml(
  text: string,
  where: { readonly pack: string; readonly file: string },
): { source: YamlSource; problems: Problem[] } {
  const lines = new LineCounter();
  const placeOf = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const large = yamlOverLimit(text);
  if (large) return unread(where, fileProblem(large.finding, where, text, large.offset));
  let document: Document.Parsed;
  try {
    // Its own search for keys that are there twice takes the square of their number.
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    return unread(where, fileProblem(thrownFinding(error), where));
  }
  const problems = syntaxErrors(document, (offset) => placeOf(offset).line).map(({ what, fix, offset }) =>
    problemAt({ code: 'yaml-syntax', what: `YAML: ${what}`, fix }, where, placeOf(offset)),
  );
  const data = problems.length > 0 ? undefined : toData(document, (what) => problems.push(whole(what, where)));
  const source: YamlSource = {
    ...where,
    data,
    problem: (finding, path) => problemAt(finding, where, placeOf(startOf(document, path))),
    problemAtKey: (finding, path) => problemAt(finding, where, placeOf(keyStart(document, path))),
    problemNear: (finding, path, near) => problemAt(finding, where, placeOf(offsetNear(text, document, path, near))),
    lineOf: (path) => placeOf(startOf(document, path)).line,
  };
  return { source, problems };
}

/** So many problems of a file are named: whoever repairs these sees the next. */
const MOST = 50;

type SyntaxError = { readonly what: string; readonly fix: string; readonly offset: number };

const QUOTES = 'correct the syntax; a text that begins with { [ * & ! % @ ` or holds “: ” or “ #” needs quotes';

function syntaxErrors(document: Document.Parsed, lineOf: (offset: number) => number): SyntaxError[] {
  if (document.errors.length > 0) {
    return document.errors.slice(0, MOST).map((error) => ({ what: error.message, fix: QUOTES, offset: error.pos[0] }));
  }
  const twice: SyntaxError[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<unknown, number>();
      for (const { key } of map.items) {
        const value = isScalar(key) ? key.value : key;
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        const first = seen.get(value);
        if (first === undefined) seen.set(value, offset);
        else {
          const what = `“${isScalar(key) ? String(key.value) : 'a key'}” stands at line ${lineOf(first)} already`;
          twice.push({ what, fix: 'keep one of the two', offset });
        }
      }
    },
  });
  return twice.slice(0, MOST);
}

/** A file that was not read: whatever is found in it is what was found already. */
function unread(
  where: { readonly pack: string; readonly file: string },
  problem: Problem,
): { source: YamlSource; problems: Problem[] } {
  const only = (): Problem => problem;
  const source = { ...where, data: undefined, problem: only, problemAtKey: only, problemNear: only, lineOf: () => 1 };
  return { source, problems: [problem] };
}

function toData(document: Document.Parsed, complain: (what: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function whole(what: string, where: { readonly pack: string; readonly file: string }): Problem {
  return problemAt({ code: 'yaml-syntax', what: `YAML: ${what}`, fix: 'write it out instead' }, where, {
    line: 1,
    column: 1,
  });
}

function startOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const next = child(node, step);
    if (!next) break;
    node = next;
    start = next.range?.[0] ?? start;
  }
  return start;
}

function keyStart(document: Document.Parsed, path: YamlPath): number {
  const parent = path.slice(0, -1).reduce<unknown>((node, step) => child(node, step), document.contents);
  const last = path.at(-1);
  const key = isMap(parent) ? parent.items.find((pair) => keyOf(pair.key) === String(last))?.key : undefined;
  return isNode(key) ? (key.range?.[0] ?? 0) : startOf(document, path);
}

function child(node: unknown, step: string | number): Node | undefined {
  let found: unknown;
  if (isMap(node)) found = node.items.find((pair) => isPair(pair) && keyOf(pair.key) === String(step))?.value;
  else if (isSeq(node) && typeof step === 'number') found = node.items[step];
  return isNode(found) ? found : undefined;
}

function keyOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

// The source of a scalar differs from its value by quotes, escapes and indentation, so its words are looked for.
function offsetNear(text: string, document: Document.Parsed, path: YamlPath, near: Near): number {
  const start = startOf(document, path);
  const node = path.reduce<unknown>((parent, step) => child(parent, step), document.contents);
  const end = isNode(node) ? (node.range?.[1] ?? start) : start;
  const found = near.words === '' ? -1 : text.slice(start, end).indexOf(near.words);
  return found === -1 ? start : start + found + near.offset;
}
