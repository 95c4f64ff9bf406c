import type { Tape } from '#lib/srs/optimiser/tape.ts';

/** R = (1 + f·t/S)^(−w20) with f = 0.9^(−1/w20) − 1. */
export function recallAfter(tape: Tape, step: number, days: number): number {
  const recall = (1 + (tape.derived.factor * days) / tape.stability[step]!) ** -tape.weights[20]!;
  tape.recall[step] = recall;
  return recall;
}

/** From the derivative by R to those by S and w20. */
export function backThroughCurve(tape: Tape, step: number, days: number): void {
  const { weights: w, gradient, adjoint, derived } = tape;
  const stability = tape.stability[step]!;
  const ratio = days / stability;
  const base = 1 + derived.factor * ratio;
  const dLog = adjoint.recall * tape.recall[step]!;
  adjoint.stability += (dLog * w[20]! * derived.factor * ratio) / (base * stability);
  const factorByDecay = ((derived.factor + 1) * Math.log(0.9)) / w[20]! ** 2;
  gradient[20] = gradient[20]! - dLog * (Math.log(base) + (w[20]! * ratio * factorByDecay) / base);
}
