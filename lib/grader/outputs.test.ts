import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { numbersOf } from './outputs.ts';

describe('the numbers of an output', () => {
  it('keep the shape of nested arrays, so that an element has its own place', () => {
    const rows = (at: number): number[][] =>
      Array.from({ length: 5 }, (_, row) => Array.from({ length: 7 }, (_, column) => Number(7 * row + column === at)));
    const [expected, actual] = [numbersOf(rows(-1)), numbersOf(rows(20))];
    expect(expected.shape).toEqual([5, 7]);
    const { comparison } = compare({
      output: '',
      expected,
      actual: actual.data,
      tolerance: new Float64Array(35),
      toleranceFrom: { key: 'toleranceExact' },
    });
    expect(comparison.worst.map(({ index }) => index)).toEqual([[2, 6]]);
  });

  it.each([
    [[], [0]],
    [
      [[], []],
      [2, 0],
    ],
    [[[1, 2], [3]], [3]],
    [[1, [2]], [2]],
    [{ a: [1], b: 2 }, [2]],
    [3, []],
  ])('of %j have the shape %j', (value, shape) => {
    expect(numbersOf(value).shape).toEqual(shape);
  });
});
