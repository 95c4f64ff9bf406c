import { notPassing } from '#lib/packs/proof/exercise-flaws.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { compile } from '#lib/runner/compile.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { judgeableOf } from '#lib/study/exercises/judgeable.ts';
import type { PythonExercise, PythonForm } from '#scripts/packs/prove-python.ts';
import { sayInEnglish } from '#scripts/packs/say-in-english.ts';
import { median } from './machine.ts';

/** What the judge said of one right form in Python, and how long it took. */
export type FormFigures = {
  readonly exercise: string;
  readonly file: string;
  readonly runs: number;
  readonly refused: number;
  /** What was said of the first that was refused. */
  readonly why: string | null;
  /** Milliseconds from source to verdict, both lanes; the median of all seeds but the first. */
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
  const millis: number[] = [];
  const flaws: string[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const began = performance.now();
    const options = { lanes: ['exact', 'device'], backends: ['cpu'], seed, visibleOnly: false } as const;
    const report = await runner.run({ judgeable, source, language: 'python', options });
    millis.push(performance.now() - began);
    const flaw = notPassing(report, (message) => sayInEnglish(message, 'python'));
    if (flaw) flaws.push(`seed ${seed}: ${flaw.what}`);
  }
  const warm = median(millis.length > 1 ? millis.slice(1) : millis);
  return { exercise, file, runs: seeds, refused: flaws.length, why: flaws[0] ?? null, millis: warm };
}
