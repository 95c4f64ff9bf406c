import { expect, test } from 'vitest';
import type { ConceptSummary } from '#lib/study/views.ts';
import { layoutConcepts } from './concept-layout.ts';
import { graphSteps } from './graph-steps.ts';

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

// Drawn as columns: a d | b e | c, where c needs a and e.
const CONCEPTS = [
  concept('a'),
  concept('b', 'a'),
  concept('d', 'elsewhere/z'),
  concept('e', 'a', 'd'),
  concept('c', 'a', 'e'),
];
const steps = graphSteps(layoutConcepts(CONCEPTS));

test('left leads to the nearest need, right to the nearest dependent, up and down within a column', () => {
  expect(steps.get('e')).toEqual({ ArrowLeft: 'd', ArrowRight: 'c', ArrowUp: 'b', Home: 'a', End: 'c' });
  expect(steps.get('c')).toEqual({ ArrowLeft: 'e', Home: 'a' });
  expect(steps.get('a')).toEqual({ ArrowRight: 'b', ArrowDown: 'd', End: 'c' });
});

test('of a need far to the left and one beside it, the one beside it is nearer', () => {
  expect(graphSteps(layoutConcepts([concept('a'), concept('b', 'a'), concept('c', 'a', 'b')])).get('c')).toEqual({
    ArrowLeft: 'b',
    Home: 'a',
  });
});

test('every concept can be reached from every other', () => {
  for (const start of CONCEPTS) {
    const reached = new Set([start.id]);
    for (const id of reached) for (const next of Object.values(steps.get(id) ?? {})) reached.add(next);
    expect([...reached].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  }
});

test('one concept alone has nowhere to go', () => {
  expect(graphSteps(layoutConcepts([concept('a')])).get('a')).toEqual({});
});
