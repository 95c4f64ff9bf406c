import { compile } from '#lib/runner/compile.ts';
import type { Bench } from './confusion.ts';

/** What became of the mutants of one exercise: right implementations with one small change each. */
export type Mutants = {
  readonly exercise: string;
  readonly made: number;
  readonly caught: number;
  /** Each that passed, as file:line and the changed line. Some compute the same as before, and ought to pass. */
  readonly survivors: readonly string[];
};

/** A change to one place of a source. `$1` is what the pattern’s first group found. */
type Mutation = { readonly pattern: RegExp; readonly to: readonly string[] };

/** An operation for its opposite, one axis for another, a constant for its neighbour, a name for its like. */
const MUTATIONS: readonly Mutation[] = [
  { pattern: /\btf\.add\(/g, to: ['tf.sub('] },
  { pattern: /\btf\.sub\(/g, to: ['tf.add('] },
  { pattern: /\btf\.mul\(/g, to: ['tf.div(', 'tf.add('] },
  { pattern: /\btf\.div\(/g, to: ['tf.mul('] },
  { pattern: /\btf\.max\(/g, to: ['tf.min('] },
  { pattern: /\btf\.sum\(/g, to: ['tf.mean('] },
  { pattern: /\btf\.(?:square|sqrt|neg)\(/g, to: ['tf.abs('] },
  { pattern: /\.add\b(?=[(<])/g, to: ['.sub'] },
  { pattern: /\.sub\(/g, to: ['.add('] },
  { pattern: /\.mul\(/g, to: ['.div(', '.add('] },
  { pattern: /\.div\b(?=[(<])/g, to: ['.mul'] },
  { pattern: /\.mean\(/g, to: ['.sum(', '.max('] },
  { pattern: /\.sum\(/g, to: ['.mean('] },
  { pattern: /\.max\(/g, to: ['.min('] },
  { pattern: /\.square\(\)/g, to: ['', '.abs()'] },
  { pattern: /\.(?:sqrt|neg)\(\)/g, to: [''] },
  { pattern: /\.rsqrt\(\)/g, to: ['.reciprocal()', '.sqrt()'] },
  { pattern: /Math\.sqrt\(/g, to: ['('] },
  { pattern: /\btrue\b/g, to: ['false'] },
  { pattern: /\bfalse\b/g, to: ['true'] },
  { pattern: /([(, ])0\)/g, to: ['$11)'] },
  { pattern: /([(, ])1\)/g, to: ['$12)', '$10)'] },
  { pattern: /, 1,/g, to: [', 0,'] },
  { pattern: /\b2\b/g, to: ['1', '3'] },
  { pattern: /\b6\b/g, to: ['3', '2'] },
  { pattern: / \+ /g, to: [' - '] },
  { pattern: / - /g, to: [' + '] },
  { pattern: / \* /g, to: [' / '] },
  { pattern: / \/ /g, to: [' * '] },
  { pattern: / \*\* t/g, to: [' * t', ' ** (t - 1)', ''] },
  { pattern: /greaterEqual/g, to: ['lessEqual'] },
  { pattern: /greater\(/g, to: ['less('] },
  { pattern: /\bb1\b/g, to: ['b2'] },
  { pattern: /\bb2\b/g, to: ['b1'] },
  { pattern: /\bmomentum\b/g, to: ['(1 - momentum)'] },
  { pattern: /\beps\b/g, to: ['(eps * 2)', '(eps * eps)'] },
  { pattern: /\bgamma\b/g, to: ['beta'] },
  { pattern: /\bbeta\b/g, to: ['gamma'] },
];

/** Judges every mutant of the solution and of its alternatives once, in both lanes. */
export async function mutantsOf(
  { runner, exercise, judgeable }: Bench,
  progress: (done: number, total: number) => void,
): Promise<Mutants> {
  const hidden = judgeable.spec.functions.filter((fn) => fn.hidden).map(({ name }) => name);
  const right = [{ name: 'solution', source: exercise.solution }, ...exercise.alternatives];
  const mutants = right.flatMap(({ name, source }) => mutated(name, withoutFunctions(source, hidden)));
  const survivors: string[] = [];
  for (const [done, { place, source }] of mutants.entries()) {
    const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 1, visibleOnly: false } as const;
    const report = await runner.run({ judgeable, source, options });
    if (report.verdict === 'pass') survivors.push(`${exercise.id} ${place}`);
    progress(done + 1, mutants.length);
  }
  return { exercise: exercise.id, made: mutants.length, caught: mutants.length - survivors.length, survivors };
}

type Mutant = { readonly place: string; readonly source: string };

function mutated(name: string, source: string): Mutant[] {
  const found = new Map<string, Mutant>();
  for (const { pattern, to } of MUTATIONS) {
    for (const match of source.matchAll(pattern)) {
      for (const text of to) {
        const changed =
          source.slice(0, match.index) +
          text.replace('$1', match[1] ?? '') +
          source.slice(match.index + match[0].length);
        const number = source.slice(0, match.index).split('\n').length;
        const line = changed.split('\n')[number - 1]!.trim();
        if (isCode(line) && changed !== source && compile(changed).ok) {
          found.set(changed, { place: `${name}.ts:${number}: ${line}`, source: changed });
        }
      }
    }
  }
  return [...found.values()];
}

/** Not a comment, a signature or a type, where a change either means nothing or is no change of what is computed. */
function isCode(line: string): boolean {
  return !/^(?:\/\/|\/\*|\*|import|type |[\w?]+: tf\.|(?:export )?function)/.test(line) || line.includes('=>');
}

/** Functions that only the judge calls are not the learner’s to get wrong. */
function withoutFunctions(source: string, names: readonly string[]): string {
  return names.reduce(
    (left, name) => left.replace(new RegExp(`export function ${name}\\b[\\s\\S]*?\\n}\\n`), ''),
    source,
  );
}
