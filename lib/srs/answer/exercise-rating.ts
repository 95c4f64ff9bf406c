import { RATINGS, type Rating } from '#lib/srs/rating.ts';

/** What happened from opening an exercise to its verdict. */
export type ExerciseAttempt = {
  readonly passed: boolean;
  /** Submissions that reached a verdict, this one included. */
  readonly submissions: number;
  readonly hintsUsed: number;
  /** Whether the solution was looked at before passing. */
  readonly editorialOpened: boolean;
  readonly tookMillis: number;
  /** This exercise’s own median; null before there is one. */
  readonly medianMillis: number | null;
};

/**
 * The rating that an attempt earns: Again when it did not pass or the solution was opened; Hard when it took more than
 * one submission or a hint; Easy when it passed at once in at most half the median time; else Good.
 */
export function exerciseRating(attempt: ExerciseAttempt): Rating {
  if (!attempt.passed || attempt.editorialOpened) return 'again';
  if (attempt.submissions > 1 || attempt.hintsUsed > 0) return 'hard';
  return attempt.medianMillis !== null && attempt.tookMillis * 2 <= attempt.medianMillis ? 'easy' : 'good';
}

/** The rating that counts: the learner may choose a lower one than was earned, never a higher. */
export function lowerOnly(earned: Rating, chosen: Rating): Rating {
  return RATINGS.indexOf(chosen) < RATINGS.indexOf(earned) ? chosen : earned;
}
