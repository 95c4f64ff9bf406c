import { expect, test } from 'vitest';
import { calibrationGap, type CalibrationBucket } from './calibration.ts';

const bucket = (count: number, remembered: number, predicted: number): CalibrationBucket => ({
  from: 0.9,
  to: 0.95,
  count,
  remembered,
  predicted,
});

test('a forecast that comes true leaves no gap', () => {
  expect(calibrationGap([bucket(10, 9, 0.9), bucket(4, 2, 0.5)])).toMatchObject({ count: 14, rmse: 0 });
});

test('a bucket weighs as much as it has reviews', () => {
  const gap = calibrationGap([bucket(90, 90, 0.9), bucket(10, 0, 0.5)]);
  expect(gap?.remembered).toBeCloseTo(0.9, 10);
  expect(gap?.predicted).toBeCloseTo(0.86, 10);
  // √(0.9 · 0.1² + 0.1 · 0.5²)
  expect(gap?.rmse).toBeCloseTo(Math.sqrt(0.034), 10);
});

test('too high in one bucket is not made good by too low in another', () => {
  expect(calibrationGap([bucket(10, 8, 0.9), bucket(10, 10, 0.9)])?.rmse).toBeCloseTo(0.1, 10);
});

test('without reviews there is no gap to speak of', () => {
  expect(calibrationGap([])).toBeNull();
});
