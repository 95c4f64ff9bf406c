import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { isDue } from './days/due.ts';
import type { Memory } from './model/memory.ts';
import { DEFAULT_PARAMETERS, type SchedulerParameters } from './parameters.ts';
import { RATINGS, type Rating } from './rating.ts';
import { preview, retrievability, schedule, type ReviewMoment } from './scheduler.ts';

const exact: SchedulerParameters = { ...DEFAULT_PARAMETERS, fuzz: false };
const utc = { zone: 'UTC', rolloverHour: 0, seed: null };
const start = Date.UTC(2022, 10, 29, 12, 30);
const fresh: Memory = { state: 'new' };

type Answer = { readonly rating: Rating; readonly waitMillis: number };

const answer = fc.record({
  rating: fc.constantFrom(...RATINGS),
  waitMillis: fc.oneof(fc.integer({ min: 0, max: 60 * MINUTE_MILLIS }), fc.integer({ min: 0, max: 400 * DAY_MILLIS })),
});
const history = fc.array(answer, { maxLength: 15 });
const seed = fc.option(fc.integer({ min: 0, max: 2 ** 31 }));
const parameters = fc.record({
  weights: fc.constant(DEFAULT_PARAMETERS.weights),
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  learningStepsSeconds: fc.constantFrom([], [600], [60, 600], [60, 600, 6_000], [600, 86_400], [86_400]),
  relearningStepsSeconds: fc.constantFrom([], [600], [60, 600], [172_800]),
  // Not below the longest step: a step above the maximum interval would outlast it.
  maximumIntervalDays: fc.constantFrom(36_500, 365, 10, 3),
  fuzz: fc.boolean(),
});

/** The card after a history, and the moment after it. */
function live(answers: readonly Answer[], used: SchedulerParameters, where: Omit<ReviewMoment, 'at'> = utc) {
  return answers.reduce<{ memory: Memory; at: number }>(
    ({ memory, at }, { rating, waitMillis }) => {
      const then = at + waitMillis;
      return { memory: schedule(memory, rating, { ...where, at: then }, used), at: then };
    },
    { memory: fresh, at: start },
  );
}

function dueOf(memory: Memory): number {
  return memory.state === 'new' ? Number.NaN : memory.dueAt;
}

