import { expect, test } from 'vitest';
import { chainOf, graphOf } from '#tests/support/placement-graphs.ts';
import { beliefAfter } from './belief.ts';

test('nothing is believed likelier than what it builds on, whatever was said and answered', () => {
  const graph = graphOf({ 'a/x': [], 'a/y': ['a/x'], 'b/z': ['a/y'], 'b/v': ['a/x'], 'c/w': ['b/z', 'b/v'] });
  for (const isRight of [true, false]) {
    for (const concept of ['a/y', 'b/z', 'c/w']) {
      const answers = [{ concept, isRight }];
      const belief = beliefAfter(graph, { familiarity: { a: 'none', b: 'most', c: 'some' }, answers, seed: 1 });
      for (const [place, needs] of graph.needs.entries()) {
        for (const need of needs) expect(belief[place]).toBeLessThanOrEqual(belief[need]!);
      }
    }
  }
});

test('a right answer raises what it builds on and lowers nothing; a wrong one lowers what builds on it and raises nothing', () => {
  const graph = chainOf(12);
  const said = { familiarity: { a: 'some' as const }, seed: 1 };
  const before = beliefAfter(graph, { ...said, answers: [] });
  const right = beliefAfter(graph, { ...said, answers: [{ concept: 'a/6', isRight: true }] });
  const wrong = beliefAfter(graph, { ...said, answers: [{ concept: 'a/6', isRight: false }] });
  for (const [place, known] of before.entries()) {
    expect(right[place]).toBeGreaterThanOrEqual(known - 1e-9);
    expect(wrong[place]).toBeLessThanOrEqual(known + 1e-9);
  }
  expect(right[6]).toBeGreaterThan(0.9);
  expect(wrong[6]).toBeLessThan(0.2);
});
