import { knownPackPath } from '#lib/base/card-id.ts';
import type { EnrolmentStore } from '#lib/study/ports/enrolment-store.ts';
import type { Database } from '#lib/db/client.ts';

/** Choices about packs in the database. */
export function enrolmentStore(database: Database): EnrolmentStore {
  return {
    choices: (learnerId) =>
      database.read(async (queries) => {
        const rows = await queries.enrolledPack.findMany({ where: { learnerId } });
        return new Map(rows.map((row) => [knownPackPath(row.pack), row.enrolled]));
      }),
    choose: (learnerId, pack, enrolled, at) =>
      database.write(learnerId, async (queries) => {
        const choice = { enrolled, at: BigInt(at) };
        await queries.enrolledPack.upsert({
          where: { learnerId_pack: { learnerId, pack } },
          create: { learnerId, pack, ...choice },
          update: choice,
        });
      }),
  };
}
