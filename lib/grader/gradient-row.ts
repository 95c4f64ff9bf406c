import type { GradientRow } from '#lib/exercises/report.ts';
import { FAR_OFF } from './compare.ts';
import { indexOf } from '#lib/tensor/shape.ts';
import type { Derivative, Probe } from './finite-difference.ts';
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

const RELATIVE = 1e-7;
const ERRORS = 4;
/** An estimate worse than this part of the largest derivative decides nothing: a kink, or noise. */
const USELESS = 1e-3;
const MOST_UNDECIDED = 0.02;
/** Derivatives below it are rounding. */
const NOTHING = 1e-12;

/** The row to show, and the largest |yours − numerical|/allowed over all probes: right where it is at most 1. */
export type FoundRow = { readonly row: GradientRow; readonly margin: number };

/**
 * Right where |yours − numerical| ≤ 1e-7·max|numerical| + 4·error at every probe that is decided. The row shows the
 * worst element. Null where more than 2 % of the probes are undecided (a kink of the function lies too near).
 */
export function gradientRow(found: Derivatives): FoundRow | null {
  const { probes, derivatives, shape } = found;
  const scale = largest(derivatives.filter(({ error }) => Number.isFinite(error)).map(({ value }) => value));
  const decided = derivatives.map(({ error }) => error <= Math.max(USELESS * scale, NOTHING));
  const undecided = decided.filter((is) => !is).length;
  if (undecided > MOST_UNDECIDED * probes.length) return null;

  const excesses = probes.map((probe, at) => {
    if (!decided[at]) return 0;
    const { value, error } = derivatives[at]!;
    const allowed = RELATIVE * scale * Math.sqrt(probe.length) + ERRORS * error + NOTHING;
    const difference = Math.abs(along(probe, found.yours) - value);
    return Number.isNaN(difference) ? FAR_OFF : Math.min(FAR_OFF, difference / allowed);
  });
  let worst = 0;
  for (let at = 1; at < excesses.length; at += 1) {
    const isElement = probes[at]!.length === 1;
    if (excesses[at]! > excesses[worst]! && (isElement || excesses[worst]! <= 1)) worst = at;
  }
  const probe = probes[worst]!;
  const [yours, numerical] = [along(probe, found.yours), derivatives[worst]!.value];
  return {
    row: {
      parameter: found.parameter,
      checked: probes.filter((each) => each.length === 1).length,
      size: found.yours.length,
      index: probe.length === 1 ? indexOf(probe[0]!.index, shape) : [],
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
function along(probe: Probe, gradient: ArrayLike<number>): number {
  return probe.reduce((sum, { index, weight }) => sum + weight * gradient[index]!, 0);
}
