import type { GradientRow } from '#lib/exercises/report.ts';
import { FAR_OFF } from '#lib/grader/excess.ts';
import { indexOf } from '#lib/base/shape.ts';
import { AGREES, scaleOf, type Derivative, type Probe } from './finite-difference.ts';
import { largest } from '#lib/grader/tolerance.ts';
import type { CurveOrigin } from './v-curve.ts';

/** Three gradients of one parameter, at the probes. */
export type Derivatives = {
  readonly parameter: string;
  readonly shape: readonly number[];
  readonly probes: readonly Probe[];
  readonly derivatives: readonly Derivative[];
  readonly yours: ArrayLike<number>;
  readonly reference: ArrayLike<number>;
  /** The part of the probes that may stay undecided; default 2 %. */
  readonly mostUndecided?: number;
};

const ERRORS = 4;
/** An estimate worse than this part of the largest derivative decides nothing: a kink, or noise. */
const USELESS = 1e-3;
const MOST_UNDECIDED = 0.02;
/** Derivatives below it are rounding. */
const NOTHING = 1e-12;

/**
 * The row to show, the largest |yours − numerical|/allowed over all probes (right where it is at most 1), and where its V
 * curve is to be drawn; null where the row shows no element.
 */
export type FoundRow = { readonly row: GradientRow; readonly margin: number; readonly point: CurveOrigin | null };

/**
 * Right where |yours − numerical| ≤ 1e-7·max|numerical|·√n + 4·error at every probe that is decided (n elements in the
 * probe); at a kink any value between the one-sided slopes will do. The row shows the worst element. Null where too
 * many of the probes are undecided (a kink lies near, but not at the point).
 */
export function gradientRow(found: Derivatives): FoundRow | null {
  const { probes, derivatives, shape } = found;
  const scale = scaleOf(probes, derivatives);
  // Where every derivative is 0, what is claimed instead decides: rounding is far below that.
  const claimed = largest(probes.map((probe) => along(probe, found.yours) / Math.sqrt(probe.indices.length)));
  const sure = USELESS * Math.max(scale, claimed);
  const decided = derivatives.map(
    ({ error }, at) => error <= Math.max(sure * Math.sqrt(probes[at]!.indices.length), NOTHING),
  );
  const undecided = decided.filter((is) => !is).length;
  if (undecided > (found.mostUndecided ?? MOST_UNDECIDED) * probes.length) return null;

  const excesses = probes.map((probe, at) => {
    if (!decided[at]) return 0;
    const { error } = derivatives[at]!;
    const allowed = AGREES * scale * Math.sqrt(probe.indices.length) + ERRORS * error + NOTHING;
    const difference = beyond(derivatives[at]!, along(probe, found.yours));
    return Number.isNaN(difference) ? FAR_OFF : Math.min(FAR_OFF, difference / allowed);
  });
  const worst = worstAt(probes, excesses);
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
      relativeError: beyond(derivatives[worst]!, yours) / (scale || 1),
      curve: [],
      agrees: largest(excesses) <= 1,
    },
    margin: largest(excesses),
    point: probe.indices.length === 1 ? { element: probe.indices[0]!, yours, scale } : null,
  };
}

/** The element that is furthest off; a direction only where it is wrong and no element is. */
function worstAt(probes: readonly Probe[], excesses: readonly number[]): number {
  const furthest = (among: readonly number[]): number =>
    among.reduce((worst, at) => (excesses[at]! > excesses[worst]! ? at : worst), among[0] ?? 0);
  const all = [...probes.keys()];
  const element = furthest(all.filter((at) => probes[at]!.indices.length === 1));
  const any = furthest(all);
  return excesses[any]! > 1 && excesses[element]! <= 1 ? any : element;
}

/** How far a value is from what may be right. */
function beyond({ value, reach }: Derivative, yours: number): number {
  const distance = Math.abs(yours - value) - reach;
  return distance < 0 ? 0 : distance;
}

/** The derivative along a probe that a gradient implies. */
export function along({ indices, weights }: Probe, gradient: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < indices.length; at += 1) sum += weights[at]! * gradient[indices[at]!]!;
  return sum;
}
