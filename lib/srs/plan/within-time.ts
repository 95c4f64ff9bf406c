import type { QueuePlace, QueueCard } from '#lib/srs/queue/queue.ts';

/** A place in the queue, what it takes, and what its waiting would cost. */
export type TimedPlace<Card extends QueueCard> = {
  readonly place: QueuePlace<Card>;
  readonly seconds: number;
  /** Recall lost by tomorrow; 0 for a card that was never seen. */
  readonly lossPerDay: number;
};

/** What there is time for, and what waits; both in the order of the queue. */
export type WithinTime<Card extends QueueCard> = {
  readonly places: readonly QueuePlace<Card>[];
  readonly waiting: readonly QueuePlace<Card>[];
};

/**
 * Cuts a day’s queue to the time that is left. Steps always stay, for they were begun. Then come the reviews that lose the
 * most recall a second by waiting, then new cards in their order, whose waiting costs nothing; one that does not fit is
 * passed over. While there is time left, one place stays whatever it takes, so that something long comes at all.
 */
export function withinTime<Card extends QueueCard>(
  timed: readonly TimedPlace<Card>[],
  secondsLeft: number,
): WithinTime<Card> {
  const rank = ({ place, seconds, lossPerDay }: TimedPlace<Card>): number => {
    if (place.reason === 'learning') return -Infinity;
    return place.reason === 'new' ? Infinity : -lossPerDay / seconds;
  };
  const ranked = timed.map((one) => ({ one, rank: rank(one) })).sort((a, b) => compare(a.rank, b.rank));
  const kept = new Set<QueuePlace<Card>>();
  let left = secondsLeft;
  for (const { one } of ranked) {
    const isFirst = kept.size === 0 && secondsLeft > 0;
    if (one.place.reason !== 'learning' && one.seconds > left && !isFirst) continue;
    kept.add(one.place);
    left -= one.seconds;
  }
  const places = timed.map(({ place }) => place);
  return { places: places.filter((place) => kept.has(place)), waiting: places.filter((place) => !kept.has(place)) };
}

function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
