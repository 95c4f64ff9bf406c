import { WEIGHT_BOUNDS } from '#lib/srs/model/weights.ts';

/** How much each of FSRS-6’s weights varies between learners (standard deviations, from fsrs-rs). */
export const WEIGHT_SPREAD: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32,
  0.14, 0.27,
];

/** FSRS-6 has so many weights. */
export const WEIGHT_COUNT = 21;

/**
 * Moves every weight into FSRS-6’s bounds, in place. With several relearning steps w17 and w18 are bounded so that
 * passing the steps after a lapse cannot leave a memory stronger than before it.
 */
export function clampWeights(weights: Float64Array, relearningSteps: number): void {
  for (const [index, [low, high]] of WEIGHT_BOUNDS.entries()) {
    weights[index] = Math.min(Math.max(weights[index] ?? low, low), high);
  }
  if (relearningSteps <= 1) return;
  const [w11 = 0, w13 = 0, w14 = 0] = [weights[11], weights[13], weights[14]];
  const room = -(Math.log(w11) + Math.log(2 ** w13 - 1) + w14 * 0.3) / relearningSteps;
  const ceiling = Math.min(Math.sqrt(Math.max(room, 0.01)), 2);
  weights[17] = Math.min(weights[17] ?? 0, ceiling);
  weights[18] = Math.min(weights[18] ?? 0, ceiling);
}
