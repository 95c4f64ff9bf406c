import type { OrderCard } from './card.ts';
import { countOrders } from './partial-order.ts';

/** How many orders of a card’s steps are right, of how many. */
export function rightOrders({ steps, before }: OrderCard): { readonly right: number; readonly all: number } {
  const pairs = before.map(({ pair: [first, second] }) => ({ first, second }));
  const right = countOrders(
    steps.map(({ id }) => id),
    pairs,
  );
  return { right, all: steps.reduce((product, _, index) => product * (index + 1), 1) };
}
