import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contextWithoutPacks } from '#lib/context-without-packs.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { previewInThread, restoreInThread } from '#lib/restore-thread.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { previewRestore, restoreBackup } from '#lib/study/backup/restore-backup.ts';
import { writeBackup } from '#lib/study/backup/write-backup.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { bytesOf } from '#tests/support/backup-of.ts';
import { aProfile, uuid } from '#tests/support/events.ts';
import { logsOf } from '#tests/support/realistic-learner.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';

const moment = { learnerId: 'local', now: Date.UTC(2026, 0, 1), zone: 'UTC' };
const DRAFTS = [{ exerciseId: 'losses/softmax', workspace: '{"draft":"export {}"}' }];
const origin = databaseForTests();
const [there, here, busy] = [databaseForTests(), databaseForTests(), databaseForTests()];
let backup: Uint8Array;
/** The bytes of the backup, to be handed over. */
const copy = (): Uint8Array => new Uint8Array(backup);
const silent = (): void => undefined;

beforeAll(async () => {
  const stores = databaseStores(origin);
  await stores.learners.create(aProfile({ createdAt: Date.UTC(2024, 0, 1) }), DEFAULT_PARAMETERS);
  const append = logsOf({ cards: 600, days: 200 })
    .flat()
    .map((event, index): ReviewEvent => ({ ...event, id: uuid(index + 1), presetRevision: 'local/default/1' }));
  await stores.reviews.record('local', { cardIds: [], eventIds: [] }, () => {
    return { append, snapshots: new Map(), tallies: new Map() };
  });
  backup = await bytesOf(writeBackup(contextWithoutPacks(origin, moment), DRAFTS));
});

test('the thread looks through a backup and restores it as the server would, and tells how far it is', async () => {
  const context = contextWithoutPacks(here, moment);
  const preview = await previewInThread(there, moment, copy());
  expect(preview).toEqual(await previewRestore(context, copy()));
  const told: number[] = [];
  const restored = await restoreInThread(there, moment, copy(), (percent) => told.push(percent));
  expect(restored).toEqual(await restoreBackup(context, copy()));
  expect(restored).toMatchObject({ ok: true, value: { counts: { reviews: { conflicts: 0 } }, drafts: DRAFTS } });
  expect(told.length).toBeGreaterThan(3);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  const stores = databaseStores(there);
  await assertFolded(stores, 'local');
  expect(await stores.snapshots.all('local')).toEqual(await databaseStores(here).snapshots.all('local'));
});

test('whoever asks meanwhile is answered before the backup is looked through, and before it is found to be torn', async () => {
  const stores = databaseStores(origin);
  for (const bytes of [copy(), copy().slice(0, 5_000)]) {
    const order: string[] = [];
    const looking = previewInThread(origin, moment, bytes).then(({ ok }) => order.push(ok ? 'seen' : 'torn'));
    for (let request = 0; request < 10; request += 1) await stores.tallies.activity('local');
    order.push('answered');
    await looking;
    expect(order[0]).toBe('answered');
  }
});

test('whoever reads while a backup is restored is answered before its end, and whoever writes, after it', async () => {
  const stores = databaseStores(busy);
  await stores.learners.create(aProfile(), DEFAULT_PARAMETERS);
  const order: string[] = [];
  const restoring = restoreInThread(busy, moment, copy(), silent).then(() => order.push('restored'));
  const writing = stores.learners
    .assignPreset('local', 'content/activations', 'default', Date.UTC(2025, 0, 1))
    .then(() => order.push('written'));
  for (let request = 0; request < 10; request += 1) await stores.tallies.activity('local');
  order.push('read');
  await Promise.all([restoring, writing]);
  expect(order).toEqual(['read', 'restored', 'written']);
});

test('a database that cannot be used is told as such, and nothing is restored', async () => {
  const file = join(dirname(origin.file), 'other.db');
  writeFileSync(file, 'This is no database. '.repeat(100));
  const asked = previewInThread({ ...origin, file }, moment, copy());
  await expect(asked).rejects.toMatchObject({ problem: { kind: 'notADatabase', file } });
});
