import { largest } from './tolerance.ts';

/*
 * Numerical derivatives of the objective L = ⟨upstream, y(x)⟩ in float64. Central differences D(h), D(h/2), D(h/4) are
 * freed of their h² and h⁴ errors by two Richardson steps (L. F. Richardson, 1911); what the last step still moved is
 * the estimate of the error that is left. At a kink the one-sided slopes stay apart as h shrinks; any value between
 * them is right, so their distance is the error.
 */

/** A direction in which the input is moved: elements, each with weight 1 or −1. */
export type Probe = readonly { readonly index: number; readonly weight: number }[];

/** The derivative of the objective along a probe, and how far it may be off. */
export type Derivative = { readonly value: number; readonly error: number };

/** The function at several inputs: the outputs of all, flattened and joined, for inputs that differ in some elements. */
export type Evaluate = (
  moves: readonly (readonly { readonly index: number; readonly value: number }[])[],
) => Promise<Float64Array>;

const FIRST_STEP = 1e-3;
const SHRINK = 8;
const LEVELS = 5;
const GOOD_ENOUGH = 1e-8;
const UNIT_ROUNDOFF = 2 ** -53;
/** Step, and its sign, in units of h. */
const STENCIL = [1, -1, 0.5, -0.5, 0.25, -0.25] as const;
/** Evaluations that are asked for at once. */
const CHUNK = 192;

/** The derivative along each probe at `x`; the step shrinks by 8 until the error is below 1e-8 of the largest. */
export async function differentiate(
  x: ArrayLike<number>,
  upstream: ArrayLike<number>,
  probes: readonly Probe[],
  evaluate: Evaluate,
): Promise<Derivative[]> {
  const best: (Derivative | undefined)[] = probes.map(() => undefined);
  let pending = [...probes.keys()];
  for (let level = 0; level < LEVELS && pending.length > 0; level += 1) {
    const steps = pending.map((probe) => (FIRST_STEP / SHRINK ** level) * Math.max(1, sizeAt(x, probes[probe]!)));
    const found = await differentiateOnce(
      { x, upstream, evaluate },
      pending.map((probe) => probes[probe]!),
      steps,
    );
    for (const [at, probe] of pending.entries()) {
      const before = best[probe];
      if (!before || !(found[at]!.error >= before.error)) best[probe] = found[at]!;
    }
    const scale = largest(best.map((derivative) => derivative!.value));
    pending = pending.filter((probe) => !(best[probe]!.error <= GOOD_ENOUGH * scale));
  }
  return best.map((derivative) => derivative!);
}

type Objective = {
  readonly x: ArrayLike<number>;
  readonly upstream: ArrayLike<number>;
  readonly evaluate: Evaluate;
};

async function differentiateOnce(
  objective: Objective,
  probes: readonly Probe[],
  steps: readonly number[],
): Promise<Derivative[]> {
  const { x, upstream, evaluate } = objective;
  const perChunk = Math.floor(CHUNK / STENCIL.length);
  const found: Derivative[] = [];
  for (let from = 0; from < probes.length; from += perChunk) {
    const chunk = probes.slice(from, from + perChunk);
    const moves = chunk.flatMap((probe, at) =>
      STENCIL.map((part) =>
        probe.map(({ index, weight }) => ({ index, value: x[index]! + part * weight * steps[from + at]! })),
      ),
    );
    const joined = await evaluate(moves);
    const outputs = (at: number): Float64Array => joined.subarray(at * upstream.length, (at + 1) * upstream.length);
    for (const at of chunk.keys()) {
      const first = at * STENCIL.length;
      const step = steps[from + at]!;
      const slopes = [1, 0.5, 0.25].map((part, pair) =>
        slope(upstream, [outputs(first + 2 * pair), outputs(first + 2 * pair + 1)], part * step),
      );
      found.push(extrapolate(slopes, step));
    }
  }
  return found;
}

/** `sum` is ⟨upstream, y(x+h) + y(x−h)⟩; `noise` what rounding in y leaves in the slope. */
type Slope = { readonly value: number; readonly sum: number; readonly noise: number };

/** ⟨upstream, y(x+h) − y(x−h)⟩ / 2h. */
function slope(upstream: ArrayLike<number>, [above, below]: readonly [Float64Array, Float64Array], h: number): Slope {
  let [sum, difference, magnitude] = [0, 0, 0];
  for (let index = 0; index < upstream.length; index += 1) {
    difference += upstream[index]! * (above[index]! - below[index]!);
    sum += upstream[index]! * (above[index]! + below[index]!);
    magnitude += Math.abs(upstream[index]!) * (Math.abs(above[index]!) + Math.abs(below[index]!));
  }
  return { value: difference / (2 * h), sum, noise: (4 * UNIT_ROUNDOFF * magnitude) / (2 * h) };
}

/** Steps by which one-sided slopes draw nearer on a smooth function: half with h. On a kink they stay apart. */
const STAYS_APART = 0.75;

function extrapolate([whole, half, quarter]: readonly Slope[], step: number): Derivative {
  const coarse = (4 * half!.value - whole!.value) / 3;
  const fine = (4 * quarter!.value - half!.value) / 3;
  const value = (16 * fine - coarse) / 15;
  const [apart, still] = [(whole!.sum - half!.sum) / step, (half!.sum - quarter!.sum) / (step / 2)].map(Math.abs);
  const kink = still! > STAYS_APART * apart! ? 2 * still! : 0;
  const error = Math.abs(value - fine) + quarter!.noise + kink;
  return { value, error: Number.isNaN(error) ? Infinity : error };
}

function sizeAt(x: ArrayLike<number>, probe: Probe): number {
  return largest(probe.map(({ index }) => x[index]!));
}
