import { knownPackPath } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { DEFAULT_QUEUE, type QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import {
  DEFAULT_PRESET,
  type DecidePresets,
  type Learner,
  type LearnerId,
  type LearnerProfile,
  type LearnerStore,
  type PresetChange,
} from '#lib/study/ports/learner-store.ts';
import type { Database, Queries } from '#lib/db/client.ts';
import { toProfile, toRevision } from '#lib/db/rows.ts';

/** Learners and their presets in the database. */
export function learnerStore(database: Database): LearnerStore {
  return {
    find: (id) => database.read((queries) => findLearner(queries, id)),
    create: (profile, parameters) =>
      database.write(profile.id, async (queries) => {
        if (await queries.learner.findUnique({ where: { id: profile.id } })) return;
        await queries.learner.create({ data: fromProfile(profile) });
        await makePreset(queries, profile.id, DEFAULT_PRESET);
        await addRevision(queries, presetId(profile.id, DEFAULT_PRESET), parameters, profile.createdAt);
      }),
    change: (id, decide, at) =>
      database.write(id, async (queries) => {
        const { profile, parameters } = decide(await learnerToChange(queries, id));
        await queries.learner.update({ where: { id }, data: fromProfile(profile) });
        if (parameters) await addRevision(queries, presetId(id, DEFAULT_PRESET), parameters, at);
      }),
    changePresets: (id, decide, at) => database.write(id, (queries) => changePresets(queries, id, decide, at)),
    assignPreset: (learnerId, pack, preset, at) =>
      database.write(learnerId, async (queries) => {
        const data = { learnerId, pack, preset, at: BigInt(at) };
        await queries.packPreset.upsert({
          where: { learnerId_pack: { learnerId, pack } },
          create: data,
          update: data,
        });
      }),
  };
}

/** The learner and their presets; null where there is none. */
export async function findLearner(queries: Queries, id: LearnerId): Promise<Learner | null> {
  const row = await queries.learner.findUnique({
    where: { id },
    include: { presets: { include: { revisions: true } }, packPresets: true },
  });
  if (!row) return null;
  const { presets, packPresets, tallyVersion, clockBoundAt: _bound, ...profile } = row;
  const revisions = presets
    .flatMap(({ name, revisions }) => revisions.map((revision) => toRevision(name, revision)))
    .toSorted((one, other) => one.createdAt - other.createdAt || one.number - other.number);
  const queues = new Map(presets.flatMap(({ name, queue }) => (queue === null ? [] : [[name, toQueue(queue)]])));
  const assigned = new Map(packPresets.map(({ pack, preset }) => [knownPackPath(pack), preset]));
  return { profile: toProfile(profile), revisions, queues, packPresets: assigned, tallyVersion };
}

async function learnerToChange(queries: Queries, id: LearnerId): Promise<Learner> {
  const learner = await findLearner(queries, id);
  invariant(learner, `there is no learner ${id} to change`);
  return learner;
}

/** Changes the presets that `decide` names, from what they are now; within a transaction that writes. */
export async function changePresets(
  queries: Queries,
  learnerId: LearnerId,
  decide: DecidePresets,
  at: EpochMillis,
): Promise<void> {
  const changes = decide(await learnerToChange(queries, learnerId));
  for (const change of changes) await changePreset(queries, learnerId, change, at);
}

async function changePreset(
  queries: Queries,
  learnerId: LearnerId,
  { name, parameters, queue }: PresetChange,
  at: EpochMillis,
): Promise<void> {
  const preset = presetId(learnerId, name);
  const known = await queries.preset.findUnique({ where: { id: preset } });
  invariant(known ?? parameters, `the new preset ${name} needs parameters`);
  if (!known) await makePreset(queries, learnerId, name);
  if (queue) await queries.preset.update({ where: { id: preset }, data: { queue: JSON.stringify(queue) } });
  if (parameters) await addRevision(queries, preset, parameters, at);
}

async function makePreset(queries: Queries, learnerId: LearnerId, name: string): Promise<void> {
  await queries.preset.create({ data: { id: presetId(learnerId, name), learnerId, name } });
}

async function addRevision(
  queries: Queries,
  preset: string,
  parameters: SchedulerParameters,
  at: number,
): Promise<void> {
  const number = 1 + (await queries.presetRevision.count({ where: { presetId: preset } }));
  await queries.presetRevision.create({
    data: {
      id: `${preset}/${number}`,
      presetId: preset,
      number,
      parameters: JSON.stringify(parameters),
      createdAt: BigInt(at),
    },
  });
}

/** The id of a preset. */
export function presetId(learnerId: LearnerId, name: string): string {
  return `${learnerId}/${name}`;
}

/** What an earlier version did not know has its default. */
function toQueue(text: string): QueueSettings {
  return { ...DEFAULT_QUEUE, ...(JSON.parse(text) as Partial<QueueSettings>) };
}

/** The row of a learner’s profile. */
export function fromProfile(profile: LearnerProfile) {
  return {
    ...profile,
    createdAt: BigInt(profile.createdAt),
    habits: JSON.stringify(profile.habits),
    reviewKeys: JSON.stringify(profile.reviewKeys),
  };
}
