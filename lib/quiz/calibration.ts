import { PAYS_BETWEEN, statedProbability, type ClaimedCertainty } from './certainty.ts';

/** How a level of certainty compares with what was right. `slightly-…`: the numbers do not allow more. */
export type CalibrationWord =
  | 'fits'
  | 'over-confident'
  | 'slightly-over-confident'
  | 'under-confident'
  | 'slightly-under-confident';

/**
 * What may be said of answers at one level, of which there must be some: how far the share of right ones is beyond where the level
 * pays. Spoken of plainly only when (observed − limit)²·n > 0.5 (Moodle, certainty-based marking).
 */
export function calibrationWord(certainty: ClaimedCertainty, right: number, of: number): CalibrationWord {
  const { from, to } = PAYS_BETWEEN[certainty];
  const observed = right / of;
  if (observed < from) return isPlain(observed - from, of) ? 'over-confident' : 'slightly-over-confident';
  if (observed > to) return isPlain(observed - to, of) ? 'under-confident' : 'slightly-under-confident';
  return 'fits';
}

function isPlain(off: number, of: number): boolean {
  // 35 of 50 are just at the limit of 0.8, and not beyond it.
  return off ** 2 * of > 0.5 + 1e-9;
}

/** An answer and how sure its learner was. */
export type ClaimedAnswer = { readonly certainty: ClaimedCertainty; readonly right: boolean };

/**
 * The mean squared difference between what was claimed (`statedProbability`) and what came, 0 (best) to 1 (Brier 1950); null
 * without answers.
 */
export function brierScore(answers: readonly ClaimedAnswer[]): number | null {
  if (answers.length === 0) return null;
  const squares = answers.map(({ certainty, right }) => (statedProbability(certainty) - (right ? 1 : 0)) ** 2);
  return squares.reduce((sum, one) => sum + one, 0) / answers.length;
}
