import { expect, it } from 'vitest';
import { NO_MEMORY, referenceMemory } from './reference-memory.ts';

it('what has a name is made once, what failed is made anew, and without a memory everything is', async () => {
  const recall = referenceMemory();
  let made = 0;
  const make = async (): Promise<number> => (made += 1);
  expect(await recall(['inputs', 1, 'a'], make)).toBe(1);
  expect(await recall(['inputs', 1, 'a'], make)).toBe(1);
  expect(await recall(['inputs', 1, 'b'], make)).toBe(2);
  await expect(recall(['c'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await recall(['c'], make)).toBe(3);
  expect(await NO_MEMORY(['c'], make)).toBe(4);
});
