import { kinkOf, type Around, type Difference } from './kinks.ts';
import { largest } from '#lib/grader/tolerance.ts';

/*
 * Numerical derivatives of the objective L = ⟨upstream, y(x)⟩ in float64. A central difference D(h) that agrees with the
 * derivative that is claimed settles it: two numbers that were come by in such different ways do not agree by accident.
 * Otherwise D(h) and D(h/2) are freed of their h² error by a Richardson step (L. F. Richardson, 1911); what that step
 * still moved is a generous estimate of the error that is left.
 */

/** A direction in which the input is moved: elements, each with weight 1 or −1. */
export type Probe = { readonly indices: Uint32Array; readonly weights: Int8Array };

/**
 * The derivative of the objective along a probe, and how far it may be off. At a kink any value is right that is no
 * further from `value` than `reach`; elsewhere `reach` is 0.
 */
export type Derivative = { readonly value: number; readonly error: number; readonly reach: number };

/** New values for some elements of the input. */
export type Displacement = { readonly indices: Uint32Array; readonly values: Float64Array };

/** The function at several inputs: the outputs of all, flattened and joined. */
export type Evaluate = (moves: readonly Displacement[]) => Promise<Float64Array>;

/** What is differentiated, and where. */
export type Objective = {
  readonly x: ArrayLike<number>;
  readonly upstream: ArrayLike<number>;
  readonly evaluate: Evaluate;
};

/** Two derivatives agree that differ by less than this part of the largest. */
export const AGREES = 1e-7;
/** Part of the input’s spread: small enough for the estimate of the error, large enough for rounding. */
const FIRST_STEP = 5e-5;
const SHRINK = 8;
const LEVELS = 4;
const GOOD_ENOUGH = 1e-8;
const UNIT_ROUNDOFF = 2 ** -53;
/** Evaluations that are asked for at once. */
const CHUNK = 192;

/**
 * The derivative along each probe, for which `claims` holds what somebody says that it is: 2 evaluations a probe where
 * that agrees to 1e-8 of the largest, else 4 and one more for all. Only for probes whose error is then not below 1e-8 of the largest
 * derivative, and above rounding, the step shrinks by 8 and they are asked again.
 */
export async function differentiate(
  objective: Objective,
  probes: readonly Probe[],
  claims: ArrayLike<number> = [],
): Promise<Derivative[]> {
  const { x, evaluate } = objective;
  const spread = spreadOf(x);
  const stepsAt = (level: number, pending: readonly number[]): number[] =>
    pending.map((probe) => (FIRST_STEP / SHRINK ** level) * Math.min(spread, Math.max(1, sizeAt(x, probes[probe]!))));

  const all = [...probes.keys()];
  let whole = await centralDifferences(objective, probes, stepsAt(0, all));
  const best: Derivative[] = whole.map(({ value }, at) => ({
    value,
    error: Math.abs(claims[at]! - value),
    reach: 0,
  }));
  const scale = scaleOf(probes, best);
  let pending = all.filter((probe) => !(best[probe]!.error <= GOOD_ENOUGH * scale * rootOf(probes[probe]!)));
  if (pending.length === 0) return best;

  for (const probe of pending) best[probe] = { value: best[probe]!.value, error: Infinity, reach: 0 };
  const here = await evaluate([{ indices: new Uint32Array(0), values: new Float64Array(0) }]);
  const around = { upstream: objective.upstream, here };
  whole = pending.map((probe) => whole[probe]!);
  for (let level = 0; level < LEVELS && pending.length > 0; level += 1) {
    const asked = pending.map((probe) => probes[probe]!);
    const steps = stepsAt(level, pending);
    if (level > 0) whole = await centralDifferences(objective, asked, steps);
    const halves = steps.map((step) => step / 2);
    const half = await centralDifferences(objective, asked, halves);
    const found = pending.map((_, at) => extrapolate(whole[at]!, half[at]!, around));
    for (const [at, probe] of pending.entries()) {
      if (!(found[at]!.error >= best[probe]!.error)) best[probe] = found[at]!;
    }
    const goodEnough = GOOD_ENOUGH * scaleOf(probes, best);
    pending = pending.filter(
      (probe, at) => !(best[probe]!.error <= goodEnough * rootOf(probes[probe]!)) && !found[at]!.isRounding,
    );
  }
  return best;
}

