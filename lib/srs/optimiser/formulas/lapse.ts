import { clampStability, isStabilityFree, snap, STABILITY_MIN, type Tape } from '#lib/srs/optimiser/tape.ts';

/** S′ = min(w11·D^(−w12)·((S+1)^w13−1)·e^(w14·(1−R)), S·e^(−w17·w18)) after Again on another day; never above S. */
export function afterLapse(tape: Tape, step: number): number {
  const { weights: w, parts } = tape;
  const stability = tape.stability[step]!;
  const power = (stability + 1) ** w[13]!;
  const forgot = w[11]! * tape.difficulty[step]! ** -w[12]! * (power - 1) * Math.exp((1 - tape.recall[step]!) * w[14]!);
  parts[0][step] = forgot;
  parts[1][step] = power;
  return Math.min(mostAfterLapse(tape, stability), snap(tape, clampStability(forgot)), stability);
}

/** From the derivative by S′ to those by S, D, R and the weights. */
export function backThroughLapse(tape: Tape, step: number, dNext: number): void {
  const { weights: w, gradient, adjoint } = tape;
  const stability = tape.stability[step]!;
  const forgot = tape.parts[0][step]!;
  const power = tape.parts[1][step]!;
  const most = mostAfterLapse(tape, stability);
  if (stability < Math.min(most, forgot)) {
    adjoint.stability += dNext;
  } else if (most < clampStability(forgot)) {
    if (most <= STABILITY_MIN) return;
    adjoint.stability += dNext / tape.derived.forgetFloor;
    gradient[17] = gradient[17]! - dNext * most * w[18]!;
    gradient[18] = gradient[18]! - dNext * most * w[17]!;
  } else if (isStabilityFree(forgot)) {
    const dLog = dNext * forgot;
    adjoint.stability += (dLog * power * w[13]!) / ((power - 1) * (stability + 1));
    adjoint.difficulty -= (dLog * w[12]!) / tape.difficulty[step]!;
    adjoint.recall -= dLog * w[14]!;
    gradient[11] = gradient[11]! + dLog / w[11]!;
    gradient[12] = gradient[12]! - dLog * Math.log(tape.difficulty[step]!);
    gradient[13] = gradient[13]! + (dLog * power * Math.log(stability + 1)) / (power - 1);
    gradient[14] = gradient[14]! + dLog * (1 - tape.recall[step]!);
  }
}

/** What the memory may have at most after a lapse and the relearning step that follows. */
function mostAfterLapse(tape: Tape, stability: number): number {
  return Math.max(snap(tape, stability / tape.derived.forgetFloor), STABILITY_MIN);
}
