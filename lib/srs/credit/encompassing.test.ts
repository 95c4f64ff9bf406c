import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encompassing, type Encompassed } from './encompassing.ts';

const graph: readonly Encompassed[] = [
  { from: 'block', to: 'attention', weight: 0.8 },
  { from: 'block', to: 'layernorm', weight: 0.5 },
  { from: 'attention', to: 'softmax', weight: 0.5 },
  { from: 'block', to: 'softmax', weight: 0.1 },
  { from: 'softmax', to: 'exp', weight: 0.1 },
];

test('weights multiply along a path, and of several paths the strongest counts', () => {
  expect(Object.fromEntries(encompassing(graph).creditsOf('block'))).toEqual({
    attention: 0.8,
    layernorm: 0.5,
    softmax: 0.4,
  });
});

test('a failure is felt by all that encompasses it, as strongly as credit would flow down', () => {
  expect(Object.fromEntries(encompassing(graph).doubtsOf('softmax'))).toEqual({ attention: 0.5, block: 0.4 });
});

test('what is not in the graph practises nothing', () => {
  expect(encompassing(graph).creditsOf('elsewhere').size).toBe(0);
});

test('circles end, and nothing credits itself', () => {
  const circle = [
    { from: 'a', to: 'b', weight: 1 },
    { from: 'b', to: 'a', weight: 1 },
  ];
  expect([...encompassing(circle).creditsOf('a')]).toEqual([['b', 1]]);
});

const NODES = ['a', 'b', 'c', 'd', 'e', 'f'];
const edge = fc.record({
  from: fc.constantFrom(...NODES),
  to: fc.constantFrom(...NODES),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('doubt flows up exactly where credit flows down, in any graph', () => {
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
      for (const one of NODES) {
        for (const [other, weight] of encompassing(edges).creditsOf(one)) {
          expect(weight).toBeGreaterThanOrEqual(0.05);
          expect(weight).toBeLessThanOrEqual(1);
          expect(encompassing(edges).doubtsOf(other).get(one)).toBeCloseTo(weight, 12);
        }
      }
    }),
  );
});

test('another way to a thing never takes credit from it', () => {
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 10 }), edge, (edges, more) => {
      const before = encompassing(edges).creditsOf('a');
      const after = encompassing([...edges, more]).creditsOf('a');
      for (const [node, weight] of before) expect(after.get(node)).toBeGreaterThanOrEqual(weight);
    }),
  );
});