describe('golden vectors', () => {
  test('reviewed when due, 3,3,3,3,3,3,1,1,3,3,3,3,3 waits as in py-fsrs (test_basic.py) and ts-fsrs (FSRS-6.test.ts)', () => {
    let memory: Memory = fresh;
    let at = start;
    const days: number[] = [];
    for (const grade of [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]) {
      memory = schedule(memory, RATINGS[grade - 1]!, { ...utc, at }, exact);
      days.push(memory.state === 'review' ? memory.intervalDays : 0);
      at = dueOf(memory);
    }
    expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  test('a new card waits 1, 5.5 and 10 minutes, or 8 days', () => {
    const futures = preview(fresh, { ...utc, at: start }, exact);
    expect(RATINGS.map((rating) => futures[rating].intervalSeconds)).toEqual([60, 330, 600, 8 * 86_400]);
    expect(RATINGS.map((rating) => futures[rating].intervalDays)).toEqual([0, 0, 0, 8]);
  });
});

describe('laws of the scheduler', () => {
  test('Again ≤ Hard ≤ Good ≤ Easy in due time, with fuzz and without, whatever the steps', () => {
    fc.assert(
      fc.property(history, seed, parameters, (answers, drawn, used) => {
        const { memory, at } = live(answers, used);
        const futures = preview(memory, { ...utc, at, seed: drawn }, used);
        const due = RATINGS.map((rating) => futures[rating].dueAt);
        expect(due).toEqual(due.toSorted((one, other) => one - other));
      }),
      { numRuns: 300 },
    );
  });

  test('Easy waits longer than the interval of Good, also where Good goes on to another step (Anki)', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const { memory, at } = live(answers, exact);
        const { easy, good } = preview(memory, { ...utc, at }, exact);
        if (good.memory.state === 'new') throw new Error('An answered card is not new.');
        const ofGood = Math.max(1, Math.round(good.memory.stability));
        expect(easy.intervalDays).toBeGreaterThanOrEqual(Math.min(ofGood + 1, exact.maximumIntervalDays));
      }),
      { numRuns: 300 },
    );
    const { memory, at } = live([{ rating: 'again', waitMillis: 0 }], exact);
    const easy = { ...utc, at: at + MINUTE_MILLIS };
    expect(schedule(memory, 'easy', easy, exact)).toMatchObject({ intervalDays: 2 });
    // What was promised while Easy could be as short as Good is kept, so that no log is folded otherwise than it was.
    const promised = schedule(memory, 'easy', { ...easy, intervalDays: 1 }, exact);
    expect(promised).toMatchObject({ intervalDays: 1 });
  });

  test('the button does what its label says', () => {
    fc.assert(
      fc.property(history, seed, fc.constantFrom(...RATINGS), (answers, drawn, rating) => {
        const { memory, at } = live(answers, DEFAULT_PARAMETERS);
        const when = { ...utc, at, seed: drawn };
        const label = preview(memory, when, DEFAULT_PARAMETERS)[rating];
        const next = schedule(memory, rating, when, DEFAULT_PARAMETERS);
        expect(label.memory).toEqual(next);
        expect(label.dueAt).toBe(dueOf(next));
      }),
    );
  });

  test('an interval is at least a day and at most the maximum', () => {
    fc.assert(
      fc.property(history, seed, parameters, (answers, drawn, used) => {
        const { memory } = live(answers, used, { ...utc, seed: drawn });
        if (memory.state !== 'review') return;
        expect(memory.intervalDays).toBeGreaterThanOrEqual(1);
        expect(memory.intervalDays).toBeLessThanOrEqual(used.maximumIntervalDays);
      }),
      { numRuns: 300 },
    );
  });

  test('at 90 % retention the interval equals the stability, but for whole days and the order of the buttons', () => {
    fc.assert(
      fc.property(history, (answers) => {
        const { memory, at } = live(answers, exact);
        const futures = preview(memory, { ...utc, at }, exact);
        const { memory: hard } = futures.hard;
        if (memory.state !== 'review' || hard.state !== 'review') return;
        expect(hard.intervalDays).toBe(Math.min(Math.max(1, Math.round(hard.stability)), 36_500));
      }),
    );
  });

  test('only Again on a review is a lapse, and it goes to the relearning steps', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...RATINGS), (answers, rating) => {
        const { memory, at } = live(answers, exact);
        if (memory.state === 'new') return;
        const next = schedule(memory, rating, { ...utc, at }, exact);
        if (next.state === 'new') throw new Error('An answered card is not new.');
        const lapsed = memory.state === 'review' && rating === 'again';
        expect(next.lapses - memory.lapses).toBe(lapsed ? 1 : 0);
        expect(next.reps).toBe(memory.reps + 1);
        if (lapsed) expect(next).toMatchObject({ state: 'relearning', step: 0, dueAt: at + 10 * MINUTE_MILLIS });
      }),
    );
  });

  test('the same seed gives the same day, and other seeds others', () => {
    const { memory, at } = live(
      Array.from({ length: 6 }, () => ({ rating: 'good', waitMillis: 20 * DAY_MILLIS })),
      DEFAULT_PARAMETERS,
    );
    const dayFor = (drawn: number): number =>
      preview(memory, { ...utc, at: at + 60 * DAY_MILLIS, seed: drawn }, DEFAULT_PARAMETERS).good.intervalDays;
    expect(dayFor(7)).toBe(dayFor(7));
    expect(new Set(Array.from({ length: 50 }, (_, index) => dayFor(index))).size).toBeGreaterThan(5);
  });

  test('an interval that grows is never fuzzed back to the one before it', () => {
    const wait = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 8 }), fc.nat(), (waits, drawn) => {
        const answers = waits.map((days) => ({ rating: 'good' as const, waitMillis: days * DAY_MILLIS }));
        const { memory, at } = live(answers, DEFAULT_PARAMETERS, { ...utc, seed: drawn });
        if (memory.state !== 'review') return;
        const due = Math.max(at, memory.dueAt);
        const plain = preview(memory, { ...utc, at: due, seed: null }, DEFAULT_PARAMETERS).good.intervalDays;
        const spread = preview(memory, { ...utc, at: due, seed: drawn }, DEFAULT_PARAMETERS).good.intervalDays;
        if (plain > memory.intervalDays) expect(spread).toBeGreaterThan(memory.intervalDays);
      }),
    );
  });
});

