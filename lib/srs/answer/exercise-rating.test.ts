import { describe, expect, test } from 'vitest';
import { exerciseRating, lowerOnly, type ExerciseAttempt } from './exercise-rating.ts';
import { RATINGS } from '#lib/srs/rating.ts';

const clean: ExerciseAttempt = {
  passed: true,
  submissions: 1,
  hintsUsed: 0,
  editorialOpened: false,
  tookMillis: 600_000,
  medianMillis: null,
};

describe('the rating of an exercise', () => {
  test.each([
    { what: 'passed at once', attempt: clean, rating: 'good' },
    { what: 'passed at once in half the median', attempt: { ...clean, medianMillis: 1_200_000 }, rating: 'easy' },
    { what: 'passed at once, no faster than usual', attempt: { ...clean, medianMillis: 700_000 }, rating: 'good' },
    { what: 'passed at the second submission', attempt: { ...clean, submissions: 2 }, rating: 'hard' },
    { what: 'passed with a hint, quickly', attempt: { ...clean, hintsUsed: 1, medianMillis: 9e6 }, rating: 'hard' },
    { what: 'passed after reading the solution', attempt: { ...clean, editorialOpened: true }, rating: 'again' },
    { what: 'not passed', attempt: { ...clean, passed: false }, rating: 'again' },
  ])('$what is $rating', ({ attempt, rating }) => {
    expect(exerciseRating(attempt)).toBe(rating);
  });
});

test('a rating may be lowered, never raised', () => {
  for (const [earnedAt, earned] of RATINGS.entries()) {
    for (const [chosenAt, chosen] of RATINGS.entries()) {
      expect(lowerOnly(earned, chosen)).toBe(RATINGS[Math.min(earnedAt, chosenAt)]);
    }
  }
});
