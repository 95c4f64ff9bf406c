import type { Message } from '#lib/exercises/lane.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starterFlaw, notPassing } from '#lib/packs/proof/exercise-flaws.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';
import { problemAt } from '#lib/packs/format/problem.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { openJudgePool, type JudgePool } from './judge-pool.ts';
import { openAgreement, type Agreement } from './python-agreement.ts';
import { sayInEnglish } from './say-in-english.ts';

/** The Python of an exercise that learners may write it in. */
export type PythonExercise = {
  readonly exercise: Exercise;
  readonly solution: string;
  readonly starter: string;
  /** Other right forms of it, by the names of their files: with torch, in loops. */
  readonly forms: readonly PythonForm[];
};

/** One form of a solution in Python. */
export type PythonForm = { readonly file: string; readonly source: string };

/** What is right must be right on every draw. */
const SEEDS = Array.from({ length: 10 }, (_, at) => at + 1);
/** So many of them for each other form; `npm run bench:judge -- --language python` has more. */
const SEEDS_OF_FORMS = SEEDS.slice(0, 3);

/** The exercises below `root` that can be written in Python: those with a starter in it. */
export function pythonExercises(exercises: readonly Exercise[], root: string): readonly PythonExercise[] {
  return exercises.flatMap((exercise) => {
    const folder = join(root, 'exercises', exercise.id);
    const [solution, starter] = [join(folder, 'solution.py'), join(folder, 'starter.py')];
    if (!existsSync(solution) || !existsSync(starter)) return [];
    const forms = formsIn(folder);
    return [{ exercise, solution: readFileSync(solution, 'utf8'), starter: readFileSync(starter, 'utf8'), forms }];
  });
}

/** `solutions/*.py`, and `pytorch.py` where it is what a learner could hand in: where no other form is written with torch. */
function formsIn(folder: string): readonly PythonForm[] {
  const written = readdirSync(join(folder, 'solutions')).filter((file) => file.endsWith('.py'));
  const files = written.map((file) => join('solutions', file));
  if (!written.includes('torch.py')) files.push('pytorch.py');
  return files.map((file) => ({ file, source: readFileSync(join(folder, file), 'utf8') }));
}

/**
 * Proves that solution.py and its other forms pass on every draw, that it gives the numbers of solution.ts to the last digits, and that starter.py runs
 * and is wrong. In Node, as all that is ours is proved.
 */
export async function provePython(
  asked: readonly PythonExercise[],
  say: (line: string) => void,
): Promise<readonly Problem[]> {
  if (asked.length === 0) return [];
  await bundleJudge();
  const pool = openJudgePool();
  const agreement = await openAgreement();
  let done = 0;
  try {
    const found = await Promise.all(
      asked.map(async (one) => {
        const problems = await prove(one, pool, agreement);
        done += 1;
        say(`• ${done} of ${asked.length}: ${one.exercise.id} in Python`);
        return problems;
      }),
    );
    return found.flat();
  } finally {
    pool.close();
  }
}

async function prove(
  { exercise, solution, starter, forms }: PythonExercise,
  pool: JudgePool,
  agreement: Agreement,
): Promise<readonly Problem[]> {
  const ready = judgeableOf(exercise, compile);
  if (!ready.ok) throw new Error(`${exercise.id}/${ready.problem.file} does not compile: ${ready.problem.detail}`);
  const judgeable = ready.value;
  const judge = { judgeable, language: 'python', everyElement: false, untilCaught: false } as const;
  const problem = (file: string, finding: Finding): Problem =>
    problemAt(finding, { pack: exercise.pack, file: `exercises/${exercise.id}/${file}` }, { line: 1, column: 1 });
  const [right, others, begun, apart] = await Promise.all([
    pool.judge({ ...judge, source: solution, seeds: SEEDS }),
    Promise.all(forms.map(async ({ source }) => pool.judge({ ...judge, source, seeds: SEEDS_OF_FORMS }))),
    pool.judge({ ...judge, source: starter, seeds: [1] }),
    agreement.disagreement(judgeable, solution),
  ]);
  const unlike = { code: 'solution-fails', fix: 'correct it, or solution.ts' } as const;
  const refused = (file: string, reports: readonly Report[]): readonly Problem[] =>
    reports
      .flatMap((report) => notPassing(report, say) ?? [])
      .slice(0, 1)
      .map((one) => problem(file, one));
  return [
    ...refused('solution.py', right),
    ...forms.flatMap(({ file }, at) => refused(file, others[at]!)),
    ...(apart === null ? [] : [problem('solution.py', { ...unlike, what: apart })]),
    ...begun.flatMap((report) => starterFlaw(report, say) ?? []).map((one) => problem('starter.py', one)),
  ];
}

function say(message: Message): string {
  return sayInEnglish(message, 'python');
}
