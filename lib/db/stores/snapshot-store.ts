import { knownCardId, knownPackPath, type CardId, type PackPath } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Recording } from '#lib/study/ports/recording.ts';
import type { Snapshot, Snapshots } from '#lib/study/ports/snapshot.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { CardMemoryModel as MemoryRow } from '#lib/db/generated/models.ts';
import { chunksOf, insertRows } from '#lib/db/insert-rows.ts';
import { memoryCounts } from '#lib/db/memory-counts.ts';
import { fromSnapshot, toSnapshot, toState } from '#lib/db/rows.ts';
import { standings } from '#lib/db/standings.ts';

/** The snapshots in the database. */
export function snapshotStore(database: Database): Stores['snapshots'] {
  const those = (learnerId: LearnerId, condition: Prisma.Sql): Promise<Snapshots> =>
    database.read((queries) => snapshotsWhere(queries, learnerId, condition));
  return {
    all: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.cardMemory.findMany({ where: { learnerId } });
        return new Map(rows.map((row) => [knownCardId(row.cardId), toState(row)]));
      }),
    of: (learnerId, cardIds) =>
      database.read(async (queries) => {
        const found = new Map<CardId, Snapshot>();
        for (const some of chunksOf(cardIds, CHUNK)) {
          const condition = Prisma.sql`"cardId" IN (${Prisma.join(some)})`;
          for (const [cardId, snapshot] of await snapshotsWhere(queries, learnerId, condition)) {
            found.set(cardId, snapshot);
          }
        }
        return found;
      }),
    dueBefore: (learnerId, at) => those(learnerId, Prisma.sql`"dueAt" < ${BigInt(at)} AND "suspended" = false`),
    dueCounts: (learnerId, packs, instants) =>
      database.read((queries) => dueCounts(queries, learnerId, packs, instants)),
    buriedBeyond: (learnerId, day) => those(learnerId, Prisma.sql`"buriedUntil" > ${day}`),
    metIds: (learnerId) =>
      database.read(async (queries) => {
        // In the order of the index, which is sorted; asked to sort them, SQLite would do so once more.
        const rows = await queries.$queryRaw<{ readonly pack: string; readonly ids: string }[]>`
          SELECT "pack", string_agg("cardId", ' ') AS "ids" FROM "CardMemory"
          WHERE "learnerId" = ${learnerId} AND "state" <> 'new' GROUP BY "pack"`;
        return new Map(rows.map(({ pack, ids }) => [knownPackPath(pack), ids]));
      }),
    standings: (learnerId) => database.read((queries) => standings(queries, learnerId)),
    firstDays: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.$queryRaw<{ readonly cardId: string; readonly firstDay: string }[]>`
          SELECT "cardId", "firstDay" FROM "CardMemory" WHERE "learnerId" = ${learnerId} AND "firstDay" IS NOT NULL`;
        return new Map(rows.map(({ cardId, firstDay }) => [knownCardId(cardId), firstDay]));
      }),
    memoryCounts: (learnerId, packs, at, bounds) =>
      database.read((queries) => memoryCounts(queries, { learnerId, packs, at }, bounds)),
    mostForgotten: (learnerId, lapses, limit) =>
      those(
        learnerId,
        Prisma.sql`"lapses" >= ${lapses} AND "state" <> 'new'
          ORDER BY "lapses" DESC, "difficulty" DESC, "cardId" LIMIT ${limit}`,
      ),
    moved: (learnerId) => those(learnerId, Prisma.sql`"newRank" IS NOT NULL`),
  };
}

/** Read as they are: Prisma’s own `findMany` takes three times as long for a thousand rows. */
async function snapshotsWhere(queries: Queries, learnerId: LearnerId, condition: Prisma.Sql): Promise<Snapshots> {
  const rows = await queries.$queryRaw<
    MemoryRow[]
  >`SELECT * FROM "CardMemory" WHERE "learnerId" = ${learnerId} AND ${condition}`;
  return new Map(rows.map((row) => [knownCardId(row.cardId), toSnapshot(row)]));
}

async function dueCounts(
  queries: Queries,
  learnerId: LearnerId,
  packs: readonly PackPath[],
  instants: readonly EpochMillis[],
): Promise<readonly number[]> {
  if (packs.length === 0 || instants.length < 2) return instants.slice(1).map(() => 0);
  const spans = instants
    .slice(1)
    .map(
      (to, index) => Prisma.sql`(${index}, CAST(${BigInt(instants[index]!)} AS BIGINT), CAST(${BigInt(to)} AS BIGINT))`,
    );
  const rows = await queries.$queryRaw<{ readonly count: bigint }[]>`
    WITH "Span"("number", "from", "to") AS (VALUES ${Prisma.join(spans)})
    SELECT (
      SELECT COUNT(*) FROM "CardMemory"
      WHERE "learnerId" = ${learnerId} AND "dueAt" >= "from" AND "dueAt" < "to" AND "suspended" = false
        AND "pack" IN (${Prisma.join(packs)})
    ) AS "count" FROM "Span" ORDER BY "number"`;
  return rows.map(({ count }) => Number(count));
}

/** Replaces these snapshots; null removes. */
export async function writeSnapshots(
  queries: Queries,
  learnerId: LearnerId,
  snapshots: Recording['snapshots'],
): Promise<void> {
  const gone = [...snapshots].flatMap(([cardId, snapshot]) => (snapshot ? [] : [cardId]));
  for (const some of chunksOf(gone, CHUNK)) {
    await queries.cardMemory.deleteMany({ where: { learnerId, cardId: { in: [...some] } } });
  }
  const rows = [...snapshots].flatMap(([cardId, snapshot]) =>
    snapshot ? [fromSnapshot(learnerId, cardId, snapshot)] : [],
  );
  await insertRows(queries, 'CardMemory', rows, ['learnerId', 'cardId']);
}

/** Below the number of parameters that one statement may have, in SQLite and PostgreSQL alike. */
const CHUNK = 500;