describe('days', () => {
  const shanghai = { zone: 'Asia/Shanghai', rolloverHour: 4, seed: null };
  const learnt = (at: number): Memory => schedule(fresh, 'easy', { ...shanghai, at }, exact);

  test('across the rollover one day has passed, on one side of it none, whatever the hours', () => {
    // 23:00 on the 10th in Shanghai; 03:30 is the same study day, 04:30 the next.
    const evening = Date.UTC(2025, 0, 10, 15);
    const memory = learnt(evening);
    const at = (hours: number): Memory =>
      schedule(memory, 'good', { ...shanghai, at: evening + hours * 60 * MINUTE_MILLIS }, exact);
    const late = at(4.5);
    const early = at(5.5);
    if (late.state === 'new' || early.state === 'new') throw new Error('An answered card is not new.');
    expect(early.stability).toBeGreaterThan(late.stability);
    expect(late.stability).toBe(
      (schedule(memory, 'good', { ...shanghai, at: evening }, exact) as typeof late).stability,
    );
  });

  test('a review is due from the beginning of its study day', () => {
    const evening = Date.UTC(2025, 0, 10, 15);
    const memory = learnt(evening);
    // 8 days on is the 18th; its study day begins at 04:00 in Shanghai, 20:00Z on the 17th.
    expect(isDue(memory, { ...shanghai, at: Date.UTC(2025, 0, 17, 19, 59) })).toBe(false);
    expect(isDue(memory, { ...shanghai, at: Date.UTC(2025, 0, 17, 20, 0) })).toBe(true);
  });

  test('a step is due to the second, but by the day once it has crossed a rollover', () => {
    const at = Date.UTC(2025, 0, 10, 15);
    const step = schedule(fresh, 'good', { ...shanghai, at }, exact);
    expect(isDue(step, { ...shanghai, at: at + 599_000 })).toBe(false);
    expect(isDue(step, { ...shanghai, at: at + 600_000 })).toBe(true);
    const beforeRollover = Date.UTC(2025, 0, 10, 19, 55);
    const overNight = schedule(fresh, 'good', { ...shanghai, at: beforeRollover }, exact);
    expect(isDue(overNight, { ...shanghai, at: beforeRollover + 299_000 })).toBe(false);
    expect(isDue(overNight, { ...shanghai, at: beforeRollover + 300_000 })).toBe(true);
  });

  test('through a change of clocks a review is due on the day it was promised, at the same time of the clock', () => {
    const newYork = { zone: 'America/New_York', rolloverHour: 4, seed: null };
    // 04:30 on 2025-10-30, summer time; 8 days on is winter, where 04:30 is an hour later in UTC.
    const at = Date.UTC(2025, 9, 30, 8, 30);
    expect(dueOf(schedule(fresh, 'easy', { ...newYork, at }, exact))).toBe(Date.UTC(2025, 10, 7, 9, 30));
  });
});

test('retrievability is null for a new card, 1 at the answer and 0.9 after the stability', () => {
  expect(retrievability(fresh, start, exact)).toBeNull();
  const memory = schedule(fresh, 'easy', { ...utc, at: start }, exact);
  expect(retrievability(memory, start, exact)).toBe(1);
  expect(retrievability(memory, start + 8.2956 * DAY_MILLIS, exact)).toBeCloseTo(0.9, 8);
});
