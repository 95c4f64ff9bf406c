import type { Check, Diagnosis } from '#lib/exercises/report.ts';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';

/**
 * The values of a function are right in every regime, and so is its true gradient; what autodiff finds through it is
 * another: numbers have left the tape on their way.
 */
export function diagnoseDetached({ functions }: ExerciseSpec, checks: readonly Check[]): Diagnosis | null {
  const bad = checks.find(({ status }) => status === 'fail' || status === 'error');
  const fn = functions.find(({ name, autodiff }) => name === bad?.function && autodiff);
  const isRight = checks.some((row) => row.function === fn?.name && row.name === 'forward' && row.status === 'pass');
  if (!fn || bad?.name !== 'gradient' || bad.gradient.length === 0 || !isRight) return null;
  return { kind: 'detached', message: { key: 'detached', values: { function: fn.name } } };
}
