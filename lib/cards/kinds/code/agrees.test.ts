import { describe, expect, it } from 'vitest';
import type { Plain } from '#lib/base/snippet.ts';
import { agrees } from './agrees.ts';
import { printSnippetValue } from './print-snippet-value.ts';
import { statedValue } from './stated-value.ts';

describe('a value is written as in TypeScript', () => {
  it('whole, or with its numbers to so many digits', () => {
    const value = { sum: [0.1 + 0.2, NaN], n: 1e21, name: 'a' };
    expect(printSnippetValue(value)).toBe("{ sum: [0.30000000000000004, NaN], n: 1e+21, name: 'a' }");
    expect(printSnippetValue(value, 10)).toBe("{ sum: [0.3, NaN], n: 1e+21, name: 'a' }");
  });
});

describe('what code gives agrees with what is stated', () => {
  const value = (given: Plain) => ({ kind: 'value', value: given }) as const;
  const holds = (given: Plain, stated: unknown) => agrees(value(given), statedValue.parse(stated));

  it('for numbers to nine digits, or within what is stated; NaN agrees with NaN only', () => {
    expect(holds(0.1 + 0.2, 0.3)).toBe(true);
    expect(holds(0.3001, 0.3)).toBe(false);
    expect(holds([0.3001, [1]], { near: [0.3, [1]], within: 0.001 })).toBe(true);
    expect(holds([0.3001, [1]], { near: [0.3, [1, 2]], within: 0.001 })).toBe(false);
    expect([holds(NaN, 'NaN'), holds(NaN, 0), holds(0, 'NaN'), holds('NaN', 'NaN')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([holds(Infinity, 'Infinity'), holds(Infinity, '-Infinity')]).toEqual([true, false]);
  });

  it('for texts, truth values and lists exactly', () => {
    expect([holds('a', 'a'), holds('a', 'b'), holds(true, true), holds(1, true), holds(null, null)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect([holds([1, 8], [1, 8]), holds([1], [1, 8]), holds([], 0)]).toEqual([true, false, false]);
  });

  it('for errors by words of their message, and never for code that was stopped', () => {
    const threw = { kind: 'threw', message: 'Error: could not be broadcast together' } as const;
    expect(agrees(threw, { throws: 'could not be broadcast' })).toBe(true);
    expect(agrees(threw, { throws: 'shape' })).toBe(false);
    expect(agrees(value(1), { throws: 'shape' })).toBe(false);
    expect(agrees({ kind: 'stopped', reason: 'deadline' }, { throws: 'dead' })).toBe(false);
  });
});
