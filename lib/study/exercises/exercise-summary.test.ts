import { expect, it } from 'vitest';
import { exerciseCardId } from '#lib/base/card-id.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { exerciseSummary } from './exercise-summary.ts';

it('an exercise that is due before the day’s rollover comes back on the study day before that date', () => {
  const exercise = [...SMALL_SHELF.exercises.values()][0]!;
  const dueAt = Date.UTC(2026, 11, 6, 2, 30);
  const memory = {
    state: 'review',
    dueAt,
    intervalDays: 7,
    stability: 7,
    difficulty: 5,
    lastReviewAt: 0,
    reps: 1,
    lapses: 0,
  };
  const states = new Map([[exerciseCardId(exercise.id), { memory, suspended: false, buriedUntil: null }]]);
  const now = { at: Date.UTC(2026, 10, 29), zone: 'UTC', rolloverHour: 4 };
  expect(exerciseSummary(exercise, states as never, new Map(), now).dueDay).toBe('2026-12-05');
});
