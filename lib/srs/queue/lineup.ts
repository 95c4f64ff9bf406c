import type { DayBoundary } from '#lib/base/time.ts';
import { waitingOf } from '#lib/srs/days/due.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { soonestFirst } from './due-order.ts';

/** What is left to ask. */
export type Lineup<Item> = {
  /** Not asked yet, in the order of `buildQueue`. */
  readonly ready: readonly Item[];
  /** In steps within this study day, soonest first. */
  readonly waiting: readonly Item[];
};

/** Cards in the order of `buildQueue`, as a session goes through them by `nextCard`. */
export function lineupOf<Item extends { readonly state: CardState }>(
  items: readonly Item[],
  boundary: DayBoundary,
): Lineup<Item> {
  const isStep = ({ state: { memory } }: Item): boolean =>
    memory.state !== 'new' && waitingOf(memory, boundary) === 'intraday';
  return { ready: items.filter((item) => !isStep(item)), waiting: items.filter(isStep).toSorted(soonestFirst) };
}
