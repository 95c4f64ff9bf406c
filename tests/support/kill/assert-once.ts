import { bodiesOf, downloadBackup, reviewsOf } from '#tests/support/backup-of.ts';
import { exerciseIdOf } from '#lib/base/card-id.ts';
import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { gradeOf } from '#lib/srs/rating.ts';
import type { DraftQuizEvent, QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { SubmissionBody } from '#app/_client/outbox-entry.ts';
import type { DraftEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { isPossible, MOST_AHEAD } from './assert-clocks.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { assertNoQuizEventLost, assertQuizzes, type AllOfQuizzes } from './assert-quizzes.ts';
import { assertConsequences, type Credits } from './assert-consequences.ts';
import type { Made } from './device-clock.ts';
import { withStores } from './with-stores.ts';

const LEARNER = 'local';

/** A server, its database, and what passes on its cards credit. */
export type Asked = { readonly url: string; readonly file: string; readonly credits: Credits };

/** All that was made. */
type All = {
  readonly made: readonly Made[];
  readonly submissions: readonly SubmissionBody[];
  readonly quizzes: AllOfQuizzes;
};

/**
 * The server has each of these submissions and events of quizzes once, and its log each of these events, once and as it was made, what
 * follows from each once, and nothing else; and snapshots and tallies are the fold of it. Asks over HTTP, and looks into the
 * database; answers with the log, and how many rows of it came of quizzes.
 */
export async function assertOnce(
  { url, file, credits }: Asked,
  all: All,
): Promise<{ readonly log: readonly ReviewEvent[]; readonly quizRows: number }> {
  const made = all.made.map(({ draft }) => draft);
  const backup = await downloadBackup(url);
  const kept = bodiesOf(backup, 'submissions') as readonly SubmissionBody[];
  assertTries(kept, all.submissions);
  const reviews = reviewsOf(backup);
  const plans = bodiesOf(backup, 'plans') as readonly StoredPlan[];
  const events = reviews.filter((event) => !('sourceId' in event) && event.kind !== 'retime');
  assertNoneLost(made, events);
  deepStrictEqual(doubled(reviews.map(({ id }) => id)), [], 'recorded twice');
  equal(events.length, made.length, 'events that nobody made');
  const recorded = new Map(events.map((event) => [event.id, event]));
  for (const draft of made) assertSame(recorded.get(draft.id)!, draft);
  assertConsequences(reviews, plans, credits);
  await withStores(file, (stores) => assertFolded(stores, LEARNER));
  const quizRows = assertQuizzes(bodiesOf(backup, 'quizzes') as readonly QuizEvent[], reviews, all.quizzes);
  return { log: reviews, quizRows };
}

/** What a server that was killed has left in its database: every event that it had confirmed, and the fold of its log. */
export function assertKept(
  file: string,
  confirmed: readonly DraftEvent[],
  ofQuizzes: readonly DraftQuizEvent[],
): Promise<void> {
  return withStores(file, async (stores) => {
    assertNoneLost(confirmed, await stores.reviews.page(LEARNER, null, 100_000));
    assertNoQuizEventLost(ofQuizzes, await stores.quizzes.page(LEARNER, null, 100_000));
    await assertFolded(stores, LEARNER);
  });
}

function assertNoneLost(made: readonly DraftEvent[], events: readonly ReviewEvent[]): void {
  const ids = new Set(events.map(({ id }) => id));
  deepStrictEqual(
    made.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    [],
    'lost',
  );
}

/** Each as it was made; one whose time cannot be true, as of when it arrived. */
function assertTries(kept: readonly SubmissionBody[], made: readonly SubmissionBody[]): void {
  const now = Date.now() + MOST_AHEAD;
  const said = new Map(made.map(({ id, at }) => [id, at]));
  for (const { id, at } of kept) {
    const claimed = said.get(id) ?? at;
    ok(at === claimed ? isPossible(at, now) : at <= now && !isPossible(claimed, at), `the time of submission ${id}`);
  }
  const asSaid = kept.map((one) => ({ ...one, at: said.get(one.id) ?? one.at }));
  deepStrictEqual(byId(asSaid), byId(made), 'submissions');
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function doubled(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

/** As the client made it, but for when it counts (`assertClocks`); an answer to an exercise may count for less. */
function assertSame(event: ReviewEvent, draft: DraftEvent): void {
  const { localDay: _day, presetRevision: _revision, receivedAt: _received, claimedAt, ...said } = event;
  const recorded = { ...said, at: claimedAt ?? said.at, zone: draft.zone };
  if (draft.kind !== 'answer' || recorded.kind !== 'answer' || exerciseIdOf(draft.cardId) === null) {
    deepStrictEqual(recorded, draft);
    return;
  }
  ok(gradeOf(recorded.rating) <= gradeOf(draft.rating), `${draft.id} counts for more than was pressed`);
  deepStrictEqual({ ...recorded, rating: draft.rating }, draft);
}
