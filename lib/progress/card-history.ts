import type { Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { applyEvent, compareEvents, standingEvents, UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';

/** Something that happened to a card, and what came of it. */
export type HistoryRow = {
  readonly event: CardEvent;
  /** The memory after it; null where it was undone. */
  readonly after: Memory | null;
};

/** The log of one card as it is to be read: the latest first, what was undone marked, the undos themselves left out. */
export function cardHistory(
  log: readonly ReviewEvent[],
  parametersOf: (presetRevision: string) => SchedulerParameters,
): readonly HistoryRow[] {
  const after = new Map<string, Memory>();
  let state = UNTOUCHED;
  for (const event of standingEvents(log)) {
    state = applyEvent(state, event, parametersOf(event.presetRevision));
    after.set(event.id, state.memory);
  }
  return log
    .flatMap((event) => (event.kind === 'undo' ? [] : [{ event, after: after.get(event.id) ?? null }]))
    .toSorted((one, other) => compareEvents(other.event, one.event));
}
