import { execFileSync } from 'node:child_process';

/** What has to be proved again. `why` says so in a sentence. */
export type Changed = { readonly exercises: readonly string[] | 'all'; readonly why: string };

/** Whoever changes one of these may have changed what every exercise is told. */
const JUDGE = [
  'lib/base/',
  'lib/exercises/',
  'lib/grader/',
  'lib/packs/exercise-',
  'lib/packs/prove-exercise.ts',
  'lib/runner/',
  'lib/study/judgeable.ts',
  'lib/tensor/',
  'scripts/bundle-judge.ts',
  'scripts/judge-bundle/',
  'scripts/packs/',
  'package-lock.json',
];

/** The exercises whose files differ from those of `base` (a commit, committed or not); all where that cannot be told. */
export function changedExercises(base: string): Changed {
  let files: string[];
  try {
    const since = git('merge-base', base, 'HEAD').trim();
    files = [
      ...git('diff', '--name-only', since).split('\n'),
      ...git('ls-files', '--others', '--exclude-standard').split('\n'),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      exercises: 'all',
      why: `everything is proved, as Git could not say what changed since ${base} (${reason})`,
    };
  }
  const judge = files.find((file) => JUDGE.some((part) => file.startsWith(part)));
  if (judge !== undefined) return { exercises: 'all', why: `everything is proved, as ${judge} changed since ${base}` };
  const ids = files.flatMap((file) => /^exercises\/([^/]+\/[^/]+)\//u.exec(file)?.[1] ?? []);
  const exercises = [...new Set(ids)];
  return { exercises, why: `changed since ${base}: ${exercises.join(', ') || 'no exercise'}` };
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
