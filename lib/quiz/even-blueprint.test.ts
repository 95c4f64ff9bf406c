import { expect, it } from 'vitest';
import { askables } from '#tests/support/askables.ts';
import { chiSquareLimit } from '#tests/support/chi-square.ts';
import { drawByBlueprint } from './draw-by-blueprint.ts';
import { evenBlueprint } from './even-blueprint.ts';

const SEEDS = 10_000;
const COUNT = 10;
const CARDS = [
  ...askables('losses', 'recall', 3),
  ...askables('losses', 'apply', 11),
  ...askables('optimizers', 'debug', 7),
  ...askables('optimizers', null, 4),
  ...askables('gans', 'notice', 1),
];

it('over 10,000 seeds every card is as likely as every other, whatever the size of its pack and stage', () => {
  const counts = new Map(CARDS.map(({ cardId }) => [cardId, 0]));
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const drawn = drawByBlueprint(CARDS, evenBlueprint(CARDS, COUNT, seed), seed);
    if (!drawn.ok) throw new Error('a blueprint of what there is can be met');
    expect(drawn.value).toHaveLength(COUNT);
    for (const { cardId } of drawn.value) counts.set(cardId, counts.get(cardId)! + 1);
  }
  const p = COUNT / CARDS.length;
  const squares = [...counts.values()].map((count) => (count - SEEDS * p) ** 2 / (SEEDS * p * (1 - p)));
  const sum = squares.reduce((total, one) => total + one, 0);
  expect(sum).toBeLessThan(chiSquareLimit(CARDS.length - 1));
});

it('each pack and stage gets its share, rounded down or up', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const blueprint = evenBlueprint(CARDS, COUNT, seed);
    expect(blueprint.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT);
    for (const { pack, stage, count } of blueprint) {
      const size = CARDS.filter((card) => card.pack === pack && (card.stage ?? 'unstated') === stage).length;
      expect(Math.abs(count - (size * COUNT) / CARDS.length)).toBeLessThan(1);
    }
  }
});

it('of too few cards asks for all that was wished, so that the draw says what is missing', () => {
  const few = CARDS.slice(0, 3);
  const drawn = drawByBlueprint(few, evenBlueprint(few, 5, 1), 1);
  expect(drawn).toEqual({ ok: false, problem: [{ cell: 0, wants: 5, has: 3 }] });
  expect(drawByBlueprint([], evenBlueprint([], 5, 1), 1)).toEqual({
    ok: false,
    problem: [{ cell: 0, wants: 5, has: 0 }],
  });
});

it('all the cards there are make a quiz', () => {
  expect(drawByBlueprint(CARDS, evenBlueprint(CARDS, CARDS.length, 3), 3).ok).toBe(true);
});
