import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkDraws } from './check-draws.ts';
import { drawFields, type DrawFields } from './draw-fields.ts';
import { drawValues } from './draw-values.ts';
import { printedNames } from './printed-names.ts';

const cardOf = (fields: Record<string, unknown>): DrawFields => z.strictObject(drawFields).parse(fields);

function draws(card: DrawFields, count = 300): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: count }, (_, seed) => {
    const values = drawValues(card, seed);
    if (!values.ok) throw new Error(values.problem.kind);
    return { ...values.value };
  });
}

describe('what a card draws', () => {
  it('may depend on what was drawn before', () => {
    const card = cardOf({ draws: { N: { from: 2, to: 6 }, K: { from: 1, to: 'N', step: 'if(N > 4, 2, 1)' } } });
    expect(checkDraws(card)).toEqual([]);
    for (const { N, K } of draws(card)) {
      expect(K).toBeLessThanOrEqual(N as number);
      expect(N === 5 || N === 6 ? (K as number) % 2 : 1).toBe(1);
    }
  });

  it('may be lists and matrices, of ranges and of choices', () => {
    const card = cardOf({
      draws: {
        z: { list: 3, from: 0, to: 4 },
        C: { from: 2, to: 4 },
        m: { matrix: [2, 'C'], oneOf: [-1, 1] },
        path: {
          oneOf: [
            [
              [3, 1],
              [2, 1],
            ],
            [
              [1, 1],
              [1, 2],
            ],
          ],
        },
      },
      let: { first: 'z[1]', fixed: [0.5, 'first'], corner: 'path[2][1]' },
    });
    expect(checkDraws(card)).toEqual([]);
    for (const { z: list, C, m, corner, first, fixed } of draws(card, 50)) {
      expect(list).toHaveLength(3);
      expect((m as number[][]).map((row) => row.length)).toEqual([C, C]);
      expect([1, 2]).toContain(corner);
      expect(fixed).toEqual([0.5, first]);
    }
    expect(new Set(draws(card).map(({ z: list }) => JSON.stringify(list))).size).toBeGreaterThan(60);
  });

  it('is drawn again until every condition holds', () => {
    const card = cardOf({
      draws: { a: { from: 1, to: 9 }, b: { from: 1, to: 9 } },
      require: ['a < b', 'mod(b, a) > 0'],
    });
    expect(checkDraws(card)).toEqual([]);
    for (const { a, b } of draws(card)) expect((b as number) % (a as number)).toBeGreaterThan(0);
  });

  it('is drawn again where it does not fit', () => {
    const card = cardOf({ draws: { a: { from: 1, to: 9 } } });
    const fits = Array.from({ length: 50 }, (_, seed) => drawValues(card, seed, ({ a }) => a === 7));
    for (const values of fits) expect(values).toMatchObject({ ok: true, value: { a: 7 } });
  });

  it('prints a value by its name', () => {
    const card = cardOf({
      draws: { a: { oneOf: [1, 2], names: ['A', { en: 'left', zh: '左' }] }, n: { from: 1, to: 2 } },
    });
    expect(printedNames(card, { a: 2, n: 1 })).toEqual({ a: { en: 'left', zh: '左' } });
    expect(printedNames(card, { a: 1, n: 1 })).toEqual({ a: { en: 'A', zh: 'A' } });
  });
});

describe('draws that cannot be used are told at their place', () => {
  it.each<[string, Record<string, unknown>, readonly (string | number)[]]>([
    ['a range that is always empty', { draws: { a: { from: 5, to: 2 } } }, ['draws', 'a']],
    ['a size that is none', { draws: { a: { list: 0, from: 1, to: 2 } } }, ['draws', 'a', 'list']],
    ['a bound drawn later', { draws: { a: { from: 1, to: 'b' }, b: { from: 1, to: 2 } } }, ['draws', 'a', 'to']],
    ['a condition of the unknown', { draws: { a: { from: 1, to: 2 } }, require: ['a > 0', 'q > 1'] }, ['require', 1]],
    ['a condition that never holds', { draws: { a: { from: 1, to: 2 } }, require: 'a > 2' }, ['require']],
    [
      'one that holds in two of a hundred',
      { draws: { a: { from: 1, to: 100 } }, require: ['a > 0', 'a > 98'] },
      ['require', 1],
    ],
    ['too few names', { draws: { a: { oneOf: [1, 2, 3], names: ['x', 'y'] } } }, ['draws', 'a', 'names']],
    ['the same twice', { draws: { a: { oneOf: [1, 2, 1] } } }, ['draws', 'a', 'oneOf', 2]],
    ['what is read in two ways', { draws: { a: { from: 1, to: 2 } }, let: { b: '1/a[2]' } }, ['let', 'b']],
  ])('%s', (_, fields, path) => {
    expect(checkDraws(cardOf(fields)).map((finding) => finding.path)).toEqual([path]);
  });

  it('and how often a condition fails is said', () => {
    const [finding] = checkDraws(cardOf({ draws: { a: { from: 1, to: 100 } }, require: 'a > 98' }));
    expect(finding?.what).toMatch(/^the conditions fail in \d+ of \d+ draws/u);
  });
});
