import { clampStability, isStabilityFree, snap, type Tape } from '#lib/srs/optimiser/tape.ts';

/** S′ = S·(1 + e^w8·(11−D)·S^(−w9)·(e^(w10·(1−R))−1)·[w15 if Hard]·[w16 if Easy]) after a success on another day. */
export function afterSuccess(tape: Tape, step: number, grade: number): number {
  const { weights: w, parts } = tape;
  const stability = tape.stability[step]!;
  const growth = Math.exp((1 - tape.recall[step]!) * w[10]!);
  const increase =
    tape.derived.success *
    (11 - tape.difficulty[step]!) *
    stability ** -w[9]! *
    (growth - 1) *
    (grade === 2 ? w[15]! : 1) *
    (grade === 4 ? w[16]! : 1);
  parts[0][step] = increase;
  parts[1][step] = growth;
  return snap(tape, clampStability(stability * (1 + increase)));
}

/** From the derivative by S′ to those by S, D, R and the weights. */
export function backThroughSuccess(tape: Tape, step: number, grade: number, dNext: number): void {
  const { weights: w, gradient, adjoint } = tape;
  const stability = tape.stability[step]!;
  const increase = tape.parts[0][step]!;
  const growth = tape.parts[1][step]!;
  if (!isStabilityFree(stability * (1 + increase))) return;
  adjoint.stability += dNext * (1 + increase * (1 - w[9]!));
  const dLogIncrease = dNext * stability * increase;
  adjoint.difficulty -= dLogIncrease / (11 - tape.difficulty[step]!);
  gradient[8] = gradient[8]! + dLogIncrease;
  gradient[9] = gradient[9]! - dLogIncrease * Math.log(stability);
  // The factor e^(w10·(1−R))−1 itself may be 0.
  const dGrowth = growth > 1 ? (dLogIncrease / (growth - 1)) * growth : 0;
  gradient[10] = gradient[10]! + dGrowth * (1 - tape.recall[step]!);
  adjoint.recall -= dGrowth * w[10]!;
  if (grade === 2 && w[15]! > 0) gradient[15] = gradient[15]! + dLogIncrease / w[15]!;
  if (grade === 4) gradient[16] = gradient[16]! + dLogIncrease / w[16]!;
}
