import type { EpochMillis } from '#lib/base/time.ts';
import type { ReviewEvent } from './review-event.ts';

/** The events, each at the time at which it is folded: its own, or the earliest that a `retime` gives it. */
export function timedEvents(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const times = new Map<string, EpochMillis>();
  for (const event of events) {
    if (event.kind !== 'retime') continue;
    times.set(event.retimes, Math.min(event.at, times.get(event.retimes) ?? Infinity));
  }
  if (times.size === 0) return events;
  return events.map((event) => {
    const at = times.get(event.id);
    return at === undefined || at >= event.at ? event : { ...event, at };
  });
}
