import { execFileSync } from 'node:child_process';

/** What has to be proved again. `why` says so in a sentence. */
export type Changed = { readonly exercises: readonly string[] | 'all'; readonly why: string };

/** Whoever changes one of these may have changed what every exercise is told. */
const JUDGE = [
  'lib/base/',
  'lib/exercises/',
  'lib/grader/',
  'lib/packs/exercise-',
  'lib/packs/proof/prove-exercise.ts',
  'lib/runner/',
  'lib/study/exercises/judgeable.ts',
  'lib/tensor/',
  'scripts/bundle-judge.ts',
  'scripts/judge-bundle/',
  'scripts/packs/',
  'package-lock.json',
];

/**
 * The exercises whose files differ from those of `base` (a commit, committed or not) in the repository around `folder`;
 * all where the judge differs, or where Git cannot tell.
 */
export function changedExercises(base: string, folder: string): Changed {
  let files: readonly string[];
  try {
    files = changedFiles(base, folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    return { exercises: 'all', why: `everything is proved, as Git cannot say what changed since ${base} (${reason})` };
  }
  const judge = files.find((file) => JUDGE.some((part) => file.startsWith(part)));
  if (judge !== undefined) return { exercises: 'all', why: `everything is proved, as ${judge} changed since ${base}` };
  const ids = files.flatMap((file) => /^exercises\/([^/]+\/[^/]+)\//u.exec(file)?.[1] ?? []);
  const exercises = [...new Set(ids)];
  return { exercises, why: `changed since ${base}: ${exercises.join(', ') || 'no exercise'}` };
}

/** Committed, staged, in the working tree, or not yet known to Git; from the top of the repository, with forward slashes. */
function changedFiles(base: string, folder: string): string[] {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const top = git('rev-parse', '--show-toplevel').trim();
  const since = git('merge-base', base, 'HEAD').trim();
  return [
    ...git('-C', top, 'diff', '--name-only', '--no-renames', since).split('\n'),
    ...git('-C', top, 'ls-files', '--others', '--exclude-standard').split('\n'),
  ].filter((file) => file !== '');
}
