import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { MemoryBounds, MemoryCounts } from '#lib/progress/memory-bins.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Queries } from './client.ts';
import { Prisma } from './generated/client.ts';

type Asked = { readonly learnerId: LearnerId; readonly packs: readonly string[]; readonly at: EpochMillis };
/** The numbers of the three bins in one, each below `BINS`. */
type Cell = { readonly cell: number | bigint; readonly count: bigint };

const BINS = 100;

/** `countMemories` in the database, in one pass over an index: the rows are parted where they lie, by one number, and only the filled cells are read. */
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
    SELECT (${binOf(Prisma.sql`"stability"`, bounds.stability)} * ${Prisma.raw(String(BINS))}
      + ${binOf(Prisma.sql`"difficulty"`, bounds.difficulty)}) * ${Prisma.raw(String(BINS))}
      + ${binOf(elapsed, bounds.elapsed)} AS "cell", COUNT(*) AS "count"
    FROM "CardMemory"
    WHERE "learnerId" = ${learnerId} AND "state" = 'review' AND "pack" IN (${Prisma.join(packs)})
    GROUP BY 1`;
  for (const { cell, count } of cells) {
    const [stability, difficulty, elapsed] = [Number(cell) / BINS / BINS, Number(cell) / BINS, Number(cell)];
    add(counts.stability, Math.floor(stability), Number(count));
    add(counts.difficulty, Math.floor(difficulty) % BINS, Number(count));
    add(counts.elapsed, elapsed % BINS, Number(count));
  }
  return counts;
}

function add(counts: number[], bin: number, count: number): void {
  counts[bin] = (counts[bin] ?? 0) + count;
}

/** The number of the bin that a value is in. */
function binOf(value: Prisma.Sql, bounds: readonly number[]): Prisma.Sql {
  const cases = bounds.map((bound, bin) => Prisma.sql`WHEN ${value} < ${bound} THEN ${Prisma.raw(String(bin))}`);
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} ELSE ${Prisma.raw(String(bounds.length))} END`;
}

function zeros(bounds: readonly number[]): number[] {
  return Array.from({ length: bounds.length + 1 }, () => 0);
}
