import type { CardId } from '#lib/base/card-id.ts';
import { daysBetween, localDayOf, type DayBoundary, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import type { DayRange } from './fuzz.ts';
import type { DraftEvent, NewPlace } from '#lib/srs/log/review-event.ts';
import { dueDayWithin } from './set-due.ts';

/** What a learner can do to cards besides answering them. `setDue`: on a date, or within a range of days from today. */
export type ManualAction =
  | { readonly kind: 'suspend' | 'unsuspend' | 'bury' | 'unbury' | 'forget' }
  | { readonly kind: 'move'; readonly to: NewPlace }
  | { readonly kind: 'setDue'; readonly on: LocalDay }
  | { readonly kind: 'setDue'; readonly within: DayRange; readonly seed: number };

/** When and where, and how to come by a UUID. */
export type ManualMoment = DayBoundary & { readonly at: EpochMillis; readonly newId: () => string };

/**
 * The events of an action on some cards, one each, to be recorded and, one by one, to be undone. A date that has passed
 * is today; within a range each card gets a day of its own.
 */
export function manualEvents(
  cardIds: readonly CardId[],
  action: ManualAction,
  { at, zone, rolloverHour, newId }: ManualMoment,
): readonly DraftEvent[] {
  const today = localDayOf(at, { zone, rolloverHour });
  return cardIds.map((cardId): DraftEvent => {
    const row = { id: newId(), cardId, at, zone, rolloverHour };
    if (action.kind === 'move') return { ...row, kind: 'move', to: action.to };
    if (action.kind !== 'setDue') return { ...row, kind: action.kind };
    const days =
      'on' in action ? Math.max(0, daysBetween(today, action.on)) : dueDayWithin(action.within, action.seed, cardId);
    return { ...row, kind: 'setDue', days };
  });
}
