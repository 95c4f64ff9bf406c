import { snakeCase } from '#lib/base/snake-case.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { Scaffolding } from '#lib/srs/answer/scaffolding.ts';

/** The Python of an exercise that has it. */
export type WrittenPython = NonNullable<Exercise['python']>;

/**
 * The code to begin with in Python, as ../starters.ts makes it in TypeScript: the author’s starter, the signatures alone, or
 * all functions solved but the last; where there is one only, the first half of its solution in comments.
 */
export function pythonStarter(spec: Exercise['spec'], python: WrittenPython, scaffolding: Scaffolding): string {
  const functions = spec.functions.filter(({ hidden }) => !hidden);
  const names = functions.map(({ name }) => snakeCase(name));
  if (scaffolding === 'signatureOnly') {
    const heads = functions.map(({ name, params }) => `${pythonHead(name, params)}\n    raise NotImplementedError\n`);
    return ['import numpy as np\n', ...heads].join('\n\n');
  }
  const worked =
    scaffolding === 'workedExample' && (names.length > 1 ? allButLast(python, names) : half(python, names));
  return worked || python.starter;
}

/** The line that a function of an exercise begins with. */
export function pythonHead(name: string, params: readonly string[]): string {
  const named = params.map((param) =>
    param.endsWith('?') ? `${snakeCase(param.slice(0, -1))}=None` : snakeCase(param),
  );
  return `def ${snakeCase(name)}(${named.join(', ')}):`;
}

/** Something that stands at the margin: a function with what is indented below it, or a line. */
type Block = { readonly name: string | null; readonly lines: readonly string[] };

/** What the solution has besides its functions, which these use, comes along. */
function allButLast({ starter, solution }: WrittenPython, names: readonly string[]): string | null {
  const solved = new Map(blocksOf(solution).flatMap((block) => (block.name ? [[block.name, block] as const] : [])));
  const given = names.slice(0, -1);
  const begun = blocksOf(starter);
  if (given.some((name) => !solved.has(name))) return null;
  const beginning = begun.filter(({ name }) => name === null);
  const known = new Set(beginning.map(textOf));
  const helpers = blocksOf(solution).filter(
    (block) =>
      (block.name === null ? !known.has(textOf(block)) : !names.includes(block.name)) && isUsed(block, given, solved),
  );
  const functions = begun.flatMap((block) =>
    block.name === null ? [] : [given.includes(block.name) ? solved.get(block.name)! : block],
  );
  return [...beginning, ...helpers, ...functions].map(textOf).join('\n\n\n') + '\n';
}

/** Whether what is given uses it, by itself or through another helper. */
function isUsed({ name, lines }: Block, given: readonly string[], solved: ReadonlyMap<string, Block>): boolean {
  const own = name ?? /^(\w+)\s*=/u.exec(lines[0] ?? '')?.[1];
  if (own === undefined) return true;
  const word = new RegExp(String.raw`\b${own}\b`, 'u');
  return [...solved.values()].some(
    (block) =>
      block.name !== own && (given.includes(block.name!) || block.name!.startsWith('_')) && word.test(textOf(block)),
  );
}

function half({ starter, solution }: WrittenPython, names: readonly string[]): string | null {
  const name = names[0] ?? '';
  const body = bodyOf(blocksOf(solution).find((block) => block.name === name));
  const begun = starter.split('\n');
  const at = begun.findIndex((line) => line.startsWith(`def ${name}(`));
  if (body.length === 0 || at < 0) return null;
  const opened = begun.slice(at).findIndex((line) => /:\s*(?:#.*)?$/u.test(line));
  if (opened < 0) return null;
  const after = at + opened + 1 + docstringLines(begun.slice(at + opened + 1));
  const comments = body.slice(0, Math.ceil(body.length / 2)).map((line) => `    # ${line.trim()}`);
  return [...begun.slice(0, after), ...comments, ...begun.slice(after)].join('\n');
}

/** How many lines the docstring at the beginning of these takes. */
function docstringLines(lines: readonly string[]): number {
  const first = lines[0]?.trim() ?? '';
  if (!first.startsWith('"""')) return 0;
  if (first.length > 3 && first.endsWith('"""')) return 1;
  const ends = lines.findIndex((line, at) => at > 0 && line.trimEnd().endsWith('"""'));
  return ends < 0 ? 0 : ends + 1;
}

function bodyOf(block: Block | undefined): readonly string[] {
  const opened = block?.lines.findIndex((line) => /:\s*(?:#.*)?$/u.test(line)) ?? -1;
  if (!block || opened < 0) return [];
  const rest = block.lines.slice(opened + 1);
  return rest.slice(docstringLines(rest)).filter((line) => line.trim() !== '');
}

function blocksOf(source: string): Block[] {
  const blocks: { name: string | null; lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    const last = blocks.at(-1);
    const isIndented = /^(?:\s|\)|\]|\})/u.test(line) || line === '';
    if (last && isIndented) last.lines.push(line);
    else if (line !== '') blocks.push({ name: /^def\s+(\w+)/u.exec(line)?.[1] ?? null, lines: [line] });
  }
  return blocks;
}

function textOf({ lines }: Block): string {
  return lines.join('\n').trimEnd();
}
