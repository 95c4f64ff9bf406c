import { expect, it } from 'vitest';
import { exactJson, fromExactJson } from './exact-json.ts';

it('JSON that is exact gives every number back, and texts that look like one', () => {
  const value = { numbers: [Number.NaN, Infinity, -Infinity, -0, 0, 0.1], text: ['NaN', '-0'], none: null };
  expect(fromExactJson(exactJson(value))).toEqual(value);
});
