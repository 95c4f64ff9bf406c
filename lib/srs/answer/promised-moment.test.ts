import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { promisedMoment } from './promised-moment.ts';
import { preview, schedule } from './schedule.ts';

const boundary = { zone: 'Asia/Shanghai', rolloverHour: 4 };
const rollover = Date.UTC(2026, 2, 10, 20);
const steps = fc.record({
  stability: fc.double({ min: 0.3, max: 300, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  seed: fc.nat(),
  shownAt: fc.integer({ min: rollover - 23 * HOUR_MILLIS, max: rollover + HOUR_MILLIS }),
  waits: fc.integer({ min: -5 * MINUTE_MILLIS, max: 3 * DAY_MILLIS }),
});

test('what the buttons promised when the answer was shown is applied whenever one is pressed', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...RATINGS), ({ stability, difficulty, seed, shownAt, waits }, rating) => {
      const lastReviewAt = rollover - 6 * DAY_MILLIS;
      const trace = { stability, difficulty, lastReviewAt, dueAt: rollover, reps: 3, lapses: 0 };
      const memory: Memory = { ...trace, state: 'review', intervalDays: 6 };
      const promised = preview(memory, { ...boundary, at: shownAt, seed }, DEFAULT_PARAMETERS)[rating];
      const at = promisedMoment(shownAt, shownAt + waits, boundary);
      const { strength, wait } = applied(schedule(memory, rating, { ...boundary, at, seed }, DEFAULT_PARAMETERS), at);
      expect({ strength, wait }).toEqual(applied(promised.memory, shownAt));
      expect(studyDayOf(at, boundary)).toBe(studyDayOf(shownAt, boundary));
    }),
  );
});

test('within the study day an answer counts when it is rated', () => {
  expect(promisedMoment(rollover, rollover + 5_000, boundary)).toBe(rollover + 5_000);
  expect(promisedMoment(rollover - 1, rollover + 5_000, boundary)).toBe(rollover - 1);
});

function applied(memory: Memory, at: number) {
  if (memory.state === 'new') throw new Error('An answered card is not new.');
  const { stability, difficulty } = memory;
  const wait = memory.state === 'review' ? { days: memory.intervalDays } : { millis: memory.dueAt - at };
  return { strength: { stability, difficulty }, wait };
}
