/** How much of a pack somebody says they know. */
export type Familiarity = 'none' | 'some' | 'most';

/** All of them, least first. */
export const FAMILIARITIES: readonly Familiarity[] = ['none', 'some', 'most'];

/** One question that was answered; “I don’t know” is wrong. */
export type PlacementAnswer = { readonly concept: string; readonly isRight: boolean };

/**
 * A placement, whole: all else follows from it. `familiarity` is by pack; one that is not named is `none`. The same seed asks the
 * same questions of whoever answers the same.
 */
export type Placement = {
  readonly familiarity: Readonly<Partial<Record<string, Familiarity>>>;
  readonly answers: readonly PlacementAnswer[];
  readonly seed: number;
};

/** Questions after which it may end. */
export const QUESTIONS = 10;

/** Questions after which it does end. */
export const MOST_QUESTIONS = 25;
