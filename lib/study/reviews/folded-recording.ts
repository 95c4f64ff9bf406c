import type { CardId } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { addInto, addTallies, type DayTally } from '#lib/progress/day-tally.ts';
import { foldCard, foldMore } from '#lib/progress/fold-card.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { Recording } from '#lib/study/ports/recording.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';
import { retimedEvents } from './retimed-events.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What is to be written, and the state of each card that it speaks of. */
export type FoldedRecording = Recording & { readonly states: ReadonlyMap<CardId, CardState> };

/**
 * New events, after what sets their cards’ logs right, with what they make of their cards, and of others that are asked
 * for. `logs`: what is known of these cards.
 */
export function foldedRecording(
  events: readonly ArrivedEvent[],
  askedFor: readonly CardId[],
  logs: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  parametersOf: (presetRevision: string) => SchedulerParameters,
): FoldedRecording {
  const added = new Map<CardId, ArrivedEvent[]>();
  for (const event of events) {
    const more = added.get(event.cardId);
    if (more) more.push(event);
    else added.set(event.cardId, [event]);
  }
  const retimed = [...added].flatMap(([cardId, next]) => retimedEvents(logs.get(cardId) ?? [], next));
  for (const event of retimed) added.get(event.cardId)!.unshift(event);
  const states = new Map<CardId, CardState>();
  const snapshots = new Map<CardId, Snapshot>();
  const tallies = new Map<LocalDay, DayTally>();
  for (const cardId of new Set([...askedFor, ...added.keys()])) {
    const log = logs.get(cardId) ?? [];
    const more = added.get(cardId) ?? [];
    const before = foldCard(log, parametersOf);
    const after = foldMore(before, log, more, parametersOf);
    states.set(cardId, after.state);
    if (more.length > 0) snapshots.set(cardId, snapshotOf(cardId, after));
    addInto(tallies, addTallies(after.tallies, before.tallies, -1));
  }
  return { append: [...retimed, ...events], snapshots, tallies, states };
}
