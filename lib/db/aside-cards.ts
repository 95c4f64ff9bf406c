import type { AsideReason, AsideWish, LeechLimits } from '#lib/srs/queue/aside.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Queries } from './client.ts';
import { Prisma } from './generated/client.ts';

/**
 * The ids of the cards that are put aside, each once: a union of one look into an index for each reason, so that the cards that are not
 * put aside are not read.
 */
export function asideIds(learnerId: LearnerId, wish: AsideWish): Prisma.Sql {
  const looks = wish.reasons.map(
    (reason) =>
      Prisma.sql`SELECT "cardId" FROM "CardMemory" WHERE "learnerId" = ${learnerId} AND ${conditionOf(reason, wish)}`,
  );
  return looks.length === 0 ? Prisma.sql`SELECT '' AS "cardId" WHERE 1 = 0` : Prisma.join(looks, ' UNION ');
}

/** How many these are. */
export async function asideCount(queries: Queries, learnerId: LearnerId, wish: AsideWish): Promise<number> {
  const ids = asideIds(learnerId, wish);
  const [row] = await queries.$queryRaw<
    { readonly count: bigint }[]
  >`SELECT COUNT(*) AS "count" FROM (${ids}) AS "Aside"`;
  return Number(row?.count ?? 0);
}

function conditionOf(reason: AsideReason, { today, leeches }: AsideWish): Prisma.Sql {
  if (reason === 'suspended') return Prisma.sql`"suspended" = true`;
  return reason === 'buried' ? Prisma.sql`"buriedUntil" > ${today}` : leechCondition(leeches);
}

function leechCondition({ others, ofPacks }: LeechLimits): Prisma.Sql {
  const least = Math.min(others, ...ofPacks.values());
  if (least === Infinity) return Prisma.sql`1 = 0`;
  const own = [...ofPacks].flatMap(([pack, lapses]) =>
    lapses === Infinity ? [] : [Prisma.sql`("pack" = ${pack} AND "lapses" >= ${lapses})`],
  );
  const isOther =
    ofPacks.size === 0 ? Prisma.sql`1 = 1` : Prisma.sql`"pack" NOT IN (${Prisma.join([...ofPacks.keys()])})`;
  const other = others === Infinity ? [] : [Prisma.sql`(${isOther} AND "lapses" >= ${others})`];
  return Prisma.sql`"lapses" >= ${least} AND "state" <> 'new' AND (${Prisma.join([...own, ...other], ' OR ')})`;
}
