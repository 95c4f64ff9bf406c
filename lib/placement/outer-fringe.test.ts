import { expect, test } from 'vitest';
import { graphOf } from '#tests/support/placement-graphs.ts';
import { outerFringe } from './outer-fringe.ts';

test('one starts at what is not known and needs nothing that is not known, in the learning order', () => {
  const graph = graphOf({ 'a/x': [], 'a/y': ['a/x'], 'a/z': ['a/y'], 'b/v': [], 'b/w': ['a/x', 'b/v'] });
  expect(outerFringe(graph, new Set())).toEqual(['a/x', 'b/v']);
  expect(outerFringe(graph, new Set(['a/x', 'b/v']))).toEqual(['a/y', 'b/w']);
  expect(outerFringe(graph, new Set(['a/x', 'a/y', 'a/z', 'b/v', 'b/w']))).toEqual([]);
});
