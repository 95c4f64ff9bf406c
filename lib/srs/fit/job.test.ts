import { expect, test } from 'vitest';
import { finish, runInSlices, type Job, type Slicing } from './job.ts';
import type { Progress } from '#lib/srs/optimiser/train.ts';

function* counting(total: number): Job<string> {
  for (let done = 1; done <= total; done += 1) yield { done, total };
  return 'counted';
}

/** A world in which each look at the clock takes 10 ms. */
function world(changes: Partial<Slicing> = {}) {
  let clock = 0;
  let pauses = 0;
  const reported: Progress[] = [];
  const slicing: Slicing = {
    now: () => (clock += 10),
    pause: async () => {
      pauses += 1;
    },
    isCancelled: () => false,
    report: (progress) => reported.push(progress),
    ...changes,
  };
  return { slicing, reported, pauses: () => pauses };
}

test('a finished job gives what it returns', () => {
  expect(finish(counting(3))).toBe('counted');
});

test('in slices it gives the same, reports as it goes and gives way each time', async () => {
  const { slicing, reported, pauses } = world();
  expect(await runInSlices(counting(100), slicing)).toBe('counted');
  expect(reported.length).toBeGreaterThan(10);
  expect(pauses()).toBe(reported.length);
  expect(reported.map(({ done }) => done)).toEqual(
    reported.map(({ done }) => done).toSorted((one, other) => one - other),
  );
});

test('called off it stops at the next slice and gives nothing', async () => {
  let looks = 0;
  const { slicing, reported } = world({ isCancelled: () => (looks += 1) === 2 });
  expect(await runInSlices(counting(100), slicing)).toBeNull();
  expect(reported).toHaveLength(2);
});

test('a short job ends without giving way', async () => {
  const { slicing, pauses } = world();
  expect(await runInSlices(counting(2), slicing)).toBe('counted');
  expect(pauses()).toBe(0);
});
