import { rightOrders } from '#lib/cards/kinds/order/right-orders.ts';
import type { ShelfCard } from '#lib/packs/shelf.ts';

/** Of each card whose steps are put in order: how many orders are right, for its author to judge. */
export function orderLines(cards: Iterable<ShelfCard>): readonly string[] {
  return [...cards].flatMap(({ id, spec }) => {
    if (spec.kind !== 'order') return [];
    const { right, all } = rightOrders(spec);
    return [`${id}: ${right} of ${all} orders are right`];
  });
}
