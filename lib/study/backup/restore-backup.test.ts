import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import { openMoment } from '#lib/db/open-moment.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { backupOf, bytesOf } from '#tests/support/backup-of.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { liveWithEverything } from '#tests/support/live-with-everything.ts';
import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { openMigrated, temporaryFolder } from '#tests/support/temporary-database.ts';
import type { BackupEntry } from './backup-entry.ts';
import type { RestoreCounts } from './merge-backup.ts';
import type { BackupDraft } from './restorable.ts';
import { previewRestore, restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';
import { zipBackup } from '#tests/support/zip-backup.ts';

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});

function contextOf(stores: Stores, openMomentOf: StudyContext['effects']['openMoment']): StudyContext {
  const effects = { ...NO_EFFECTS, openMoment: openMomentOf };
  return { stores, library: SMALL_LIBRARY, effects, learnerId: 'local', now: NOON, zone: 'UTC' };
}

function inMemory(): StudyContext {
  const stores = memoryStores();
  return contextOf(stores, async () => ({ stores, close: async () => undefined }));
}

function inSqlite(): StudyContext {
  const folder = temporaryFolder();
  const database = openMigrated(join(folder.path, 'gradus.db'));
  closers.push(async () => {
    await database.close();
    folder.remove();
  });
  return contextOf(databaseStores(database), async () => {
    const moment = await openMoment(database.file);
    return { stores: databaseStores(moment), close: moment.close };
  });
}

const CARD = contentCardId('activations', 'relu-a');
const bury = (number: number) => ({ id: uuid(number), cardId: CARD, at: NOON - 9_000, zone: 'UTC', kind: 'bury' });
const DRAFT: BackupDraft = { exerciseId: 'losses/softmax', workspace: '{"draft":"export {}"}' };
const written = (context: StudyContext, drafts: readonly BackupDraft[] = []): Promise<Uint8Array> =>
  bytesOf(writeBackup({ ...context }, drafts));

