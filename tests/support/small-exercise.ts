import type { Judgeable } from '#lib/exercises/judgeable.ts';
import { exerciseSpec } from '#lib/exercises/exercise.ts';
import { compile } from '#lib/runner/compile.ts';

const both = (text: string) => ({ en: text, zh: text });
const LIBRARY = "import * as tf from '@tensorflow/tfjs';\n";

/** An exercise as a test writes it: functions and regimes as in exercise.yaml, and programs in TypeScript. */
export type SmallExercise = {
  readonly functions: readonly object[];
  readonly regimes: readonly object[];
  readonly solution: string;
  readonly prelude?: string;
  readonly mistakes?: Readonly<Record<string, string>>;
};

/** What the judge needs of a small exercise; titles and signatures are filled in. */
export function smallExercise({ functions, regimes, solution, prelude, mistakes = {} }: SmallExercise): Judgeable {
  const spec = exerciseSpec.parse({
    id: 'small',
    title: both('small'),
    difficulty: 1,
    concepts: [],
    functions: functions.map((one) => ({ signature: 'f()', ...one })),
    regimes: regimes.map((one) => ({ title: both('some inputs'), visible: true, ...one })),
    hints: [both('hint')],
    mistakes: [...Object.keys(mistakes), 'none'].map((id) => ({
      id,
      check: 'forward',
      title: both(id),
      explanation: both(id),
    })),
  });
  return {
    exercise: 'test/small',
    foreign: false,
    spec,
    solution: compiled(solution),
    prelude: prelude === undefined ? null : compiled(prelude),
    mistakes: Object.entries(mistakes).map(([id, source]) => ({
      id,
      title: both(id),
      explanation: both(id),
      source: compiled(source),
    })),
  };
}

/** A module with the library at hand. */
export function moduleOf(code: string): string {
  return LIBRARY + code;
}

function compiled(code: string): string {
  const result = compile(moduleOf(code));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
