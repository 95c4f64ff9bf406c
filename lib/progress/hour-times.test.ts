import { expect, test } from 'vitest';
import { hourTimes } from './hour-times.ts';

const answer = (at: string, tookMillis: number, zone = 'UTC') => ({ at: Date.parse(at), zone, tookMillis });

test('each answer counts in the hour that the clock showed where it was given', () => {
  const hours = hourTimes([
    answer('2026-03-01T23:30:00Z', 4_000),
    answer('2026-03-02T23:59:59Z', 2_000),
    answer('2026-03-03T23:00:00Z', 9_000),
    answer('2026-03-01T23:30:00Z', 1_000, 'Asia/Shanghai'),
  ]);
  expect(hours).toHaveLength(24);
  expect(hours[23]).toEqual({ hour: 23, count: 3, medianMillis: 4_000 });
  expect(hours[7]).toEqual({ hour: 7, count: 1, medianMillis: 1_000 });
  expect(hours.filter(({ count }) => count > 0)).toHaveLength(2);
});

test('where clocks go forward no answer falls into the hour that is not there', () => {
  // On 29 March 2026 in Berlin, 02:00 is 03:00.
  const hours = hourTimes([
    answer('2026-03-29T00:59:00Z', 1_000, 'Europe/Berlin'),
    answer('2026-03-29T01:00:00Z', 2_000, 'Europe/Berlin'),
  ]);
  expect(hours.flatMap(({ hour, count }) => (count > 0 ? [hour] : []))).toEqual([1, 3]);
});

test('an hour without answers has no median', () => {
  expect(hourTimes([]).every(({ count, medianMillis }) => count === 0 && medianMillis === null)).toBe(true);
});
