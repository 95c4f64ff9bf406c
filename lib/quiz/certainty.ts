/** How sure somebody is of an answer, said before it is judged; `none` is “no idea”. */
export const CERTAINTIES = ['none', 'guess', 'fairly', 'certain'] as const;

export type Certainty = (typeof CERTAINTIES)[number];

/** A level that claims something, and so wins or loses marks. */
export type ClaimedCertainty = Exclude<Certainty, 'none'>;

export const CLAIMED_CERTAINTIES = ['guess', 'fairly', 'certain'] as const satisfies readonly ClaimedCertainty[];

/** What a level wins when the answer is right, and loses when it is wrong. */
export type Marks = { readonly right: number; readonly wrong: number };

/** Marks by certainty (A. Gardner-Medwin; Moodle’s “certainty-based marking”). Where none is asked: 1 and 0. */
export const MARKS: Readonly<Record<Certainty, Marks>> = {
  none: { right: 0, wrong: 0 },
  guess: { right: 1, wrong: 0 },
  fairly: { right: 2, wrong: -2 },
  certain: { right: 3, wrong: -6 },
};

/** Marks where certainty is not asked. */
export const PLAIN_MARKS: Marks = { right: 1, wrong: 0 };

/** Between which probabilities of being right a level wins most. */
export type PaysBetween = { readonly from: number; readonly to: number };

/**
 * Where each level pays: p·right + (1 − p)·wrong of two neighbours is equal at p = 2/3 (guess, fairly) and p = 4/5 (fairly,
 * certain).
 */
export const PAYS_BETWEEN: Readonly<Record<ClaimedCertainty, PaysBetween>> = {
  guess: { from: 0, to: 2 / 3 },
  fairly: { from: 2 / 3, to: 4 / 5 },
  certain: { from: 4 / 5, to: 1 },
};

/** The probability of being right that a level stands for, 0 to 1: the middle of where it pays. Ours, for the Brier score. */
export function statedProbability(certainty: ClaimedCertainty): number {
  const { from, to } = PAYS_BETWEEN[certainty];
  return (from + to) / 2;
}
