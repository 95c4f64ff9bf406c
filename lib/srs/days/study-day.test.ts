import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS, daysBetween, localDayOf } from '#lib/base/time.ts';
import { addStudyDays, studyDayOf, studyDayStart } from './study-day.ts';

const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const boundary = fc.record({ zone: fc.constantFrom(...zones), rolloverHour: fc.integer({ min: 0, max: 23 }) });
const at = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });

test('a study day is the local day, counted', () => {
  fc.assert(
    fc.property(at, at, boundary, (one, other, where) => {
      const counted = studyDayOf(other, where) - studyDayOf(one, where);
      expect(counted).toBe(daysBetween(localDayOf(one, where), localDayOf(other, where)));
    }),
    { numRuns: 300 },
  );
});

test('adding study days lands in exactly that study day, whatever the clocks do in between', () => {
  fc.assert(
    fc.property(at, fc.integer({ min: 0, max: 4_000 }), boundary, (from, days, where) => {
      expect(studyDayOf(addStudyDays(from, days, where), where)).toBe(studyDayOf(from, where) + days);
    }),
    { numRuns: 500 },
  );
});

test('a day that is left out in part is hit where it stands, and one left out whole is its successor', () => {
  // Samoa had no 30 December 2011: the 29th ended at 10:00Z, where the 31st began.
  const apia = (rolloverHour: number) => ({ zone: 'Pacific/Apia', rolloverHour });
  const noon = Date.UTC(2011, 11, 28, 22);
  expect(addStudyDays(noon, 1, apia(4))).toBe(noon + DAY_MILLIS);
  expect(addStudyDays(noon, 2, apia(4))).toBe(Date.UTC(2011, 11, 30, 10));
  expect(addStudyDays(noon, 3, apia(4))).toBe(noon + 2 * DAY_MILLIS);
  expect(addStudyDays(noon, 2, apia(0))).toBe(Date.UTC(2011, 11, 30, 10));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 23 }), (days, hour) => {
      const from = Date.UTC(2011, 11, 31) - days * DAY_MILLIS + hour * HOUR_MILLIS;
      for (const ahead of [days - 1, days, days + 1]) {
        const due = addStudyDays(from, ahead, apia(hour));
        expect(studyDayOf(due, apia(hour))).toBe(studyDayOf(from, apia(hour)) + ahead);
      }
    }),
  );
});

test('a study day starts when the one before it ends; a day that a zone left out starts with the next', () => {
  fc.assert(
    fc.property(at, boundary, (when, where) => {
      const day = studyDayOf(when, where);
      const start = studyDayStart(day, where);
      expect(studyDayOf(start, where)).toBeGreaterThanOrEqual(day);
      expect(studyDayOf(start - 1, where)).toBeLessThan(day);
      expect(start).toBeLessThanOrEqual(when);
    }),
    { numRuns: 500 },
  );
  expect(studyDayStart(0, { zone: 'Asia/Shanghai', rolloverHour: 4 })).toBe(-4 * HOUR_MILLIS);
});

test('where the clocks never change, a study day is 24 hours', () => {
  const shanghai = { zone: 'Asia/Shanghai', rolloverHour: 4 };
  fc.assert(
    fc.property(at, fc.integer({ min: 0, max: 400 }), (from, days) => {
      expect(addStudyDays(from, days, shanghai)).toBe(from + days * DAY_MILLIS);
    }),
  );
});

test('an hour before the rollover is still yesterday, also on the day the clocks go forward', () => {
  const newYork = { zone: 'America/New_York', rolloverHour: 4 };
  // 2025-03-09: 02:00 becomes 03:00; 04:00 is 08:00Z.
  const before = studyDayOf(Date.UTC(2025, 2, 9, 7, 59), newYork);
  expect(studyDayOf(Date.UTC(2025, 2, 9, 8, 0), newYork)).toBe(before + 1);
  expect(studyDayOf(Date.UTC(2025, 2, 8, 9, 0), newYork)).toBe(before);
});
