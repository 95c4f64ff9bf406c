import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { withCredit } from './credit.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { schedule } from '#lib/srs/answer/schedule.ts';

const START = Date.UTC(2026, 0, 1, 12);
const parameters = { ...DEFAULT_PARAMETERS, fuzz: false };
const reviewed = fc
  .record({
    stability: fc.double({ min: 0.5, max: 2_000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    intervalDays: fc.integer({ min: 1, max: 400 }),
  })
  .map((trace): Extract<Memory, { state: 'review' }> => ({
    ...trace,
    state: 'review',
    dueAt: START + trace.intervalDays * DAY_MILLIS,
    lastReviewAt: START,
    reps: 4,
    lapses: 1,
  }));
const part = fc.double({ min: 0.01, max: 1, noNaN: true });
const elapsed = fc.integer({ min: 1, max: 500 });
const after = (days: number) => ({ at: START + days * DAY_MILLIS, zone: 'UTC', rolloverHour: 4 });
const credited = (memory: Memory, credit: number, days: number) => {
  const given = withCredit(memory, credit, after(days), parameters);
  if (given.state !== 'review') throw new Error('credit moves no state');
  return given;
};

test('no credit changes nothing, nor does less', () => {
  fc.assert(
    fc.property(reviewed, elapsed, (memory, days) => {
      for (const credit of [0, -1, Number.NaN]) {
        expect(withCredit(memory, credit, after(days), parameters)).toBe(memory);
      }
    }),
  );
});

test('full credit leaves the stability of a Good review, reviewed now', () => {
  fc.assert(
    fc.property(reviewed, elapsed, (memory, days) => {
      const good = schedule(memory, 'good', { ...after(days), seed: null }, parameters);
      const given = credited(memory, 1, days);
      if (good.state !== 'review') throw new Error('Good keeps a review a review');
      expect(given.stability / good.stability).toBeCloseTo(1, 12);
      expect(given.lastReviewAt).toBe(good.lastReviewAt);
    }),
  );
});

test('difficulty, repetitions and lapses stay as they are', () => {
  fc.assert(
    fc.property(reviewed, part, elapsed, (memory, credit, days) => {
      const { difficulty, reps, lapses, state } = credited(memory, credit, days);
      expect({ difficulty, reps, lapses, state }).toEqual({
        difficulty: memory.difficulty,
        reps: 4,
        lapses: 1,
        state: 'review',
      });
    }),
  );
});

test('the last review moves by the credited part of the time since', () => {
  fc.assert(
    fc.property(reviewed, part, elapsed, (memory, credit, days) => {
      const moved = credited(memory, credit, days).lastReviewAt - START;
      expect(Math.abs(moved - credit * days * DAY_MILLIS)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('more credit never leaves a weaker memory, and none makes a card due sooner', () => {
  fc.assert(
    fc.property(reviewed, part, part, elapsed, (memory, one, other, days) => {
      const less = credited(memory, Math.min(one, other), days);
      const more = credited(memory, Math.max(one, other), days);
      expect(more.stability).toBeGreaterThanOrEqual(less.stability - 1e-9);
      expect(less.stability).toBeGreaterThanOrEqual(memory.stability - 1e-6);
      expect(less.dueAt).toBeGreaterThanOrEqual(memory.dueAt);
      expect(less.intervalDays).toBeGreaterThanOrEqual(memory.intervalDays);
    }),
  );
});

test('a card that is new or in its steps takes no credit, nor does any for the time before its last review', () => {
  const fresh: Memory = { state: 'new' };
  expect(withCredit(fresh, 1, after(3), parameters)).toBe(fresh);
  const step = schedule(fresh, 'good', { ...after(0), seed: null }, parameters);
  expect(step.state).toBe('learning');
  expect(withCredit(step, 1, after(3), parameters)).toBe(step);
  fc.assert(
    fc.property(reviewed, (memory) => {
      expect(withCredit(memory, 1, after(-2), parameters)).toBe(memory);
    }),
  );
});
