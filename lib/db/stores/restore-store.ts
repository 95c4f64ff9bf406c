import type { Submission } from '#lib/exercises/submission.ts';
import { DEFAULT_QUEUE } from '#lib/srs/queue/queue-settings.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { AskedContent, KeptEntry, MetContent, Restoration, RestoreStore } from '#lib/study/ports/restore-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { fromEvent } from '#lib/db/event-rows.ts';
import { fromFit, toFit } from './fit-store.ts';
import { chunksOf, insertRows } from '#lib/db/insert-rows.ts';
import { findLearner, fromProfile, presetId } from './learner-store.ts';
import { interviewEventsById, writeInterviewEvents } from './interview-store.ts';
import { quizEventsById, writeQuizEvents } from './quiz-store.ts';
import { remarksById, writeRemarks } from './remark-store.ts';
import { readLists, writeLists } from './list-store.ts';
import { writePlan } from './plan-store.ts';
import { readViews, writeViews } from './view-store.ts';
import type { ReviewEventModel as EventRow } from '#lib/db/generated/models.ts';
import { byId } from '#lib/db/read-log.ts';
import { fromSubmission, toPlan, toSubmission } from '#lib/db/rows.ts';

/** A million events are written in a minute or two; what takes longer than this is undone, and nothing is lost. */
const LONG_WORK_MILLIS = 600_000;
/** Below the number of parameters that one statement may have. */
const CHUNK = 500;

/** Restores backups into the database. */
export function restoreStore(database: Database): RestoreStore {
  return {
    meet: (learnerId, asked) => database.read((queries) => meet(queries, learnerId, asked)),
    restore: (learnerId, asked, decide, at) =>
      database.write(
        learnerId,
        async (queries) => writeAll(queries, learnerId, decide(await meet(queries, learnerId, asked)), at),
        LONG_WORK_MILLIS,
      ),
    keep: (learnerId, { section, entry }) =>
      database.write(learnerId, async (queries) => {
        const same = await queries.keptSection.findFirst({ where: { learnerId, name: section, entry } });
        if (same) return 'duplicate';
        await writeKept(queries, learnerId, [{ section, entry }]);
        return 'recorded';
      }),
    kept: (learnerId) => database.read((queries) => keptOf(queries, learnerId)),
  };
}

async function meet(queries: Queries, learnerId: LearnerId, asked: AskedContent): Promise<MetContent> {
  const where = { learnerId };
  const hasReviews = (await queries.reviewEvent.findFirst({ where, select: { id: true } })) !== null;
  const hasSubmissions = (await queries.submission.findFirst({ where, select: { id: true } })) !== null;
  const submissions = new Map<string, Submission>();
  for (const some of chunksOf(asked.submissionIds, CHUNK)) {
    const rows = await queries.submission.findMany({ where: { learnerId, id: { in: [...some] } } });
    for (const row of rows) submissions.set(row.id, toSubmission(row));
  }
  const reviews = new Map<string, ReviewEvent>();
  for (const some of hasReviews ? chunksOf(asked.reviewIds, CHUNK) : []) {
    await pause();
    for (const [id, event] of await byId(queries, learnerId, some)) reviews.set(id, event);
  }
  return {
    learner: await findLearner(queries, learnerId),
    isEmpty: !hasReviews && !hasSubmissions,
    reviews,
    submissions,
    quizzes: await quizEventsById(queries, learnerId, asked.quizEventIds),
    interviews: await interviewEventsById(queries, learnerId, asked.interviewEventIds),
    remarks: await remarksById(queries, learnerId, asked.remarkIds),
    plans: (await queries.plan.findMany({ where })).map(toPlan),
    fits: (await queries.modelFit.findMany({ where, orderBy: { number: 'asc' } })).map(toFit),
    views: await readViews(queries, learnerId),
    lists: await readLists(queries, learnerId),
    kept: await keptOf(queries, learnerId),
  };
}

