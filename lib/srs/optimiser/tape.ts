import { WEIGHT_COUNT } from './bounds.ts';

/**
 * What the formulas of FSRS-6 read and write while a history is walked forwards and then backwards: allocated once, written
 * over for every card. S is stability, D difficulty, R retrievability and w the weights; columns have one number for each
 * answer of the card, the first at 0.
 */
export type Tape = {
  /** The weights in use; call `prepareTape` after they changed. */
  readonly weights: Float64Array;
  /** Where the derivatives of the loss by the weights add up. */
  readonly gradient: Float64Array;
  /** S before the answer. */
  readonly stability: Float64Array;
  /** D before the answer. */
  readonly difficulty: Float64Array;
  /** R when the answer was given. */
  readonly recall: Float64Array;
  /** Parts of the formulas that their derivatives need again. */
  readonly parts: readonly [Float64Array, Float64Array];
  /** D after the answer, before it is kept within 1 and 10. */
  readonly rawDifficulty: Float64Array;
  /** The derivatives of the loss by S, D and R of the answer that is being walked back through. */
  readonly adjoint: { stability: number; difficulty: number; recall: number };
  /** What the weights decide once for all answers. */
  readonly derived: { factor: number; success: number; forgetFloor: number; easyDifficulty: number };
  /** Whether S and D are rounded to 1e-8 after each answer, as ts-fsrs does; training does not. */
  readonly snapped: boolean;
};

/** A tape for histories of at most `length` answers. */
export function newTape(length: number, snapped: boolean): Tape {
  const column = (): Float64Array => new Float64Array(length);
  return {
    weights: new Float64Array(WEIGHT_COUNT),
    gradient: new Float64Array(WEIGHT_COUNT),
    stability: column(),
    difficulty: column(),
    recall: column(),
    parts: [column(), column()],
    rawDifficulty: column(),
    adjoint: { stability: 0, difficulty: 0, recall: 0 },
    derived: { factor: 0, success: 0, forgetFloor: 1, easyDifficulty: 0 },
    snapped,
  };
}

/** Computes from the weights what does not change between answers. */
export function prepareTape(tape: Tape): void {
  const { weights: w, derived } = tape;
  derived.factor = 0.9 ** (-1 / w[20]!) - 1;
  derived.success = Math.exp(w[8]!);
  derived.forgetFloor = Math.exp(w[17]! * w[18]!);
  derived.easyDifficulty = snap(tape, w[4]! - Math.exp(3 * w[5]!) + 1);
}

/** Rounds to 1e-8 on a snapped tape. */
export function snap(tape: Tape, value: number): number {
  return tape.snapped ? Math.round(value * 1e8) / 1e8 : value;
}

/** Days; the same bounds as `fsrs-6.ts`. */
export const STABILITY_MIN = 0.001;
export const STABILITY_MAX = 36_500;

/** Stability within its bounds. */
export function clampStability(stability: number): number {
  return Math.min(Math.max(stability, STABILITY_MIN), STABILITY_MAX);
}

/** Whether a clamped stability still moves with what it is made of. */
export function isStabilityFree(stability: number): boolean {
  return stability > STABILITY_MIN && stability < STABILITY_MAX;
}
