import { aContext } from '#tests/support/study-context.ts';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { takeBackCredit } from '#lib/study/credit/take-back-credit.ts';
import { makePlan } from '#lib/study/plan/make-plan.ts';
import { takeBackPlan } from '#lib/study/plan/take-back-plan.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { refoldLog } from '#lib/study/reviews/refold-log.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON, uuid } from '#tests/support/events.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const database = databaseForTests();
const stores = databaseStores(database);

it('of rows from before arrivals were kept, one from the future is folded at the bound, and keeps its study day', async () => {
  await stores.learners.create(aProfile({ createdAt: NOON - DAY_MILLIS }), DEFAULT_PARAMETERS);
  const [revision] = (await stores.learners.find('local'))!.revisions;
  const future = NOON + 365 * DAY_MILLIS;
  const file = new Sqlite(database.file);
  file.prepare('UPDATE "Learner" SET "clockBoundAt" = ?').run(NOON);
  const insert = file.prepare(
    `INSERT INTO "ReviewEvent" ("id", "learnerId", "cardId", "kind", "at", "localDay", "zone", "rolloverHour", "presetRevisionId", "rating", "tookMillis", "seed")
     VALUES (?, 'local', 'activations/relu-a', 'answer', ?, ?, 'UTC', 4, ?, 'easy', 4000, 1)`,
  );
  insert.run(uuid(1), NOON - DAY_MILLIS, '2026-02-28', revision!.id);
  insert.run(uuid(2), future, '2027-03-01', revision!.id);
  file.close();

  const events = await stores.reviews.page('local', null, 9);
  expect(events).toMatchObject([
    { id: uuid(1), at: NOON - DAY_MILLIS },
    { id: uuid(2), at: NOON, claimedAt: future, localDay: '2027-03-01' },
  ]);
  await refoldLog(stores, 'local');
  const context = aContext({ stores, now: NOON + 1_000 });
  const again = { id: uuid(3), cardId: 'activations/relu-a', at: NOON + 1_000, zone: 'UTC', kind: 'forget' };
  const { states } = await recordReviews(context, [again]);
  expect(states['activations/relu-a']?.memory).toEqual({ state: 'new' });
  await assertFolded(stores, 'local');
});

it('what follows from an answer after the bound, a plan and credit taken back, is folded at its own time', async () => {
  const learnerId = 'migrated';
  await stores.learners.create(aProfile({ id: learnerId, createdAt: NOON - 30 * DAY_MILLIS }), DEFAULT_PARAMETERS);
  const file = new Sqlite(database.file);
  file.prepare('UPDATE "Learner" SET "clockBoundAt" = ? WHERE "id" = ?').run(NOON - 20 * DAY_MILLIS, learnerId);
  file.close();
  const at = (now: number) => aContext({ stores, learnerId, now });
  const answered = { kind: 'answer', zone: 'UTC', rating: 'easy', tookMillis: 4_000, seed: 1 } as const;
  const learnt = { ...answered, id: uuid(11), cardId: 'activations/relu-a', at: NOON - 19 * DAY_MILLIS };
  await recordReviews(at(learnt.at), [learnt]);
  const pass = { ...answered, id: uuid(12), cardId: 'exercise:losses/softmax', at: NOON };
  await recordReviews(at(NOON), [pass]);
  await assertFolded(stores, learnerId);

  const wish = { kind: 'amnesty', days: 5, minutesPerDay: 30 } as const;
  expect(await makePlan(at(NOON + 40 * DAY_MILLIS), uuid(13), wish)).toMatchObject({ ok: true });
  await assertFolded(stores, learnerId);
  await takeBackPlan(at(NOON + 41 * DAY_MILLIS), uuid(13));
  expect(await takeBackCredit(at(NOON + 42 * DAY_MILLIS), uuid(14), { cardId: null })).toMatchObject({ credits: 4 });
  await assertFolded(stores, learnerId);
  const events = await stores.reviews.page(learnerId, null, 99);
  for (const { claimedAt, receivedAt, at: folded } of events)
    expect([claimedAt, receivedAt! >= folded]).toEqual([undefined, true]);
});
