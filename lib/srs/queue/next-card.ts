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

/** A card as the order of a session knows it; `begins`: no card of its concept was met. */
type CardAsked = Pick<QueueCard, 'cardId' | 'conceptId'> & { readonly begins?: boolean };

/**
 * Which comes next: a step that is due, the soonest first; else the first that is ready and no sibling of the last; else
 * the soonest step within the learn-ahead, but the one that was just answered only when it is alone. Null when there is
 * none. Whoever asks card after card so, and is through with each at once, asks them in the order of `buildQueue`.
 */
export function nextCard<Item extends { readonly state: CardState }>(
  { ready, waiting }: Lineup<Item>,
  { at, last, learnAheadMillis }: Moment<Item>,
  cardOf: (item: Item) => CardAsked,
): Item | null {
  const [soonest] = waiting;
  if (soonest !== undefined && dueAtOf(soonest) <= at) return soonest;
  const lastCard = last && cardOf(last);
  const [head] = ready;
  // To put off a new card of what was begun for one that begins something else would open a third thread.
  const putsOff = head?.state.memory.state === 'new' && cardOf(head).conceptId === lastCard?.conceptId;
  const allowed = putsOff ? ready.filter((item) => cardOf(item).begins !== true) : ready;
  const apart = firstApart(allowed, (item) => cardOf(item).conceptId, lastCard?.conceptId ?? null);
  if (apart !== null) return apart;
  const early = waiting.filter((item) => dueAtOf(item) <= at + learnAheadMillis);
  return firstApart(early, (item) => cardOf(item).cardId, lastCard?.cardId ?? null);
}
