import { expect, test } from 'vitest';
import { aConcept } from '#tests/support/concept-summary.ts';
import { layoutConcepts } from './concept-layout.ts';

test('a concept stands right of everything it needs, by the longest way', () => {
  const { nodes, columns, rows } = layoutConcepts([
    aConcept('a'),
    aConcept('b', 'a'),
    aConcept('c', 'a', 'b'),
    aConcept('d'),
  ]);
  expect(nodes.map(({ concept: { id }, column, row }) => [id, column, row])).toEqual([
    ['a', 0, 0],
    ['b', 1, 0],
    ['c', 2, 0],
    ['d', 0, 1],
  ]);
  expect([columns, rows]).toEqual([3, 2]);
});

test('every need inside the pack is an edge, one outside is none', () => {
  const { edges } = layoutConcepts([aConcept('a', 'elsewhere/z'), aConcept('b', 'a')]);
  expect(edges.map(({ from, to }) => [from.concept.id, to.concept.id])).toEqual([['a', 'b']]);
});

test('concepts that need each other still end up somewhere', () => {
  expect(layoutConcepts([aConcept('a', 'b'), aConcept('b', 'a')]).nodes).toHaveLength(2);
});

test('no concepts, no columns', () => {
  expect(layoutConcepts([])).toEqual({ nodes: [], edges: [], columns: 0, rows: 0 });
});
