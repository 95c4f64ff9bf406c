import { describe, expect, it } from 'vitest';
import { formatMillis, formatPlace, formatShape, formatSize, formatValue } from './numbers.ts';

describe('numbers in a report', () => {
  it('names what is not finite, so that NaN and infinity are never taken for each other', () => {
    expect([Number.NaN, Infinity, -Infinity].map(formatValue)).toEqual(['NaN', '∞', '−∞']);
  });

  it('keeps two numbers apart that differ in the sixth digit', () => {
    expect(formatValue(0.123456)).not.toBe(formatValue(0.123457));
  });

  it('writes very small and very large numbers with an exponent', () => {
    expect(formatValue(-1.5e-7)).toBe('−1.500e−7');
    expect(formatSize(1e-9)).toBe('1.0e−9');
    expect(formatSize(12_345)).toBe('1.2e4');
  });

  it('writes places and times', () => {
    expect(formatPlace('dx', [0, 3])).toBe('dx[0, 3]');
    expect(formatPlace('loss', [])).toBe('loss');
    expect(formatShape([5, 7])).toBe('[5, 7]');
    expect(formatMillis(271.4)).toBe('271 ms');
    expect(formatMillis(1_234)).toBe('1.2 s');
  });
});
