/*
 * Layer 4. On a smooth function the slopes on both sides of a point draw nearer as the step shrinks: half as far apart
 * with half the step. At a kink (of ReLU, max, |x|, a hinge) they stay apart, and any number between them is a
 * subgradient (R. T. Rockafellar, Convex Analysis, 1970): all of them are right.
 */

/** D(h) along a probe, and the outputs on both sides, from which the one-sided slopes follow. */
export type Difference = {
  readonly value: number;
  readonly step: number;
  readonly above: Float64Array;
  readonly below: Float64Array;
};

/** The objective’s weights, and y(x). */
export type Around = { readonly upstream: ArrayLike<number>; readonly here: Float64Array };

/** How far right derivatives may lie on either side of the middle, and how far that may be off. */
export type Kink = { readonly reach: number; readonly error: number };

/** With half the step, one-sided slopes that are at least so far apart as before are at a kink. */
const STAYS_APART = 0.75;

/**
 * What kinks leave open of a derivative, from differences with a step and with half of it; nothing on a smooth function.
 * Each output counts by itself, since kinks of different outputs may weigh against each other in their sum. A kink that
 * lies near the point, but not on it, shows as slopes that still change: that is the error.
 */
export function kinkOf(whole: Difference, half: Difference, around: Around): Kink {
  let [reach, error] = [0, 0];
  for (let output = 0; output < around.upstream.length; output += 1) {
    const [before, still] = [apartAt(output, whole, around), apartAt(output, half, around)];
    if (!(still > STAYS_APART * before)) continue;
    const weight = Math.abs(around.upstream[output]!) / 2;
    reach += weight * still;
    error += weight * Math.abs(still - before);
  }
  return { reach, error };
}

/** How far the slopes of one output on both sides are from each other. */
function apartAt(output: number, { above, below, step }: Difference, { here }: Around): number {
  const bend = above[output]! - here[output]! - (here[output]! - below[output]!);
  return Math.abs(bend / step);
}
