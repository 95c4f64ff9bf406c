import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { LearnerProfile, LearnerStore } from '#lib/study/ports.ts';
import type { Database, Queries } from './client.ts';
import { toProfile, toRevision } from './rows.ts';

/** Learners and their presets in the database. */
export function learnerStore(database: Database): LearnerStore {
  return {
    find: (id) =>
      database.read(async (queries) => {
        const row = await queries.learner.findUnique({ where: { id } });
        if (!row) return null;
        const revisions = await queries.presetRevision.findMany({
          where: { presetId: presetOf(id) },
          orderBy: { number: 'asc' },
        });
        return { profile: toProfile(row), revisions: revisions.map(toRevision) };
      }),
    create: (profile, parameters) =>
      database.write(profile.id, async (queries) => {
        if (await queries.learner.findUnique({ where: { id: profile.id } })) return;
        await queries.learner.create({ data: fromProfile(profile) });
        await queries.preset.create({ data: { id: presetOf(profile.id), learnerId: profile.id, name: 'default' } });
        await addRevision(queries, profile, parameters, profile.createdAt);
      }),
    save: (profile, parameters, at) =>
      database.write(profile.id, async (queries) => {
        await queries.learner.update({ where: { id: profile.id }, data: fromProfile(profile) });
        if (parameters) await addRevision(queries, profile, parameters, at);
      }),
  };
}

async function addRevision(
  queries: Queries,
  profile: LearnerProfile,
  parameters: SchedulerParameters,
  at: number,
): Promise<void> {
  const presetId = presetOf(profile.id);
  const number = 1 + (await queries.presetRevision.count({ where: { presetId } }));
  await queries.presetRevision.create({
    data: {
      id: `${presetId}/${number}`,
      presetId,
      number,
      parameters: JSON.stringify(parameters),
      createdAt: BigInt(at),
    },
  });
}

function presetOf(learnerId: string): string {
  return `${learnerId}/default`;
}

function fromProfile(profile: LearnerProfile) {
  return { ...profile, createdAt: BigInt(profile.createdAt) };
}
