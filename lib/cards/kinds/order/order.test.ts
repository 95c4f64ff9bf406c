import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import type { Localized } from '#lib/base/localized.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import { orderCard } from './card.ts';
import { countOrders, firstViolated, nearestOrder } from './partial-order.ts';
import { rightOrders } from './right-orders.ts';

const both = (text: string) => ({ en: text, zh: `${text}。` });
const markdown = { block: (text: Localized) => text.en, inline: (text: Localized) => text.en, code: () => [] };
const pairsOf = (...pairs: readonly [string, string][]) => pairs.map(([first, second]) => ({ first, second }));

/** One turn of training: the log line may be written anywhere after the loss. */
const training = orderCard.parse({
  kind: 'order',
  id: 'training-step',
  source: 'Nobody 2020, §1',
  question: both('Put the steps in order'),
  steps: ['zero', 'forward', 'loss', 'backward', 'log', 'step'].map((id) => ({ id, text: both(`Step ${id}`) })),
  before: (
    [
      ['zero', 'backward'],
      ['forward', 'loss'],
      ['loss', 'backward'],
      ['loss', 'log'],
      ['backward', 'step'],
    ] as const
  ).map((pair) => ({ pair, why: both(`why ${pair.join(' ')}`) })),
  back: both('What may stand anywhere'),
});

describe('an order', () => {
  it('is right in every order that violates no pair, and names the first pair that is violated', () => {
    const card = drawCard(training, 1, markdown);
    const judged = (...stepIds: readonly string[]) => judgeResponse(card, { kind: 'ordered', stepIds });
    expect(judged('zero', 'forward', 'loss', 'backward', 'log', 'step')).toEqual({ kind: 'right' });
    expect(judged('forward', 'loss', 'log', 'zero', 'backward', 'step')).toEqual({ kind: 'right' });
    expect(judged('forward', 'loss', 'backward', 'zero', 'step', 'log')).toEqual({ kind: 'wrong', violated: 0 });
    expect(judged('zero', 'forward', 'log', 'loss', 'step', 'backward')).toEqual({ kind: 'wrong', violated: 3 });
    expect(judged('zero', 'forward')).toEqual({ kind: 'nothing-chosen' });
  });

  it('is shown at first in an order that is never right, and in many', () => {
    const shown = Array.from({ length: 300 }, (_, seed) => {
      const { body } = drawCard(training, seed, markdown);
      return body.kind === 'order' ? body.steps.map(({ id }) => id) : [];
    });
    for (const order of shown)
      expect(firstViolated(order, pairsOf(...training.before.map(({ pair }) => pair)))).not.toBeNull();
    expect(new Set(shown.map(String)).size).toBeGreaterThan(100);
  });

  it('counts its right orders as looking at each of them does', () => {
    expect(rightOrders(training)).toEqual({ right: 10, all: 720 });
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const every = (rest: readonly string[]): string[][] =>
      rest.length === 0 ? [[]] : rest.flatMap((id) => every(rest.filter((o) => o !== id)).map((tail) => [id, ...tail]));
    for (let seed = 0; seed < 50; seed += 1) {
      const prng = prngFrom(seed);
      const drawn = () => ids[prng.integer(0, 4)]!;
      const pairs = pairsOf([drawn(), drawn()], [drawn(), drawn()], [drawn(), drawn()]);
      const right = every(ids).filter((order) => firstViolated(order, pairs) === null);
      expect(countOrders(ids, pairs)).toBe(right.length);
    }
  });

  it('is repaired to one that is right, and is left alone where it is', () => {
    const pairs = pairsOf(...training.before.map(({ pair }) => pair));
    const ids = training.steps.map(({ id }) => id);
    for (let seed = 0; seed < 200; seed += 1) {
      const order = prngFrom(seed).shuffle(ids);
      const nearest = nearestOrder(order, pairs);
      expect(firstViolated(nearest, pairs)).toBeNull();
      expect(nearest.toSorted()).toEqual(ids.toSorted());
      if (firstViolated(order, pairs) === null) expect(nearest).toEqual(order);
    }
  });

  it('is let in where some orders are right and some are not', () => {
    expect(checkCard(training)).toEqual([]);
    const fixed = { ...training, before: chainOf(training.steps.map(({ id }) => id)) };
    expect(checkCard(fixed).map(({ code }) => code)).toEqual(['one-order']);
  });
});

function chainOf(ids: readonly string[]) {
  return ids.slice(1).map((id, index) => ({ pair: [ids[index]!, id] as [string, string], why: both(`why ${id}`) }));
}
