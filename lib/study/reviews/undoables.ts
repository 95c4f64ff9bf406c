import type { CardId } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import { UNTOUCHED, applyEvent, standingEvents } from '#lib/srs/log/replay.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Learner } from '#lib/study/ports/learner-store.ts';
import { type QueueEntry, queueEntry } from '#lib/study/session/queue-entry.ts';

/** Something that the log knows and that can be taken back. */
export type UndoableView = {
  readonly eventId: string;
  readonly cardId: CardId;
  /** The card as it was before. */
  readonly before: QueueEntry;
};

/** How many actions can be undone after the page was opened anew. */
const UNDOABLE = 40;
/** Undos, and what they took back, are among the latest events as well. */
const LOOKED_AT = 3 * UNDOABLE;

/** Events whose cards’ logs are read at once: as many as are undone now and then, and no more. */
const READ_AT_ONCE = UNDOABLE + 8;

/**
 * The latest of what stands in the log, latest last, each with its card as it was before: so the learner can go on
 * undoing where an earlier page, or another device, left off.
 */
export async function undoables(context: StudyContext, learner: Learner): Promise<readonly UndoableView[]> {
  const { stores, learnerId } = context;
  const latest = await stores.reviews.latest(learnerId, LOOKED_AT);
  const logs = new Map<string, readonly CardEvent[]>();
  const standing: Standing[] = [];
  for (let from = 0; from < latest.length && standing.length < UNDOABLE; from += READ_AT_ONCE) {
    const events = latest.slice(from, from + READ_AT_ONCE);
    const unread = new Set(events.map(({ cardId }) => cardId).filter((cardId) => !logs.has(cardId)));
    const read = await stores.reviews.logs(learnerId, [...unread]);
    for (const [cardId, log] of read) logs.set(cardId, standingEvents(log));
    standing.push(...events.flatMap((event) => standingOf(event, logs.get(event.cardId) ?? [])));
  }
  return standing
    .slice(0, UNDOABLE)
    .toReversed()
    .flatMap(({ event, before }) => {
      const entry = entryBefore(context, learner, event, before);
      return entry ? [{ eventId: event.id, cardId: event.cardId, before: entry }] : [];
    });
}

type Standing = { readonly event: CardEvent; readonly before: readonly CardEvent[] };

/** An event with what stands before it; nothing where it does not stand itself. */
function standingOf({ id }: ReviewEvent, log: readonly CardEvent[]): readonly Standing[] {
  const index = log.findIndex((event) => event.id === id);
  const event = log[index];
  return event ? [{ event, before: log.slice(0, index) }] : [];
}

function entryBefore(context: StudyContext, learner: Learner, event: CardEvent, before: readonly CardEvent[]) {
  const state = before.reduce((so, one) => {
    const revision = learner.revisions.find(({ id }) => id === one.presetRevision);
    invariant(revision, `preset revision ${one.presetRevision} is there`);
    return applyEvent(so, one, revision.parameters);
  }, UNTOUCHED);
  const { memory } = state;
  const reason = memory.state === 'new' ? 'new' : memory.state === 'review' ? 'due' : 'learning';
  return queueEntry(context, learner, { cardId: event.cardId, state, reason, later: true });
}
