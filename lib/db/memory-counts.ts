import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { MemoryBounds, MemoryCounts } from '#lib/progress/memory-bins.ts';
import type { LearnerId } from '#lib/study/ports.ts';
import type { Queries } from './client.ts';
import { Prisma } from './generated/client.ts';

type Asked = { readonly learnerId: LearnerId; readonly packs: readonly string[]; readonly at: EpochMillis };
type Cell = {
  readonly stability: number | bigint;
  readonly difficulty: number | bigint;
  readonly elapsed: number | bigint;
  readonly count: bigint;
};

/** `countMemories` in the database, in one pass: the rows are parted where they lie, and only the filled cells are read. */
export async function memoryCounts(
  queries: Queries,
  { learnerId, packs, at }: Asked,
  bounds: MemoryBounds,
): Promise<MemoryCounts> {
  const counts = {
    stability: zeros(bounds.stability),
    difficulty: zeros(bounds.difficulty),
    elapsed: zeros(bounds.elapsed),
  };
  if (packs.length === 0) return counts;
  const elapsed = Prisma.sql`((${BigInt(at)} - "lastReviewAt") / ${Prisma.raw(`${DAY_MILLIS}.0`)} / "stability")`;
  const cells = await queries.$queryRaw<Cell[]>`
    SELECT ${binOf(Prisma.sql`"stability"`, bounds.stability)} AS "stability",
      ${binOf(Prisma.sql`"difficulty"`, bounds.difficulty)} AS "difficulty",
      ${binOf(elapsed, bounds.elapsed)} AS "elapsed", COUNT(*) AS "count"
    FROM "CardMemory"
    WHERE "learnerId" = ${learnerId} AND "state" = 'review' AND "pack" IN (${Prisma.join(packs)})
    GROUP BY 1, 2, 3`;
  for (const cell of cells) {
    for (const name of ['stability', 'difficulty', 'elapsed'] as const) {
      const bin = Number(cell[name]);
      counts[name][bin] = (counts[name][bin] ?? 0) + Number(cell.count);
    }
  }
  return counts;
}

/** The number of the bin that a value is in. */
function binOf(value: Prisma.Sql, bounds: readonly number[]): Prisma.Sql {
  const cases = bounds.map((bound, bin) => Prisma.sql`WHEN ${value} < ${bound} THEN ${Prisma.raw(String(bin))}`);
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE ${Prisma.raw(String(bounds.length))} END`;
}

function zeros(bounds: readonly number[]): number[] {
  return Array.from({ length: bounds.length + 1 }, () => 0);
}
