import { derivedId } from '#lib/srs/log/derived-id.ts';
import { timedEvents } from '#lib/srs/log/timed-events.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { CLOCK_SKEW_MILLIS } from './plausible-time.ts';

/**
 * What sets right a card’s log in which something stands in the future: this machine’s own clock was ahead then, and is
 * not now. Each such event is folded just before what happens to the card now (`next`, nothing where that is empty); else
 * all that happens would be folded before it, and change nothing until that day. The study day that it was counted in stays.
 */
export function retimedEvents(log: readonly ReviewEvent[], next: readonly ArrivedEvent[]): readonly ArrivedEvent[] {
  if (next.length === 0) return [];
  const now = Math.max(...next.map(({ receivedAt }) => receivedAt));
  const ahead = timedEvents(log).filter(({ at, kind }) => at > now + CLOCK_SKEW_MILLIS && kind !== 'retime');
  const before = Math.min(now, ...next.map(({ at }) => at)) - 1;
  return ahead.map(({ id, cardId, localDay, zone, rolloverHour, presetRevision }): ArrivedEvent => ({
    id: derivedId(id, `retime/${now}`),
    cardId,
    at: before,
    receivedAt: now,
    localDay,
    zone,
    rolloverHour,
    presetRevision,
    kind: 'retime',
    retimes: id,
  }));
}