async function restored(context: StudyContext, bytes: Uint8Array): Promise<RestoreCounts> {
  const result = await restoreBackup({ ...context }, bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.counts;
}

/** The same as it was written at first, when events of newer programs were not kept. */
function version1Of(bytes: Uint8Array): Uint8Array {
  const backup = backupOf(bytes);
  const of = (section: string, kind: string) =>
    (backup.sections.get(section) ?? []).filter((entry) => entry.kind === kind).map(({ body }) => body as never);
  const named = (section: string, kind: string, value: string) =>
    Object.fromEntries(of(section, kind).map((body) => [body['pack'] ?? body['preset'], body[value]]));
  const text = {
    format: 'gradus-backup',
    version: 1,
    exportedAt: backup.exportedAt,
    learner: of('learner', 'profile')[0],
    revisions: of('presets', 'revision'),
    queues: named('presets', 'queue', 'queue'),
    packPresets: named('packs', 'preset', 'preset'),
    enrolments: named('packs', 'enrolment', 'enrolled'),
    plans: of('plans', 'plan'),
    fits: of('fits', 'fit'),
    reviews: backup.sections.get('reviews')!.flatMap(({ kind, body }) => (kind === 'dreamt' ? [] : [body])),
    submissions: of('submissions', 'submission'),
  };
  return Buffer.from(JSON.stringify(text));
}

function nested(levels: number): unknown {
  return JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
}

/** A backup’s sections with those of a newer program, and entries of newer kinds and versions in the known ones. */
async function withNewer(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly BackupEntry[]>> {
  const sections = new Map(backupOf(bytes).sections);
  sections.set('dreams', [{ kind: 'dream', version: 1, body: { of: '蓝色' } }]);
  sections.set('plans', [...sections.get('plans')!, { kind: 'plan', version: 2, body: { id: 7 } }]);
  return sections;
}

describe.each([
  { name: 'in memory', open: inMemory },
  { name: 'in SQLite, through Prisma', open: inSqlite },
])('a restore, $name', ({ open }) => {
  it('into an empty database: every section comes out again as it went in, those of newer programs too', async () => {
    const origin = open();
    await liveWithEverything(origin);
    const sections = await withNewer(await written(origin));
    const target = open();
    const counts = await restored(target, await zipBackup(sections, NOON));
    expect(counts).toMatchObject({ takesSettings: true, kept: { added: 2 }, plans: { added: 1 }, fits: { added: 2 } });
    const again = backupOf(await written(target)).sections;
    for (const [name, entries] of sections) {
      expect(entries.length, name).toBeGreaterThan(name === 'drafts' ? -1 : 0);
      expect(again.get(name), name).toEqual(entries);
    }
    await assertFolded(target.stores, 'local');
  });

  it('of a version 1, one JSON text, gives what a version 2 gives', async () => {
    const origin = open();
    await liveWithEverything(origin);
    const bytes = await written(origin);
    const target = open();
    await restored(target, version1Of(bytes));
    expect(backupOf(await written(target)).sections.get('fits')).toEqual(backupOf(bytes).sections.get('fits'));
    for (const name of ['learner', 'presets', 'packs', 'plans', 'submissions']) {
      expect(backupOf(await written(target)).sections.get(name), name).toEqual(backupOf(bytes).sections.get(name));
    }
    await assertFolded(target.stores, 'local');
  });

  it('twice changes nothing, and the preview of the second time says so', async () => {
    const origin = open();
    await liveWithEverything(origin);
    const bytes = await written(origin);
    const target = open();
    await restored(target, bytes);
    const before = backupOf(await written(target)).sections;
    const preview = await previewRestore(target, bytes);
    const counts = await restored({ ...target, now: NOON + 1_000 }, bytes);
    expect(preview).toEqual({ ok: true, value: counts });
    for (const part of [
      'reviews',
      'submissions',
      'quizzes',
      'interviews',
      'plans',
      'fits',
      'views',
      'revisions',
      'kept',
    ] as const) {
      expect(counts[part], part).toMatchObject({ added: 0, conflicts: 0 });
    }
    expect(backupOf(await written(target)).sections).toEqual(before);
  });

  it('into a used database keeps its settings, and what is in force stays in force', async () => {
    const origin = open();
    await liveWithEverything(origin);
    const target = open();
    await recordReviews({ ...target, now: NOON - 5_000 }, [bury(90)]);
    const before = await target.stores.learners.find('local');
    const counts = await restored({ ...target, now: NOON + 1_000 }, await written(origin));
    expect(counts).toMatchObject({ takesSettings: false, reviews: { conflicts: 0 } });
    const after = await target.stores.learners.find('local');
    expect(after?.profile).toEqual(before?.profile);
    const inForce = (preset: string) => after?.revisions.findLast((one) => one.preset === preset)?.parameters;
    expect(inForce('default')).toEqual(before?.revisions.at(-1)?.parameters);
    await assertFolded(target.stores, 'local');
  });

  it('into a used database gives fits numbers that are free, and the latest is the latest in time', async () => {
    const origin = open();
    await liveWithEverything(origin);
    const [theirs] = await origin.stores.fits.latest('local', 1);
    const target = open();
    await recordReviews({ ...target }, [bury(90)]);
    await target.stores.fits.add('local', { ...theirs!, at: NOON + 10 }, () => []);
    expect(await restored(target, await written(origin))).toMatchObject({ fits: { added: 2, known: 0 } });
    const fits = await target.stores.fits.latest('local', 9);
    expect(fits.map(({ number, at }) => ({ number, at }))).toEqual([
      { number: 1, at: NOON + 10 },
      { number: 3, at: NOON + 1 },
      { number: 2, at: NOON },
    ]);
    expect(await restored(target, await written(origin))).toMatchObject({ fits: { added: 0, known: 2 } });
  });

  it('hands the drafts back, and leaves what has the same id and says another thing', async () => {
    const origin = open();
    await recordReviews(origin, [bury(1), bury(2)]);
    const target = open();
    await recordReviews(target, [Object.assign(bury(1), { kind: 'suspend' })]);
    const result = await restoreBackup({ ...target }, await written(origin, [DRAFT]));
    expect(result).toMatchObject({
      ok: true,
      value: { drafts: [DRAFT], counts: { reviews: { added: 1, known: 0, conflicts: 1 } } },
    });
    const log = await target.stores.reviews.page('local', null, 10);
    expect(log.find(({ id }) => id === uuid(1))?.kind).toBe('suspend');
    await assertFolded(target.stores, 'local');
  });

  it.each([
    [
      'reviews',
      (entry: BackupEntry) => ({ ...entry, body: { ...(entry.body as object), rolloverHour: 25 } }),
      'rolloverHour',
    ],
    [
      'reviews',
      (entry: BackupEntry) => ({ ...entry, body: { ...(entry.body as object), presetRevision: 'x' } }),
      'presetRevision',
    ],
    ['plans', (entry: BackupEntry) => ({ ...entry, body: { id: 1 } }), 'id'],
    ['submissions', (entry: BackupEntry) => ({ ...entry, body: null }), ''],
    ['quizzes', (entry: BackupEntry) => ({ ...entry, body: { ...(entry.body as object), quizId: 7 } }), 'quizId'],
    [
      'interviews',
      (entry: BackupEntry) => ({ ...entry, body: { ...(entry.body as object), interviewId: 7 } }),
      'interviewId',
    ],
    ['fits', (entry: BackupEntry) => ({ ...entry, version: 9, body: nested(3_000) }), 'deep'],
  ])('is refused whole for one malformed entry of %s, by its line', async (part, spoil, detail) => {
    const origin = open();
    await liveWithEverything(origin);
    const sections = new Map(backupOf(await written(origin)).sections);
    sections.set(part, [...sections.get(part)!.slice(0, -1), spoil(sections.get(part)!.at(-1)!)]);
    const target = open();
    const result = await restoreBackup({ ...target }, await zipBackup(sections, NOON));
    expect(result).toMatchObject({ ok: false, problem: { kind: 'malformed', part, line: sections.get(part)!.length } });
    expect(!result.ok && 'detail' in result.problem && result.problem.detail).toContain(detail);
    expect(await target.stores.learners.find('local')).toBeNull();
  });
});

it('a backup is of one moment: what is recorded while it is being written is not in it', async () => {
  const context = inSqlite();
  const events = Array.from({ length: 2_500 }, (_, number) => bury(number));
  for (let from = 0; from < events.length; from += 500) await recordReviews(context, events.slice(from, from + 500));
  const all: Uint8Array[] = [];
  for await (const piece of writeBackup({ ...context })) {
    all.push(piece);
    await recordReviews(context, [bury(9_000 + all.length)]);
  }
  expect(all.length).toBeGreaterThan(3);
  expect(backupOf(Buffer.concat(all)).sections.get('reviews')).toHaveLength(events.length);
  expect(await context.stores.reviews.page('local', null, 9_999)).toHaveLength(events.length + all.length);
});
