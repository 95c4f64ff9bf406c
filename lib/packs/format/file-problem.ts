import { problemAt } from './problem.ts';
import type { Finding, Problem } from './problem.ts';

/** Puts a finding at `offset` of a text file, or at its beginning. */
export function fileProblem(
  finding: Finding,
  where: { readonly pack: string; readonly file: string },
  text = '',
  offset = 0,
): Problem {
  const before = text.slice(0, offset).split('\n');
  return problemAt(finding, where, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
}
