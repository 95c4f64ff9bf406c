import { describe, expect, test } from 'vitest';
import { chainOf, graphOf } from '#tests/support/placement-graphs.ts';
import { concludedFrom, creditedIds, LARGEST_UNCONFIRMED } from './credited.ts';

const right = (concept: string) => ({ concept, isRight: true });
const wrong = (concept: string) => ({ concept, isRight: false });

describe('what answers credit', () => {
  test('a right answer credits its concept and all that this builds on, and nothing that builds on it', () => {
    const graph = graphOf({ 'a/x': [], 'a/y': ['a/x'], 'b/z': ['a/y'], 'b/top': ['b/z'], 'b/other': [] });
    expect(creditedIds(graph, [right('b/z')])).toEqual(['a/x', 'a/y', 'b/z']);
  });

  test('a large claim counts for nothing until a second right answer stands inside it', () => {
    const graph = chainOf(LARGEST_UNCONFIRMED + 4);
    const top = `a/${LARGEST_UNCONFIRMED + 3}`;
    expect(creditedIds(graph, [right(top)])).toEqual([]);
    expect(creditedIds(graph, [right(top), right('a/0')])).toHaveLength(LARGEST_UNCONFIRMED + 4);
    expect(creditedIds(graph, [right(top), right(top)])).toEqual([]);
  });

  test('a right answer above a large claim confirms it, since the claim stands inside its own', () => {
    const graph = chainOf(LARGEST_UNCONFIRMED + 4);
    const answers = [right(`a/${LARGEST_UNCONFIRMED + 1}`), right(`a/${LARGEST_UNCONFIRMED + 3}`)];
    expect(creditedIds(graph, answers)).toHaveLength(LARGEST_UNCONFIRMED + 4);
  });

  test('a wrong answer closes its concept and all that builds on it', () => {
    const graph = graphOf({ 'a/x': [], 'a/y': ['a/x'], 'a/z': ['a/y'], 'b/v': ['a/x'], 'b/w': ['b/v'] });
    expect(concludedFrom(graph, [right('b/w'), wrong('a/y')]).closed).toEqual(new Set([1, 2]));
    expect(creditedIds(graph, [right('b/w'), wrong('a/y')])).toEqual(['a/x', 'b/v', 'b/w']);
    expect(creditedIds(graph, [wrong('a/x')])).toEqual([]);
  });

  test('where something that builds on it was right, it closes its concept alone, in whatever order they came', () => {
    const graph = chainOf(4);
    for (const answers of [
      [right('a/2'), wrong('a/1')],
      [wrong('a/1'), right('a/2')],
    ]) {
      expect(creditedIds(graph, answers)).toEqual(['a/0', 'a/2']);
    }
  });

  test('an answer about a concept that is no longer there counts for nothing', () => {
    expect(creditedIds(chainOf(2), [right('gone/x'), wrong('gone/y'), right('a/1')])).toEqual(['a/0', 'a/1']);
  });
});
