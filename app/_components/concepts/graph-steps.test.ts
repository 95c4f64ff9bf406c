import { expect, test } from 'vitest';
import { aConcept } from '#tests/support/concept-summary.ts';
import { layoutConcepts } from './concept-layout.ts';
import { graphSteps } from './graph-steps.ts';

// Drawn as columns: a d | b e | c, where c needs a and e.
const CONCEPTS = [
  aConcept('a'),
  aConcept('b', 'a'),
  aConcept('d', 'elsewhere/z'),
  aConcept('e', 'a', 'd'),
  aConcept('c', 'a', 'e'),
];
const steps = graphSteps(layoutConcepts(CONCEPTS));

test('left leads to the nearest need, right to the nearest dependent, up and down within a column', () => {
  expect(steps.get('e')).toEqual({ ArrowLeft: 'd', ArrowRight: 'c', ArrowUp: 'b', Home: 'a', End: 'c' });
  expect(steps.get('c')).toEqual({ ArrowLeft: 'e', Home: 'a' });
  expect(steps.get('a')).toEqual({ ArrowRight: 'b', ArrowDown: 'd', End: 'c' });
});

test('of a need far to the left and one beside it, the one beside it is nearer', () => {
  expect(graphSteps(layoutConcepts([aConcept('a'), aConcept('b', 'a'), aConcept('c', 'a', 'b')])).get('c')).toEqual({
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
  expect(graphSteps(layoutConcepts([aConcept('a')])).get('a')).toEqual({});
});
