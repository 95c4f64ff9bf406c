import { formatProblem } from '#lib/packs/format/problem.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** The packs that were left out because they are broken, each with its first problem. */
export function brokenPacksOf(library: Library): readonly BrokenPackView[] {
  return library.broken.map(({ path, problems }) => {
    const errors = problems.filter((problem) => problem.level === 'error');
    const first = errors[0] ?? problems[0];
    return { pack: path, problems: errors.length, first: first ? formatProblem(first) : '' };
  });
}

/** A broken pack by its path: how many errors it has, and the first of them. */
export type BrokenPackView = { readonly pack: string; readonly problems: number; readonly first: string };
