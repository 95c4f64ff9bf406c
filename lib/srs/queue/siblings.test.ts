import fc from 'fast-check';
import { expect, test } from 'vitest';
import { separateSiblings } from './siblings.ts';

type Card = { readonly family: string; readonly index: number };
const deck = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
  .map((families) => families.map((family, index): Card => ({ family, index })));
const familyOf = (card: Card): string => card.family;

function pairs(cards: readonly Card[]): number {
  return cards.filter((card, index) => index > 0 && cards[index - 1]!.family === card.family).length;
}

test('siblings are side by side only as often as cannot be avoided', () => {
  fc.assert(
    fc.property(deck, (cards) => {
      const largest = Math.max(0, ...['a', 'b', 'c', 'd'].map((name) => cards.filter((c) => c.family === name).length));
      const unavoidable = Math.max(0, largest - (cards.length - largest) - 1);
      expect(pairs(separateSiblings(cards, familyOf, null))).toBe(unavoidable);
    }),
  );
});

test('no card is lost, and siblings keep their order', () => {
  fc.assert(
    fc.property(deck, fc.constantFrom('a', null), (cards, previous) => {
      const spread = separateSiblings(cards, familyOf, previous);
      expect(spread.toSorted((one, other) => one.index - other.index)).toEqual(cards);
      for (const name of ['a', 'b', 'c', 'd']) {
        const order = spread.filter((card) => card.family === name).map((card) => card.index);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
      }
    }),
  );
});

test('cards without siblings keep their places', () => {
  const cards = ['a', 'b', 'c'].map((family, index) => ({ family, index }));
  expect(separateSiblings(cards, familyOf, null)).toEqual(cards);
});

test('the first is no sibling of the card before', () => {
  const cards = ['a', 'b', 'a', 'c'].map((family, index) => ({ family, index }));
  expect(separateSiblings(cards, familyOf, 'a')[0]!.family).toBe('b');
});

test('each place goes to the first that is no sibling of the one before, or to a family that fills half of what is left', () => {
  fc.assert(
    fc.property(deck, fc.constantFrom('a', null), (cards, previous) => {
      let last: string | null = previous;
      let left: readonly Card[] = cards;
      for (const next of separateSiblings(cards, familyOf, previous)) {
        const others = left.filter(({ family }) => family !== last);
        const crowd = others.find(
          ({ family }) => 2 * others.filter((one) => one.family === family).length > left.length,
        );
        expect(next).toBe(crowd ?? others[0] ?? left[0]);
        last = next.family;
        left = left.filter((card) => card !== next);
      }
    }),
    { numRuns: 300 },
  );
});
