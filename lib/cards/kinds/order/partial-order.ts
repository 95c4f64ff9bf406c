/** That one step, by its id, must come before another. */
export type BeforePair = { readonly first: string; readonly second: string };

/** The index of the first pair that an order of ids violates; null where it is right. What is missing comes last. */
export function firstViolated(order: readonly string[], before: readonly BeforePair[]): number | null {
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : Infinity);
  const index = before.findIndex(({ first, second }) => !(place(first) < place(second)));
  return index === -1 ? null : index;
}

/** How many orders of these ids violate no pair: 0 where the pairs go in a circle. At most 7! = 5040 are looked at. */
export function countOrders(ids: readonly string[], before: readonly BeforePair[]): number {
  if (ids.length === 0) return 1;
  return firstsOf(ids, before).reduce((sum, id) => sum + countOrders(without(ids, id), before), 0);
}

/** A right order that leaves as much of this one as it can: of what may come next, always the earliest here. */
export function nearestOrder(order: readonly string[], before: readonly BeforePair[]): readonly string[] {
  const [next] = firstsOf(order, before);
  return next === undefined ? [] : [next, ...nearestOrder(without(order, next), before)];
}

// Those that wait for no other of them.
function firstsOf(ids: readonly string[], before: readonly BeforePair[]): string[] {
  return ids.filter((id) => before.every(({ first, second }) => second !== id || !ids.includes(first)));
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}
