import { expect, test } from 'vitest';
import { madeCatalogue } from '#tests/support/pacing/made-catalogue.ts';
import { pacingDays } from '#tests/support/pacing/pacing-days.ts';

const NEW_PER_DAY = 8;

test('of a made-up course a learner meets all the new cards of a day on 95 % of days, and breaks no prerequisite', () => {
  for (const seed of [1, 2]) {
    const days = pacingDays(madeCatalogue(60, seed), { newPerDay: NEW_PER_DAY, sittings: 9, seed }, 90);
    const counted = days.filter(({ unmetBefore }) => unmetBefore >= NEW_PER_DAY);
    const full = counted.filter(({ newCards }) => newCards === NEW_PER_DAY);
    expect(full.length / counted.length).toBeGreaterThanOrEqual(0.95);
    expect(days.at(-1)!.unmetBefore - days.at(-1)!.newCards).toBe(0);
    expect(days.filter(({ broken }) => broken > 0)).toEqual([]);
    expect(Math.max(...days.map(({ threads }) => threads))).toBeLessThanOrEqual(2);
  }
});
