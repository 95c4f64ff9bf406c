import type { ReviewEvent } from './review-event.ts';

/**
 * The log with an undo of the event `id`, under the id `undoId`: whatever the log was, `replay(rollback([...log, x],
 * x.id, …))` is `replay(log)`. Throws when the log has no such event.
 */
export function rollback(log: readonly ReviewEvent[], id: string, undoId: string): readonly ReviewEvent[] {
  const target = log.find((event) => event.id === id);
  if (!target) throw new RangeError(`There is no event ${id} in this log to roll back.`);
  const { cardId, at, localDay, zone, rolloverHour, presetRevision } = target;
  return [...log, { cardId, at, localDay, zone, rolloverHour, presetRevision, id: undoId, kind: 'undo', undoes: id }];
}
