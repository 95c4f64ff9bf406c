import { knownCardId } from '#lib/base/card-id.ts';
import { expect, test } from 'vitest';
import { libraryOf } from '#lib/study/library.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { SMALL_LIBRARY, SMALL_SHELF } from '#tests/support/small-library.ts';
import { creditGraph, encompassedIn } from './credit-graph.ts';

const [RELU, GELU, SOFTMAX] = ['activations/relu', 'activations/gelu', 'exercise:losses/softmax'];
const RELU_CARDS = ['a', 'b', 'c', 'd'].map((letter) => `activations/relu-${letter}`);

/** The small library, where gelu and the exercise state these weights. */
function stating(gelu: Readonly<Record<string, number>>, softmax: Readonly<Record<string, number>> = {}): Library {
  const { concepts, exercises } = SMALL_SHELF;
  const [concept, exercise] = [concepts.get(GELU)!, exercises.get('losses/softmax')!];
  const changed = {
    concepts: new Map([...concepts, [GELU, { ...concept, encompasses: new Map(Object.entries(gelu)) }]]),
    exercises: new Map([[exercise.id, { ...exercise, encompasses: new Map(Object.entries(softmax)) }]]),
  };
  return libraryOf([{ ...SMALL_SHELF, ...changed }]);
}

test('what packs do not state has its default: 0.4 for the concepts of an exercise, 0.1 for a direct need', () => {
  expect(encompassedIn(SMALL_LIBRARY)).toEqual([
    { from: GELU, to: RELU, weight: 0.1 },
    { from: SOFTMAX, to: RELU, weight: 0.4 },
  ]);
});

test('what packs state is taken, 0 is none, and what no pack has is left out', () => {
  expect(encompassedIn(stating({ [RELU]: 0.6, 'gone/away': 1 }, { [RELU]: 0 }))).toEqual([
    { from: GELU, to: RELU, weight: 0.6 },
  ]);
});

test('an exercise practises every card of its concepts by the whole weight', () => {
  expect(creditGraph(SMALL_LIBRARY).creditsOf(knownCardId(SOFTMAX))).toEqual(
    new Map(RELU_CARDS.map((card) => [card, 0.4])),
  );
});

test('a card carries its part of its concept’s weight, and too small a part is none', () => {
  const credits = creditGraph(stating({ [RELU]: 0.6 })).creditsOf('activations/gelu-a');
  expect(credits).toEqual(new Map(RELU_CARDS.map((card) => [card, 0.3])));
  expect(creditGraph(stating({ [RELU]: 0.08 })).creditsOf('activations/gelu-a').size).toBe(0);
});

test('a failure makes what encompasses it doubtful: the cards of the concepts and the exercises above it', () => {
  const doubts = creditGraph(stating({ [RELU]: 0.8 })).doubtsOf('activations/relu-a');
  expect(doubts.get('activations/gelu-a')).toBeCloseTo(0.2, 12);
  expect(doubts.get(knownCardId(SOFTMAX))).toBeCloseTo(0.1, 12);
  expect(doubts.size).toBe(3);
  expect(creditGraph(SMALL_LIBRARY).doubtsOf(knownCardId(SOFTMAX)).size).toBe(0);
});

test('the graph of a library is made once', () => {
  expect(creditGraph(SMALL_LIBRARY)).toBe(creditGraph(SMALL_LIBRARY));
});
