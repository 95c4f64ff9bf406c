import type { Localized } from '#lib/base/localized.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import { bodyOf, withBody } from './function-body.ts';
import { helpersFor } from './module-parts.ts';

/**
 * The code to begin with. `fillIn` is the author’s starter. `signatureOnly` is made of the signatures in exercise.yaml.
 * `workedExample` is made of the solution: where there are several functions, all of them solved but the last, which is
 * the starter’s (what else the solution exports would give it away); where there is one, the starter’s with the first half of its solution in comments. A solution whose
 * functions cannot be told apart (arrow functions) has no worked example, and the starter stands for it.
 */
export function starterOf(exercise: Exercise, scaffolding: Scaffolding): string {
  if (scaffolding === 'signatureOnly') return signatureOnly(exercise);
  return (scaffolding === 'workedExample' ? workedExample(exercise) : null) ?? exercise.starter;
}

function signatureOnly(exercise: Exercise): string {
  const functions = visibleFunctions(exercise).map(({ signature }) => {
    const head = `export function ${withoutWords(signature).trim()}`;
    // A comment at the end of a signature would swallow the brace.
    const brace = head.split('\n').at(-1)?.includes('//') ? '\n{' : ' {';
    return `${head}${brace}\n  throw new Error('Not written yet.');\n}\n`;
  });
  return ["import * as tf from '@tensorflow/tfjs';\n", ...functions].join('\n');
}

/** The code of a learner is written in no language: comments that differ from one to the other are left out. */
function withoutWords({ en, zh }: Localized): string {
  const other = zh.split('\n');
  const lines = en.split('\n').map((line, at) => {
    if (line === other[at]) return line;
    const theirs = commentsIn(other[at] ?? '');
    return commentsIn(line)
      .filter((comment) => !theirs.includes(comment))
      .reduce((code, comment) => code.replace(comment, ''), line)
      .trimEnd();
  });
  return lines.join('\n');
}

/** With the space before each. */
function commentsIn(code: string): string[] {
  return Array.from(code.matchAll(/\s*(?:\/\/.*|\/\*.*?\*\/)/gu), ([comment]) => comment);
}

function workedExample(exercise: Exercise): string | null {
  const names = visibleFunctions(exercise).map(({ name }) => name);
  return names.length > 1 ? allButLast(exercise, names) : halfInComments(exercise, names[0] ?? '');
}

/** The starter with the bodies of all functions but the last, and with the helpers that these use. */
function allButLast({ starter, solution }: Exercise, names: readonly string[]): string | null {
  const solved = names.slice(0, -1).reduce<string | null>((code, name) => {
    const body = bodyOf(solution, name);
    return code === null || body === null ? null : withBody(code, name, body);
  }, starter);
  if (solved === null) return null;
  return [solved.trimEnd(), ...helpersFor(solved, solution)].join('\n\n') + '\n';
}

function halfInComments({ starter, solution }: Exercise, name: string): string | null {
  const [solved, begun] = [bodyOf(solution, name), bodyOf(starter, name)];
  if (solved === null || begun === null) return null;
  const half = solved.slice(0, Math.ceil(solved.length / 2)).map((line) => `  // ${line.trim()}`);
  return withBody(starter, name, [...half, ...begun]);
}

function visibleFunctions({ spec }: Exercise): Exercise['spec']['functions'] {
  return spec.functions.filter(({ hidden }) => !hidden);
}
