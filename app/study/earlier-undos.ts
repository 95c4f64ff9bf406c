import { applyEvent, standingEvents } from '#lib/srs/log/replay.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { UndoableView } from '#lib/study/reviews/undoables.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';
import { asEvent, parametersOf } from './session-state.ts';

/**
 * What can be undone when a page opens, latest last: what the log knew, less what the waiting events took back, and the
 * waiting events themselves where their card is in the session.
 */
export function undoablesAfter(view: SessionView, pending: readonly DraftEvent[]): readonly UndoableView[] {
  const undone = new Set(pending.flatMap((draft) => (draft.kind === 'undo' ? [draft.undoes] : [])));
  const known = view.undoable.filter(({ eventId }) => !undone.has(eventId));
  return [...known, ...waiting(view, pending, new Set(view.undoable.map(({ eventId }) => eventId)))];
}

function waiting(
  view: SessionView,
  pending: readonly DraftEvent[],
  known: ReadonlySet<string>,
): readonly UndoableView[] {
  const states = new Map(view.entries.map((entry) => [entry.card.id, entry]));
  return standingEvents(pending.map(asEvent)).flatMap((event) => {
    const before = states.get(event.cardId);
    if (!before || known.has(event.id)) return [];
    states.set(event.cardId, { ...before, state: applyEvent(before.state, event, parametersOf(view, before)) });
    return [{ eventId: event.id, cardId: event.cardId, before }];
  });
}
