import { clampStability, isStabilityFree, snap, type Tape } from '#lib/srs/optimiser/tape.ts';

/**
 * S′ = S·S^(−w19)·e^(w17·(G−3+w18)) after a second answer on one day: a success never lowers the memory, Again never
 * raises it.
 */
export function afterSameDay(tape: Tape, step: number, grade: number): number {
  const { weights: w } = tape;
  const stability = tape.stability[step]!;
  const increase = stability ** -w[19]! * Math.exp(w[17]! * (grade - 3 + w[18]!));
  tape.parts[0][step] = increase;
  const next = snap(tape, clampStability(stability * (grade === 1 ? increase : Math.max(increase, 1))));
  return grade === 1 ? Math.min(next, stability) : next;
}

/** From the derivative by S′ to those by S and the weights. */
export function backThroughSameDay(tape: Tape, step: number, grade: number, dNext: number): void {
  const { weights: w, gradient, adjoint } = tape;
  const stability = tape.stability[step]!;
  const increase = tape.parts[0][step]!;
  if (grade === 1 ? increase >= 1 : increase <= 1) {
    adjoint.stability += dNext;
    return;
  }
  const next = stability * increase;
  if (!isStabilityFree(next)) return;
  adjoint.stability += dNext * (1 - w[19]!) * increase;
  gradient[17] = gradient[17]! + dNext * next * (grade - 3 + w[18]!);
  gradient[18] = gradient[18]! + dNext * next * w[17]!;
  gradient[19] = gradient[19]! - dNext * next * Math.log(stability);
}
