import { notPassing } from '#lib/packs/proof/exercise-flaws.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { compile } from '#lib/runner/compile.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import type { PythonExercise, PythonForm } from '#scripts/packs/prove-python.ts';
import { sayInEnglish } from '#scripts/packs/say-in-english.ts';

/** What the judge said of one right form in Python, and how long it took. */
export type FormFigures = {
  readonly exercise: string;
  readonly file: string;
  readonly runs: number;
  readonly refused: number;
  /** What was said of the first that was refused. */
  readonly why: string | null;
  /** Milliseconds for each run, both lanes; all seeds in one sandbox, its start included. */
  readonly millis: number;
};

/** Judges every form of the Python of an exercise on each seed. */
export async function formFigures(
  asked: PythonExercise,
  runner: Runner,
  { seeds, say }: { readonly seeds: number; readonly say: (figures: FormFigures) => void },
): Promise<readonly FormFigures[]> {
  const judgeable = judgeableOf(asked.exercise, compile);
  if (!judgeable.ok) throw new Error(`${asked.exercise.id}/${judgeable.problem.file} does not compile`);
  const forms = [{ file: 'solution.py', source: asked.solution }, ...asked.forms];
  const found: FormFigures[] = [];
  for (const form of forms) {
    const figures = await figuresOf(form, { runner, judgeable: judgeable.value, seeds, exercise: asked.exercise.id });
    found.push(figures);
    say(figures);
  }
  return found;
}

type Asked = {
  readonly runner: Runner;
  readonly judgeable: Judgeable;
  readonly seeds: number;
  readonly exercise: string;
};

async function figuresOf({ file, source }: PythonForm, asked: Asked): Promise<FormFigures> {
  const { runner, judgeable, seeds, exercise } = asked;
  const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed: 1, visibleOnly: false } as const;
  const began = performance.now();
  const reports = await runner.runOnSeeds(
    { judgeable, source, language: 'python', options },
    Array.from({ length: seeds }, (_, at) => at + 1),
  );
  const millis = (performance.now() - began) / seeds;
  const flaws = reports.flatMap((report, at) => {
    const flaw = notPassing(report, (message) => sayInEnglish(message, 'python'));
    return flaw ? [`seed ${at + 1}: ${flaw.what}`] : [];
  });
  return { exercise, file, runs: reports.length, refused: flaws.length, why: flaws[0] ?? null, millis };
}
