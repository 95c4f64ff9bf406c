import type { StepError } from '#lib/exercises/report.ts';
import { centralDifferences, type Objective } from './finite-difference.ts';

/** One element of a gradient that was handed in, and what its error is measured by. */
export type CurveOrigin = { readonly element: number; readonly yours: number; readonly scale: number };

/** Decades from 1e-1 to 1e-11: each costs two evaluations, for every parameter of every verdict. */
const STEPS = Array.from({ length: 11 }, (_, at) => 10 ** (-1 - at));

/**
 * Error against step at one element, largest step first: on the left of the V the difference is too coarse, on the
 * right rounding eats it. One sweep; steps at which the function has no finite value are left out.
 */
export async function drawCurve(objective: Objective, { element, yours, scale }: CurveOrigin): Promise<StepError[]> {
  const unit = Math.max(1, Math.abs(objective.x[element]!));
  const probe = { indices: Uint32Array.of(element), weights: Int8Array.of(1) };
  const steps = STEPS.map((step) => step * unit);
  const found = await centralDifferences(
    objective,
    steps.map(() => probe),
    steps,
  );
  return found
    .map(({ step, value }) => ({ step, error: Math.abs(yours - value) / (scale || 1) }))
    .filter(({ error }) => Number.isFinite(error));
}
