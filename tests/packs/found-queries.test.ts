import { describe, expect, it } from 'vitest';
import { find } from '#lib/find/find.ts';
import { keyOf } from '#lib/find/find-document.ts';
import { FOUND_QUERIES } from './found-queries.ts';
import { ownFindIndex } from './own-find-index.ts';

const index = ownFindIndex();
const queries = Object.entries(FOUND_QUERIES).flatMap(([group, rows]) => rows.map((row) => [group, ...row] as const));
const firstThree = (typed: string): readonly string[] =>
  find(index, typed)
    .hits.slice(0, 3)
    .map(({ entry }) => keyOf(entry));

describe('what learners type', () => {
  it('is sixty queries, each for something that there is', () => {
    const known = new Set(index.entries.map(keyOf));
    expect(queries).toHaveLength(60);
    expect(queries.filter(([, , target]) => !known.has(target))).toEqual([]);
    expect(new Set(queries.map(([, typed]) => typed)).size).toBe(60);
  });

  it('finds what is meant among the first three, 58 times of 60 or more', () => {
    const missed = queries.flatMap(([group, typed, target]) => {
      const found = firstThree(typed);
      return found.includes(target) ? [] : [`${group}: “${typed}” finds ${found.join(', ')}, not ${target}`];
    });
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
  });
});
