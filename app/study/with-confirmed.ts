import type { CardState } from '#lib/srs/model/memory.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';

/** States that the server has told since a view was opened, by card. */
export type Confirmed = ReadonlyMap<string, CardState>;

/** Nothing has been told since. */
export const NOTHING_CONFIRMED: Confirmed = new Map();

/** The view with the states that the server has told since. */
export function withConfirmed(view: SessionView, confirmed: Confirmed): SessionView {
  if (confirmed.size === 0) return view;
  const entries = view.entries.map((entry) => {
    const state = confirmed.get(entry.card.id);
    return state === undefined ? entry : { ...entry, state };
  });
  return { ...view, entries };
}

/** The cards of a view that are no longer as it has them. */
export function changedSince(view: SessionView, confirmed: Confirmed): readonly string[] {
  return view.entries.flatMap(({ card, state }) => {
    const now = confirmed.get(card.id);
    return now === undefined || JSON.stringify(now) === JSON.stringify(state) ? [] : [card.id];
  });
}
