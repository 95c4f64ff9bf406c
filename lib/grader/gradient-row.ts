import type { GradientRow } from '#lib/exercises/report.ts';
import { FAR_OFF } from './compare.ts';
import { indexOf } from '#lib/tensor/shape.ts';
import { AGREES, scaleOf, type Derivative, type Probe } from './finite-difference.ts';
import { largest } from './tolerance.ts';

/** Three gradients of one parameter, at the probes. */
export type Derivatives = {
  readonly parameter: string;
  readonly shape: readonly number[];
  readonly probes: readonly Probe[];
  readonly derivatives: readonly Derivative[];
  readonly yours: ArrayLike<number>;
  readonly reference: ArrayLike<number>;
};

const ERRORS = 4;
/** An estimate worse than this part of the largest derivative decides nothing: a kink, or noise. */
const USELESS = 1e-3;
const MOST_UNDECIDED = 0.02;
/** Derivatives below it are rounding. */
const NOTHING = 1e-12;

/** The row to show, and the largest |yours − numerical|/allowed over all probes: right where it is at most 1. */
export type FoundRow = { readonly row: GradientRow; readonly margin: number };

/**
 * Right where |yours − numerical| ≤ 1e-7·max|numerical|·√n + 4·error at every probe that is decided (n elements in the
 * probe). The row shows the worst element. Null where more than 2 % of the probes are undecided (a kink of the function
 * lies too near).
 */
export function gradientRow(found: Derivatives): FoundRow | null {
  const { probes, derivatives, shape } = found;
  const scale = scaleOf(probes, derivatives);
  const decided = derivatives.map(
    ({ error }, at) => error <= Math.max(USELESS * scale * Math.sqrt(probes[at]!.indices.length), NOTHING),
  );
  const undecided = decided.filter((is) => !is).length;
  if (undecided > MOST_UNDECIDED * probes.length) return null;

  const excesses = probes.map((probe, at) => {
    if (!decided[at]) return 0;
    const { value, error } = derivatives[at]!;
    const allowed = AGREES * scale * Math.sqrt(probe.indices.length) + ERRORS * error + NOTHING;
    const difference = Math.abs(along(probe, found.yours) - value);
    return Number.isNaN(difference) ? FAR_OFF : Math.min(FAR_OFF, difference / allowed);
  });
  let worst = 0;
  for (let at = 1; at < excesses.length; at += 1) {
    const isElement = probes[at]!.indices.length === 1;
    if (excesses[at]! > excesses[worst]! && (isElement || excesses[worst]! <= 1)) worst = at;
  }
  const probe = probes[worst]!;
  const [yours, numerical] = [along(probe, found.yours), derivatives[worst]!.value];
  return {
    row: {
      parameter: found.parameter,
      checked: probes.filter(({ indices }) => indices.length === 1).length,
      size: found.yours.length,
      index: probe.indices.length === 1 ? indexOf(probe.indices[0]!, shape) : [],
      yours,
      numerical,
      reference: along(probe, found.reference),
      relativeError: Math.abs(yours - numerical) / (scale || 1),
      curve: [],
    },
    margin: largest(excesses),
  };
}

/** The derivative along a probe that a gradient implies. */
export function along({ indices, weights }: Probe, gradient: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < indices.length; at += 1) sum += weights[at]! * gradient[indices[at]!]!;
  return sum;
}
