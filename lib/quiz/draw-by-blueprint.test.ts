import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packPathOf } from '#lib/base/card-id.ts';
import { aCell, askables } from '#tests/support/askables.ts';
import { chiSquareLimit } from '#tests/support/chi-square.ts';
import { fits, type Askable, type Blueprint } from './blueprint.ts';
import { drawByBlueprint } from './draw-by-blueprint.ts';

const SEEDS = 10_000;
const LOSSES = packPathOf('content', 'losses');
const CARDS = [
  ...askables('losses', 'recall', 9),
  ...askables('losses', 'apply', 14),
  ...askables('optimizers', 'apply', 7),
];

function drawn<Card extends Askable>(cards: readonly Card[], blueprint: Blueprint, seed: number): readonly Card[] {
  const result = drawByBlueprint(cards, blueprint, seed);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** How often each card was drawn, over all seeds. */
function countsOf(cards: readonly Askable[], blueprint: Blueprint): ReadonlyMap<string, number> {
  const counts = new Map(cards.map(({ cardId }) => [cardId, 0]));
  for (let seed = 0; seed < SEEDS; seed += 1) {
    for (const { cardId } of drawn(cards, blueprint, seed)) counts.set(cardId, counts.get(cardId)! + 1);
  }
  return counts;
}

/**
 * Sums (count − S·p)² / (S·p·(1 − p)) over N cards of which n are drawn each time, times (N − 1)/N since the counts add up:
 * chi-square of N − 1 degrees.
 */
function unevenness(counts: readonly number[], n: number): number {
  const p = n / counts.length;
  const squares = counts.map((count) => (count - SEEDS * p) ** 2 / (SEEDS * p * (1 - p)));
  return (squares.reduce((sum, one) => sum + one, 0) * (counts.length - 1)) / counts.length;
}

describe('a draw by a blueprint', () => {
  const blueprint = [aCell(3, { pack: LOSSES, stage: 'recall' }), aCell(5, { stage: 'apply' })];

  it('over 10,000 seeds draws every card of a cell as often as every other', () => {
    const counts = countsOf(CARDS, blueprint);
    for (const cell of blueprint) {
      const own = CARDS.filter((card) => fits(card, cell)).map(({ cardId }) => counts.get(cardId)!);
      expect(unevenness(own, cell.count)).toBeLessThan(chiSquareLimit(own.length - 1));
      expect(own.reduce((sum, one) => sum + one, 0)).toBe(SEEDS * cell.count);
    }
  });

  it('of cells that overlap still draws every card alike that fits the same cells', () => {
    const overlapping = [aCell(4, { stage: 'apply' }), aCell(6, { pack: LOSSES })];
    const counts = countsOf(CARDS, overlapping);
    const classes = new Map<string, number[]>();
    for (const card of CARDS) {
      const key = overlapping.map((cell) => fits(card, cell)).join(' ');
      classes.set(key, [...(classes.get(key) ?? []), counts.get(card.cardId)!]);
    }
    expect(classes.size).toBe(3);
    for (const own of classes.values()) {
      const n = own.reduce((sum, one) => sum + one, 0) / SEEDS;
      // How many of a class come varies, so that counts of one seed hang together a little: twice the limit.
      expect(unevenness(own, n)).toBeLessThan(2 * chiSquareLimit(own.length - 1));
    }
  });

  it('whatever the blueprint, is met exactly with no card twice, or names the cells that lack some', () => {
    const cell = fc.record({
      pack: fc.constantFrom(null, LOSSES, packPathOf('content', 'optimizers')),
      conceptId: fc.constantFrom(null, 'losses/concept-0', 'optimizers/concept-1'),
      stage: fc.constantFrom(null, 'recall' as const, 'apply' as const),
      ask: fc.constant('cards' as const),
      count: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.nat(), (cells, seed) => {
        const result = drawByBlueprint(CARDS, cells, seed);
        const most = mostThatCanBe(CARDS, cells);
        const wanted = cells.reduce((sum, { count }) => sum + count, 0);
        expect(result.ok).toBe(most === wanted);
        if (!result.ok) {
          const short = result.problem.reduce((sum, { wants, has }) => sum + wants - has, 0);
          expect(short).toBe(wanted - most);
          return;
        }
        expect(new Set(result.value.map(({ cardId }) => cardId)).size).toBe(wanted);
        let from = 0;
        for (const one of cells) {
          const own = result.value.slice(from, (from += one.count));
          expect(own.every((card) => fits(card, one))).toBe(true);
        }
      }),
      { numRuns: 300, seed: 19 },
    );
  });

  it('the same cards in another order give the same draw', () => {
    expect(drawn(CARDS.toReversed(), blueprint, 5)).toEqual(drawn(CARDS, blueprint, 5));
    expect(drawn(CARDS, blueprint, 6)).not.toEqual(drawn(CARDS, blueprint, 5));
  });

  it('a cell gives a card up where another has no other', () => {
    const [only, ...others] = askables('losses', 'recall', 4);
    const cells = [aCell(3), aCell(1, { conceptId: 'losses/concept-1' })];
    for (let seed = 0; seed < 200; seed += 1) expect(drawn([only!, ...others], cells, seed)).toHaveLength(4);
  });
});

/** The most places that can be filled, by trying which sets of cells are short (Hall 1935). */
function mostThatCanBe(cards: readonly Askable[], cells: Blueprint): number {
  const wanted = cells.reduce((sum, { count }) => sum + count, 0);
  let deficit = 0;
  for (let set = 1; set < 2 ** cells.length; set += 1) {
    const chosen = cells.filter((_, at) => (set >> at) % 2 === 1);
    const places = chosen.reduce((sum, { count }) => sum + count, 0);
    const fitting = cards.filter((card) => chosen.some((cell) => fits(card, cell))).length;
    deficit = Math.max(deficit, places - fitting);
  }
  return wanted - deficit;
}
