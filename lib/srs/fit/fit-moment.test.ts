import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { isFitDue, waitForFit } from './fit-moment.ts';

const NOW = Date.UTC(2026, 2, 1);

test('the first fit waits for a hundred answers, and for nothing else', () => {
  expect(waitForFit({ answers: 40, last: null }, NOW)).toEqual({ answers: 60, from: null });
  expect(isFitDue(waitForFit({ answers: 99, last: null }, NOW))).toBe(false);
  expect(isFitDue(waitForFit({ answers: 100, last: null }, NOW))).toBe(true);
});

test('every other waits for seven days and for a hundred answers more', () => {
  const last = { at: NOW, answers: 500 };
  const soon = NOW + 7 * DAY_MILLIS - 1;
  expect(waitForFit({ answers: 530, last }, soon)).toEqual({ answers: 70, from: NOW + 7 * DAY_MILLIS });
  expect(isFitDue(waitForFit({ answers: 600, last }, soon))).toBe(false);
  expect(isFitDue(waitForFit({ answers: 599, last }, soon + 1))).toBe(false);
  expect(isFitDue(waitForFit({ answers: 600, last }, soon + 1))).toBe(true);
});

test('answers that were undone since are not owed twice', () => {
  const last = { at: NOW - 30 * DAY_MILLIS, answers: 500 };
  expect(waitForFit({ answers: 480, last }, NOW).answers).toBe(100);
});