/** SQLite answers at once, so that nobody else would be served while a long log is gone through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function keptOf(queries: Queries, learnerId: LearnerId): Promise<readonly KeptEntry[]> {
  const rows = await queries.keptSection.findMany({
    where: { learnerId },
    orderBy: [{ name: 'asc' }, { number: 'asc' }],
  });
  return rows.map(({ name, entry }) => ({ section: name, entry }));
}

async function writeAll(queries: Queries, learnerId: LearnerId, what: Restoration, at: EpochMillis): Promise<void> {
  await writeSettings(queries, learnerId, what, at);
  const learner = await queries.learner.findUnique({ where: { id: learnerId }, select: { clockBoundAt: true } });
  const bound = learner?.clockBoundAt ?? null;
  for (const some of chunksOf(what.reviews, CHUNK)) {
    await pause();
    await insertRows(
      queries,
      'ReviewEvent',
      some.map((event) => arrived(fromEvent(learnerId, event), bound, at)),
    );
  }
  await insertRows(
    queries,
    'Submission',
    what.submissions.map((submission) => fromSubmission(learnerId, submission)),
  );
  await writeQuizEvents(queries, learnerId, what.quizzes);
  await writeInterviewEvents(queries, learnerId, what.interviews);
  await writeRemarks(queries, learnerId, what.remarks);
  for (const plan of what.plans) await writePlan(queries, learnerId, plan);
  await insertRows(
    queries,
    'ModelFit',
    what.fits.map((fit) => fromFit(learnerId, fit)),
  );
  await writeViews(queries, learnerId, what.views);
  await writeLists(queries, learnerId, what.lists);
  await writeKept(queries, learnerId, what.kept);
  if (what.reviews.length > 0) {
    await queries.learner.update({ where: { id: learnerId }, data: { tallyVersion: null } });
  }
}

/** The bound of rows without an arrival is about those that were here when arrivals began to be kept; this one came now. */
function arrived(row: EventRow, bound: bigint | null, at: EpochMillis): EventRow {
  return row.receivedAt === null && bound !== null && row.at > bound ? { ...row, receivedAt: BigInt(at) } : row;
}

async function writeSettings(
  queries: Queries,
  learnerId: LearnerId,
  { profile, revisions, queues, packPresets, enrolments }: Restoration,
  at: EpochMillis,
): Promise<void> {
  if (profile) {
    const data = { ...fromProfile(profile), id: learnerId };
    await queries.learner.upsert({ where: { id: learnerId }, create: data, update: data });
  }
  const there = await queries.preset.findMany({ where: { learnerId }, select: { name: true } });
  const known = new Set(there.map(({ name }) => name));
  for (const name of new Set(revisions.map(({ preset }) => preset))) {
    if (!known.has(name)) await queries.preset.create({ data: { id: presetId(learnerId, name), learnerId, name } });
  }
  await insertRows(
    queries,
    'PresetRevision',
    revisions.map(({ id, preset, number, parameters, createdAt }) => ({
      id,
      presetId: presetId(learnerId, preset),
      number,
      parameters: JSON.stringify(parameters),
      createdAt: BigInt(createdAt),
    })),
  );
  for (const [name, queue] of queues) {
    const text = JSON.stringify({ ...DEFAULT_QUEUE, ...queue });
    await queries.preset.update({ where: { id: presetId(learnerId, name) }, data: { queue: text } });
  }
  const packs = [...packPresets].map(([pack, preset]) => ({ learnerId, pack, preset, at: BigInt(at) }));
  await insertRows(queries, 'PackPreset', packs, ['learnerId', 'pack']);
  const chosen = [...enrolments].map(([pack, enrolled]) => ({ learnerId, pack, enrolled, at: BigInt(at) }));
  await insertRows(queries, 'EnrolledPack', chosen, ['learnerId', 'pack']);
}

async function writeKept(queries: Queries, learnerId: LearnerId, kept: readonly KeptEntry[]): Promise<void> {
  const counts = await queries.keptSection.groupBy({ by: ['name'], where: { learnerId }, _count: true });
  const numbers = new Map(counts.map(({ name, _count }) => [name, _count]));
  const rows = kept.map(({ section, entry }) => {
    const number = 1 + (numbers.get(section) ?? 0);
    numbers.set(section, number);
    return { learnerId, name: section, number, entry };
  });
  await insertRows(queries, 'KeptSection', rows);
}
