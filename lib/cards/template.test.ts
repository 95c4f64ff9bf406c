import { describe, expect, it } from 'vitest';
import { fillTemplate, formatNumber, placeholdersOf } from './template.ts';

describe('a template', () => {
  it('puts in numbers, with fixed decimals where they are asked for', () => {
    expect(fillTemplate('{{a}} {{ a:2 }} {{b:0}} {{c}}', { a: 1 / 3, b: 2.5 })).toBe('0.333333 0.33 3 {{c}}');
  });

  it('lists its names once', () => {
    expect(placeholdersOf('{{a}} {{b:2}} {{a:1}} {b}')).toEqual(['a', 'b']);
  });

  it('writes numbers as people do', () => {
    expect([0.1 + 0.2, 1234567, -0, 1e-7, 1e21, -2.5e-9].map((value) => formatNumber(value))).toEqual([
      '0.3',
      '1234570',
      '0',
      '0.0000001',
      '1000000000000000000000',
      '-0.0000000025',
    ]);
    expect(formatNumber(-0.001, 2)).toBe('0.00');
  });
});
