import { snap, type Tape } from '#lib/srs/optimiser/tape.ts';

/** D0(G) = w4 − e^(w5·(G−1)) + 1, within 1 and 10. */
export function firstDifficulty(tape: Tape, grade: number): number {
  return clampDifficulty(rawFirstDifficulty(tape, grade));
}

/** From the derivative by the first D to those by w4 and w5. */
export function backThroughFirstDifficulty(tape: Tape, grade: number, dFirst: number): void {
  if (!isDifficultyFree(rawFirstDifficulty(tape, grade))) return;
  const { weights: w, gradient } = tape;
  gradient[4] = gradient[4]! + dFirst;
  gradient[5] = gradient[5]! - dFirst * (grade - 1) * Math.exp((grade - 1) * w[5]!);
}

/** D′ = w7·D0(Easy) + (1−w7)·(D − w6·(G−3)·(10−D)/9), within 1 and 10. */
export function difficultyAfter(tape: Tape, step: number, grade: number): number {
  const { weights: w, derived } = tape;
  const difficulty = tape.difficulty[step]!;
  const moved = difficulty + snap(tape, (-w[6]! * (grade - 3) * (10 - difficulty)) / 9);
  const raw = snap(tape, w[7]! * derived.easyDifficulty + (1 - w[7]!) * moved);
  tape.rawDifficulty[step] = raw;
  return clampDifficulty(raw);
}

/** From the derivative by D′ to those by D and the weights. */
export function backThroughDifficulty(tape: Tape, step: number, grade: number, dNext: number): void {
  if (!isDifficultyFree(tape.rawDifficulty[step]!)) return;
  const { weights: w, gradient, adjoint, derived } = tape;
  const difficulty = tape.difficulty[step]!;
  const push = -w[6]! * (grade - 3);
  const moved = difficulty + (push * (10 - difficulty)) / 9;
  adjoint.difficulty += dNext * (1 - w[7]!) * (1 - push / 9);
  gradient[4] = gradient[4]! + dNext * w[7]!;
  gradient[5] = gradient[5]! - dNext * w[7]! * 3 * Math.exp(3 * w[5]!);
  gradient[6] = gradient[6]! - (dNext * (1 - w[7]!) * (grade - 3) * (10 - difficulty)) / 9;
  gradient[7] = gradient[7]! + dNext * (derived.easyDifficulty - moved);
}

function rawFirstDifficulty(tape: Tape, grade: number): number {
  const { weights: w } = tape;
  return snap(tape, w[4]! - Math.exp((grade - 1) * w[5]!) + 1);
}

function clampDifficulty(difficulty: number): number {
  return Math.min(Math.max(difficulty, 1), 10);
}

function isDifficultyFree(raw: number): boolean {
  return raw > 1 && raw < 10;
}
