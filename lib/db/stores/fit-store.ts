import type { FitRecord, KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { FitStore } from '#lib/study/ports/fit-store.ts';
import type { Database } from '#lib/db/client.ts';
import type { ModelFitModel as FitRow } from '#lib/db/generated/models.ts';
import { changePresets } from './learner-store.ts';

/** What became of the memory model, in the database. */
export function fitStore(database: Database): FitStore {
  return {
    add: (learnerId, { at, ...record }, decide) =>
      database.write(learnerId, async (queries) => {
        await changePresets(queries, learnerId, decide, at);
        const number = 1 + (await queries.modelFit.count({ where: { learnerId } }));
        await queries.modelFit.create({ data: fromFit(learnerId, { ...record, at, number }) });
      }),
    latest: (learnerId, limit) =>
      database.read(async (queries) => {
        const rows = await queries.modelFit.findMany({
          where: { learnerId },
          orderBy: [{ at: 'desc' }, { number: 'desc' }],
          take: limit,
        });
        return rows.map(toFit);
      }),
    find: (learnerId, number) =>
      database.read(async (queries) => {
        const row = await queries.modelFit.findUnique({ where: { learnerId_number: { learnerId, number } } });
        return row && toFit(row);
      }),
  };
}

/** A record of the memory model as the table has it. */
export function toFit({ number, at, record }: FitRow): KeptFit {
  // Records from before the name was changed call what was predicted “foretold”; they hold numbers and codes, no texts.
  const named = record.replaceAll('"foretold":', '"predicted":');
  return { ...(JSON.parse(named) as Omit<FitRecord, 'at'>), number, at: Number(at) };
}

/** The row of a record of the memory model. */
export function fromFit(learnerId: LearnerId, { number, at, ...record }: KeptFit): FitRow {
  return { learnerId, number, at: BigInt(at), record: JSON.stringify(record) };
}
