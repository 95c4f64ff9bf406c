import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { migrateWeights, usableWeights, WEIGHT_BOUNDS } from './weights.ts';

const weights = DEFAULT_PARAMETERS.weights;

test('21 weights stay as they are', () => {
  expect(migrateWeights(weights)).toEqual(weights);
});

test('19 weights gain no same-day exponent and the old curve (fsrs-rs check_and_fill_parameters)', () => {
  expect(migrateWeights(weights.slice(0, 19))).toEqual([...weights.slice(0, 19), 0, 0.5]);
});

test('17 weights keep the difficulty they meant: w4 + 2·w5, ln(3·w5 + 1)/3, w6 + 0.5', () => {
  const old = [0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61];
  const migrated = migrateWeights(old);
  expect(migrated).toHaveLength(21);
  expect(migrated[4]).toBeCloseTo(6.81, 10);
  expect(migrated[5]).toBeCloseTo(Math.log(3.82) / 3, 10);
  expect(migrated[6]).toBeCloseTo(1.36, 10);
  expect(migrated.slice(17)).toEqual([0, 0, 0, 0.5]);
});

test('no weights are the default ones', () => {
  expect(migrateWeights([])).toEqual(weights);
});

test('another number of weights, or one that is no number, is refused by name', () => {
  expect(() => migrateWeights([1, 2, 3])).toThrow(/17, 19 or 21 weights, not 3/);
  expect(() => migrateWeights(weights.with(7, Number.NaN))).toThrow(/w7 is NaN/);
  expect(() => migrateWeights(weights.slice(0, 17).with(5, -0.5))).toThrow(/w5 is -0.5/);
});

test('weights are used within their bounds, but for w19, which may be 0 (fsrs-rs clip_parameters)', () => {
  expect(usableWeights(weights)).toEqual(weights);
  expect(usableWeights(migrateWeights(weights.slice(0, 19)))[19]).toBe(0);
  const [least, most] = [WEIGHT_BOUNDS.map(([one]) => one), WEIGHT_BOUNDS.map(([, one]) => one)];
  expect(usableWeights(weights.map(() => -1_000))).toEqual(least.with(19, 0));
  expect(usableWeights(weights.map(() => 1_000))).toEqual(most);
});
