import { expect, test } from 'vitest';
import type { ConceptSummary } from '#lib/study/views.ts';
import { layoutConcepts } from './concept-layout.ts';

const text = (name: string) => ({ en: name, zh: name });
const concept = (id: string, ...needs: readonly string[]): ConceptSummary => ({
  id,
  pack: 'p',
  title: text(id),
  summary: text(id),
  needs: needs.map((need) => ({ id: need, title: text(need), learnt: false })),
  status: 'new',
  isNext: false,
  cards: 1,
  started: 0,
});

test('a concept stands right of everything it needs, by the longest way', () => {
  const { nodes, columns, rows } = layoutConcepts([
    concept('a'),
    concept('b', 'a'),
    concept('c', 'a', 'b'),
    concept('d'),
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
  const { edges } = layoutConcepts([concept('a', 'elsewhere/z'), concept('b', 'a')]);
  expect(edges.map(({ from, to }) => [from.concept.id, to.concept.id])).toEqual([['a', 'b']]);
});

test('concepts that need each other still end up somewhere', () => {
  expect(layoutConcepts([concept('a', 'b'), concept('b', 'a')]).nodes).toHaveLength(2);
});

test('no concepts, no columns', () => {
  expect(layoutConcepts([])).toEqual({ nodes: [], edges: [], columns: 0, rows: 0 });
});
