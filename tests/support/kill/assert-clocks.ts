import { equal, ok } from 'node:assert/strict';
import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import { isTimeZone } from '#lib/base/zone.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { Made } from './device-clock.ts';

/** How far a clock may be ahead of the server’s, and the earliest time that is believed; stated here anew. */
const SKEW = 2 * MINUTE_MILLIS;
const EARLIEST = Date.UTC(2020, 0, 1);
/** How far the server’s own clock is ahead at most, where it is. */
export const MOST_AHEAD = 370 * DAY_MILLIS;

/** Whether something may have happened at `at` where the server had it at `receivedAt`. */
export function isPossible(at: EpochMillis, receivedAt: EpochMillis): boolean {
  return at >= EARLIEST && at <= receivedAt + SKEW;
}

/** How many events were folded when they arrived, and how many were moved out of the future. */
export type ClockCounts = { readonly foldedAtArrival: number; readonly retimed: number };

/**
 * Whatever the clocks said: each event counts at its own time, or when it arrived where that cannot be; in its own zone, or
 * in UTC where the server does not know it; on the study day of that moment, an answer on the day on which it was shown. No row
 * stands beyond its arrival; and what was recorded while the server’s own clock was ahead is moved to where it belongs by
 * what comes after it.
 */
export function assertClocks(log: readonly ReviewEvent[], made: readonly Made[]): ClockCounts {
  const now = Date.now();
  for (const { id, at, receivedAt = -Infinity } of log) {
    ok(receivedAt <= now + MOST_AHEAD, `${id} arrived after now, at ${receivedAt}`);
    ok(isPossible(at, receivedAt), `${id} stands at ${at}, beyond its arrival at ${receivedAt}`);
  }
  const recorded = new Map(log.map((event) => [event.id, event]));
  for (const one of made) assertCounted(recorded.get(one.draft.id)!, one);
  const retimes = log.flatMap((event) => (event.kind === 'retime' ? [event] : []));
  for (const { id, retimes: target, cardId } of retimes)
    equal(recorded.get(target)?.cardId, cardId, `what ${id} moves`);
  const foldedAtArrival = made.filter(({ draft }) => recorded.get(draft.id)!.claimedAt !== undefined).length;
  return { foldedAtArrival, retimed: retimes.length };
}

function assertCounted(row: ReviewEvent, { draft, madeAt, shownDay }: Made): void {
  const { id, receivedAt = -Infinity } = row;
  ok(receivedAt >= madeAt, `${id} arrived at ${receivedAt}, before it was made at ${madeAt}`);
  const isTrue = isPossible(draft.at, receivedAt);
  equal(row.at, isTrue ? draft.at : receivedAt, `when ${id} counts`);
  equal(row.claimedAt, isTrue ? undefined : draft.at, `what the clock said of ${id}`);
  equal(row.zone, isTimeZone(draft.zone) ? draft.zone : 'UTC', `the zone of ${id}`);
  equal(row.localDay, studyDay(row), `the study day of ${id}`);
  if (shownDay !== null && isTrue) equal(row.localDay, shownDay, `the day on which the answer of ${id} was shown`);
}

/** By the calendar of the zone, and by its clock whether that is still yesterday. */
function studyDay({ at, zone, rolloverHour }: ReviewEvent): LocalDay {
  const [day, hour] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(at)
    .split(/[ :]/u) as [LocalDay, string];
  if (Number(hour) >= rolloverHour) return day;
  return new Date(Date.parse(day) - 24 * HOUR_MILLIS).toISOString().slice(0, 10);
}