/** The largest derivative of one element: a direction through n of them counts with its n-th part in the square. */
export function scaleOf(probes: readonly Probe[], derivatives: readonly Derivative[]): number {
  return largest(
    derivatives.map(({ value, error, reach }, at) =>
      Number.isFinite(error) ? (Math.abs(value) + reach) / rootOf(probes[at]!) : 0,
    ),
  );
}

/** ⟨upstream, y(x+h) − y(x−h)⟩ / 2h for each probe, with a step h of its own. */
export async function centralDifferences(
  { x, upstream, evaluate }: Objective,
  probes: readonly Probe[],
  steps: readonly number[],
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (let from = 0; from < probes.length; from += CHUNK / 2) {
    const chunk = probes.slice(from, from + CHUNK / 2);
    const joined = await evaluate(
      chunk.flatMap((probe, at) => [1, -1].map((sign) => moved(x, probe, sign * steps[from + at]!))),
    );
    for (const at of chunk.keys()) {
      const [above, below] = [2 * at, 2 * at + 1].map((side) =>
        joined.subarray(side * upstream.length, (side + 1) * upstream.length),
      ) as [Float64Array, Float64Array];
      const step = steps[from + at]!;
      let difference = 0;
      for (let index = 0; index < upstream.length; index += 1) {
        difference += upstream[index]! * (above[index]! - below[index]!);
      }
      found.push({ value: difference / (2 * step), step, above, below });
    }
  }
  return found;
}

function moved(x: ArrayLike<number>, { indices, weights }: Probe, step: number): Displacement {
  const values = new Float64Array(indices.length);
  for (let at = 0; at < indices.length; at += 1) values[at] = x[indices[at]!]! + step * weights[at]!;
  return { indices, values };
}

/** `isRounding`: a smaller step would only make it worse. */
type Found = Derivative & { readonly isRounding: boolean };

function extrapolate(whole: Difference, half: Difference, around: Around): Found {
  const value = (4 * half.value - whole.value) / 3;
  const kink = kinkOf(whole, half, around);
  const off = Math.abs(value - half.value) + kink.error;
  const noise = noiseOf(around) / half.step;
  const error = off + noise;
  return { value, error: Number.isNaN(error) ? Infinity : error, reach: kink.reach, isRounding: off <= noise };
}

/** What rounding in y leaves in the objective. */
function noiseOf({ upstream, here }: Around): number {
  let square = 0;
  for (let index = 0; index < upstream.length; index += 1) square += (upstream[index]! * here[index]!) ** 2;
  return 4 * UNIT_ROUNDOFF * Math.sqrt(square);
}

function sizeAt(x: ArrayLike<number>, probe: Probe): number {
  let size = 0;
  for (const index of probe.indices) size = Math.max(size, Math.abs(x[index]!));
  return size;
}

/** √n of a probe through n elements. */
function rootOf({ indices }: Probe): number {
  return Math.sqrt(indices.length);
}

/** Below this part of the largest element, elements count as all the same. */
const ALIKE = 1e-6;

/** The standard deviation of the elements; of elements that are all alike the largest, or 1. */
function spreadOf(x: ArrayLike<number>): number {
  let [mean, square] = [0, 0];
  for (let index = 0; index < x.length; index += 1) mean += x[index]! / x.length;
  for (let index = 0; index < x.length; index += 1) square += (x[index]! - mean) ** 2 / x.length;
  const [deviation, size] = [Math.sqrt(square), largest(x)];
  return deviation > ALIKE * size ? deviation : Math.max(1, size);
}
