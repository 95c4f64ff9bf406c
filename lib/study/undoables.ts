import { invariant } from '#lib/base/invariant.ts';
import { applyEvent, compareEvents, standingEvents, UNTOUCHED } from '#lib/srs/replay.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/review-event.ts';
import type { StudyContext } from './context.ts';
import type { Learner } from './ports.ts';
import { queueEntry } from './queue-entry.ts';
import type { UndoableView } from './views.ts';

/** How many actions can be undone after the page was opened anew. */
const UNDOABLE = 40;
/** Undos, and what they took back, are among the latest events as well. */
const LOOKED_AT = 3 * UNDOABLE;

/**
 * The latest of what stands in the log, latest last, each with its card as it was before: so the learner can go on
 * undoing where an earlier page, or another device, left off.
 */
export async function undoables(context: StudyContext, learner: Learner): Promise<readonly UndoableView[]> {
  const { stores, learnerId } = context;
  const latest = await stores.reviews.latest(learnerId, LOOKED_AT);
  const logs = await stores.reviews.logs(learnerId, [...new Set(latest.map(({ cardId }) => cardId))]);
  const seen = new Set(latest.map(({ id }) => id));
  const standing = [...logs.values()].flatMap((log) =>
    standingWithPlace(log).filter(({ event }) => seen.has(event.id)),
  );
  return standing
    .toSorted((one, other) => compareEvents(one.event, other.event))
    .slice(-UNDOABLE)
    .flatMap(({ event, before }) => {
      const entry = entryBefore(context, learner, event, before);
      return entry ? [{ eventId: event.id, cardId: event.cardId, before: entry }] : [];
    });
}

type Standing = { readonly event: CardEvent; readonly before: readonly CardEvent[] };

function standingWithPlace(log: readonly ReviewEvent[]): readonly Standing[] {
  const events = standingEvents(log);
  return events.map((event, index) => ({ event, before: events.slice(0, index) }));
}

function entryBefore(context: StudyContext, learner: Learner, event: CardEvent, before: readonly CardEvent[]) {
  const state = before.reduce((so, one) => {
    const revision = learner.revisions.find(({ id }) => id === one.presetRevision);
    invariant(revision, `preset revision ${one.presetRevision} is there`);
    return applyEvent(so, one, revision.parameters);
  }, UNTOUCHED);
  const { memory } = state;
  const reason = memory.state === 'new' ? 'new' : memory.state === 'review' ? 'due' : 'learning';
  return queueEntry(context, learner, { cardId: event.cardId, state, reason });
}
