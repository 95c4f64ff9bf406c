import type { EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { dueAtOf } from './due-order.ts';
import { firstApart } from './first-apart.ts';
import type { Lineup } from './lineup.ts';
import type { QueueCard } from './queue.ts';

/** The moment at which a card is looked for. */
type Moment<Item> = {
  readonly at: EpochMillis;
  /** The one that was asked before, as it was then. */
  readonly last: Item | null;
  /** How early a step may be asked when nothing else is left. */
  readonly learnAheadMillis: number;
};

/**
 * Which comes next: a step that is due, the soonest first; else the first that is ready and no sibling of the last; else
 * the soonest step within the learn-ahead, but the one that was just answered only when it is alone. Null when there is
 * none. Whoever asks card after card so, and is through with each at once, asks them in the order of `buildQueue`.
 */
export function nextCard<Item extends { readonly state: CardState }>(
  { ready, waiting }: Lineup<Item>,
  { at, last, learnAheadMillis }: Moment<Item>,
  cardOf: (item: Item) => Pick<QueueCard, 'cardId' | 'conceptId'>,
): Item | null {
  const [soonest] = waiting;
  if (soonest !== undefined && dueAtOf(soonest) <= at) return soonest;
  const lastCard = last && cardOf(last);
  const apart = firstApart(ready, (item) => cardOf(item).conceptId, lastCard?.conceptId ?? null);
  if (apart !== null) return apart;
  const early = waiting.filter((item) => dueAtOf(item) <= at + learnAheadMillis);
  return firstApart(early, (item) => cardOf(item).cardId, lastCard?.cardId ?? null);
}
