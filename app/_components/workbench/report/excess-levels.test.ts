import { describe, expect, it } from 'vitest';
import { gridOf, levelOf } from './excess-levels.ts';

describe('the heat map', () => {
  it('gives level 0 to what is within tolerance and one level to each factor of ten beyond', () => {
    expect([0, 1, 1.01, 9.9, 10, 150, 2e3, 1e9].map(levelOf)).toEqual([0, 0, 1, 1, 2, 3, 4, 5]);
  });

  it('counts NaN and infinity as far off, never as right', () => {
    expect([Number.NaN, Infinity].map(levelOf)).toEqual([5, 5]);
  });

  it('draws the last axis across and the others down', () => {
    expect(gridOf([2, 3, 5])).toEqual({ rows: 6, columns: 5 });
    expect(gridOf([7])).toEqual({ rows: 1, columns: 7 });
    expect(gridOf([])).toEqual({ rows: 1, columns: 1 });
  });
});
