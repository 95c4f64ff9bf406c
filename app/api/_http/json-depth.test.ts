import { expect, it } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

it.each([
  ['[]', 1],
  ['[[],{"a":[]}]', 3],
  [String.raw`{"a":"[[[[[","b\"[[":["\\"]}`, 2],
  ['"[[["', 0],
])('%s is nested %i deep', (text, depth) => {
  expect(isDeeperThan(text, depth)).toBe(false);
  if (depth > 0) expect(isDeeperThan(text, depth - 1)).toBe(true);
});

it('what is nested 900,000 deep is found out before it is read', () => {
  expect(isDeeperThan(`{"report":${'['.repeat(900_000)}`, 64)).toBe(true);
  expect(isDeeperThan('{"a":'.repeat(900_000), 64)).toBe(true);
});
