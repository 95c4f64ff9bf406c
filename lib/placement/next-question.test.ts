import { describe, expect, test } from 'vitest';
import { chainOf, graphOf } from '#tests/support/placement-graphs.ts';
import { nextQuestion } from './next-question.ts';
import { MOST_QUESTIONS, type Placement, type PlacementAnswer } from './placement.ts';
import type { PlacementGraph } from './placement-graph.ts';

const begun = (familiarity: Placement['familiarity'], seed = 7): Placement => ({ familiarity, answers: [], seed });

/** All questions that are asked of somebody who knows these concepts and never slips. */
function askedOf(graph: PlacementGraph, placement: Placement, known: ReadonlySet<string>): readonly PlacementAnswer[] {
  const answers: PlacementAnswer[] = [];
  for (;;) {
    const concept = nextQuestion(graph, { ...placement, answers });
    if (concept === null) return answers;
    answers.push({ concept, isRight: known.has(concept) });
  }
}

describe('which concept is asked next', () => {
  test('the same placement asks the same question, and its answers alone decide what follows', () => {
    const graph = chainOf(40);
    const known = new Set(Array.from({ length: 23 }, (_, index) => `a/${index}`));
    const asked = askedOf(graph, begun({ a: 'some' }), known);
    expect(askedOf(graph, begun({ a: 'some' }), known)).toEqual(asked);
    for (const [index, { concept }] of asked.entries()) {
      expect(nextQuestion(graph, { ...begun({ a: 'some' }), answers: asked.slice(0, index) })).toBe(concept);
    }
  });

  test('no concept is asked twice, none that is closed, and never more than the most', () => {
    const wide = graphOf(Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`a/${index}`, []])));
    const asked = askedOf(wide, begun({ a: 'some' }), new Set());
    expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    expect(new Set(asked.map(({ concept }) => concept)).size).toBe(asked.length);
    const chain = chainOf(30);
    const first = nextQuestion(chain, begun({ a: 'some' }))!;
    const second = nextQuestion(chain, { ...begun({ a: 'some' }), answers: [{ concept: first, isRight: false }] });
    expect(Number(second!.slice(2))).toBeLessThan(Number(first.slice(2)));
  });

  test('of a chain of which some is known, neither end is asked first: a middle one decides more', () => {
    const place = Number(nextQuestion(chainOf(21), begun({ a: 'some' }))!.slice(2));
    expect(place).toBeGreaterThan(3);
    expect(place).toBeLessThan(20);
  });

  test('whoever says most is asked further up than whoever says some', () => {
    const graph = chainOf(21);
    const asked = (says: 'some' | 'most'): number => Number(nextQuestion(graph, begun({ a: says }))!.slice(2));
    expect(asked('most')).toBeGreaterThan(asked('some'));
  });

  test('a concept without a card that can be asked is never asked, and is credited by what builds on it', () => {
    const graph = chainOf(6);
    const closed = { ...graph, concepts: graph.concepts.map((one, place) => ({ ...one, isAskable: place === 5 })) };
    const asked = askedOf(closed, begun({ a: 'most' }), new Set(['a/5']));
    expect(asked.map(({ concept }) => concept)).toEqual(['a/5']);
  });

  test('somebody to whom everything is new is asked little, and nothing where there is nothing', () => {
    expect(nextQuestion(graphOf({}), begun({}))).toBeNull();
    expect(askedOf(chainOf(40), begun({}), new Set()).length).toBeLessThan(6);
  });
});
