import { expect, test } from 'vitest';
import { HOUR_MILLIS, MINUTE_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { clockText } from './clock-text.ts';

test('minutes and seconds, with hours where there are some', () => {
  expect(clockText(11 * MINUTE_MILLIS + 42 * SECOND_MILLIS)).toBe('11:42');
  expect(clockText(HOUR_MILLIS + 5 * MINUTE_MILLIS)).toBe('1:05:00');
});

test('it is zero only at the end', () => {
  expect(clockText(1)).toBe('0:01');
  expect(clockText(0)).toBe('0:00');
  expect(clockText(-5)).toBe('0:00');
});
