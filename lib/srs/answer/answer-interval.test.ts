import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { fuzzRange, type DayRange } from './fuzz.ts';
import { NO_EASY_DAYS, type DueLoad } from './load.ts';
import { preview, schedule } from './schedule.ts';

const boundary = { zone: 'UTC', rolloverHour: 4 };
const at = Date.UTC(2026, 2, 10, 12);
const parameters = DEFAULT_PARAMETERS;
const model = fsrs6(parameters.weights);

type Review = Extract<Memory, { readonly state: 'review' }>;

function review(stability: number, difficulty: number, intervalDays: number): Review {
  const trace = { stability, difficulty, reps: 4, lapses: 0 };
  return { ...trace, state: 'review', intervalDays, dueAt: at, lastReviewAt: at - intervalDays * DAY_MILLIS };
}

/** The days among which a rating may be drawn, when no other rating and no last interval is in the way. */
function ownRange(memory: Review, rating: Rating): DayRange {
  const { stability } = model.next(memory, rating, memory.intervalDays);
  return fuzzRange(model.daysUntil(parameters.desiredRetention, stability));
}

const seeds = Array.from({ length: 2_000 }, (_, seed) => seed);
const daysOf = (memory: Memory, when: { readonly seed: number; readonly load?: DueLoad | null }) => {
  const futures = preview(memory, { ...boundary, at, ...when }, parameters);
  return RATINGS.map((rating) => futures[rating].intervalDays);
};

const memories = fc
  .tuple(fc.double({ min: 0.5, max: 400, noNaN: true }), fc.double({ min: 1, max: 10, noNaN: true }), fc.nat(400))
  .map(([stability, difficulty, days]) => review(stability, difficulty, 1 + days));
const loads = fc.option(
  fc
    .array(fc.nat(40), { maxLength: 110 })
    .map((dueByDay): DueLoad => ({ dueByDay, firstDay: studyDayOf(at, boundary), easyDays: NO_EASY_DAYS })),
);
const PASSES = ['hard', 'good', 'easy'] as const;

describe('the day that a button promises', () => {
  test('is of its rating’s own fuzz: Good that wants 4.64 days comes in 3 to 6, never in 8, and never sooner than the last 4', () => {
    const hard = review(3, 10, 4);
    expect(ownRange(hard, 'good')).toEqual({ from: 3, to: 6 });
    const drawn = seeds.map((seed) => daysOf(hard, { seed })[2]!);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(6);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(4);
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });

  test('leaves the rating’s own range only where the button below has no less', () => {
    fc.assert(
      fc.property(memories, fc.nat(), loads, (memory, seed, load) => {
        const days = daysOf(memory, { seed, load });
        for (const [index, rating] of PASSES.entries()) {
          const own = ownRange(memory, rating);
          const below = days[index] ?? 0;
          expect(days[index + 1]).toBeGreaterThanOrEqual(own.from);
          // Below 2.5 days nothing is spread, and each button keeps its day from the next.
          const isSpread = own.to > own.from;
          expect(days[index + 1]).toBeLessThanOrEqual(isSpread ? Math.max(own.to, below) : Math.max(own.to, below + 1));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('keeps Hard ≤ Good ≤ Easy, and apart where the ranges have room', () => {
    fc.assert(
      fc.property(memories, fc.nat(), loads, (memory, seed, load) => {
        const days = daysOf(memory, { seed, load });
        for (const [index, rating] of PASSES.entries()) {
          if (index === 0) continue;
          const below = days[index]!;
          expect(days[index + 1]).toBeGreaterThanOrEqual(below);
          if (below < ownRange(memory, rating).to) expect(days[index + 1]).toBeGreaterThan(below);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('is never below the last interval while that lies in the range, and above it where the model wants more', () => {
    fc.assert(
      fc.property(memories, fc.nat(), loads, (memory, seed, load) => {
        const days = daysOf(memory, { seed, load });
        for (const [index, rating] of PASSES.entries()) {
          const { stability } = model.next(memory, rating, memory.intervalDays);
          const last = memory.intervalDays;
          if (last <= ownRange(memory, rating).to) expect(days[index + 1]).toBeGreaterThanOrEqual(last);
          if (Math.round(stability) > last) expect(days[index + 1]).toBeGreaterThan(last);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('is kept when it comes back as a promise, and one that no seed and no load could lead to is not', () => {
    fc.assert(
      fc.property(memories, fc.nat(), loads, fc.constantFrom(...PASSES), (memory, seed, load, rating) => {
        const shown = daysOf(memory, { seed, load })[RATINGS.indexOf(rating)]!;
        const fold = (intervalDays: number) =>
          schedule(memory, rating, { ...boundary, at, seed: seed + 1, intervalDays }, parameters);
        expect(fold(shown)).toMatchObject({ intervalDays: shown });
        const beyond = ownRange(memory, 'easy').to + 4;
        expect(fold(beyond)).not.toMatchObject({ intervalDays: beyond });
      }),
      { numRuns: 500 },
    );
  });
});
