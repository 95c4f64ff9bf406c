import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { gradeOf } from '#lib/srs/rating.ts';
import type { DraftEvent, ReviewEvent } from '#lib/srs/review-event.ts';
import type { Stores } from '#lib/study/ports.ts';
import { exerciseIdOf } from '#lib/study/study-cards.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';

const LEARNER = 'local';

/**
 * The server’s log has each of these events once and as it was made, each credit once, and nothing else; and snapshots and
 * tallies are the fold of it. Asks over HTTP, and looks into the database.
 */
export async function assertOnce(url: string, stores: Stores, made: readonly DraftEvent[]): Promise<void> {
  const response = await fetch(`${url}/api/export`);
  equal(response.status, 200);
  const { reviews } = (await response.json()) as { readonly reviews: readonly ReviewEvent[] };
  const events = reviews.filter((event) => !('sourceId' in event));
  deepStrictEqual(lost(made, events), [], 'lost');
  deepStrictEqual(doubled(reviews.map(({ id }) => id)), [], 'recorded twice');
  equal(events.length, made.length, 'events that nobody made');
  const recorded = new Map(events.map((event) => [event.id, event]));
  for (const draft of made) assertSame(recorded.get(draft.id)!, draft);
  const credits = reviews.flatMap((event) =>
    'sourceId' in event ? [`${event.kind} ${event.sourceId} ${event.cardId}`] : [],
  );
  deepStrictEqual(doubled(credits), [], 'credited twice');
  await assertFolded(stores, LEARNER);
}

function lost(made: readonly DraftEvent[], events: readonly ReviewEvent[]): readonly string[] {
  const ids = new Set(events.map(({ id }) => id));
  return made.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
}

function doubled(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

/** As the client made it; an answer to an exercise may count for less. */
function assertSame(event: ReviewEvent, draft: DraftEvent): void {
  const { localDay: _day, presetRevision: _revision, ...recorded } = event;
  if (draft.kind !== 'answer' || recorded.kind !== 'answer' || exerciseIdOf(draft.cardId) === null) {
    deepStrictEqual(recorded, draft);
    return;
  }
  ok(gradeOf(recorded.rating) <= gradeOf(draft.rating), `${draft.id} counts for more than was pressed`);
  deepStrictEqual({ ...recorded, rating: draft.rating }, draft);
}
