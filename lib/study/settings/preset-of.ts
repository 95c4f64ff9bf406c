import type { PackPath } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { DEFAULT_QUEUE, type QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import { DEFAULT_PRESET, type Learner, type PresetRevision } from '#lib/study/ports/learner-store.ts';

/** The name of the preset of a pack (by path; null: of no pack that is here). */
export function presetNameOf(learner: Learner, packPath: PackPath | null): string {
  return (packPath === null ? undefined : learner.packPresets.get(packPath)) ?? DEFAULT_PRESET;
}

/** The revision of a preset in force at `at`; its first one for what happened before it. */
export function revisionAt(learner: Learner, preset: string, at: EpochMillis): PresetRevision {
  const own = learner.revisions.filter((revision) => revision.preset === preset);
  const revision = own.findLast(({ createdAt }) => createdAt <= at) ?? own[0];
  invariant(revision, `the preset ${preset} has a revision`);
  return revision;
}

/** The parameters of each of a learner’s revisions, by its id; throws for any other id. */
export function parametersIn({ revisions }: Learner): (presetRevision: string) => SchedulerParameters {
  const parameters = new Map(revisions.map((revision) => [revision.id, revision.parameters]));
  return (id) => {
    const found = parameters.get(id);
    invariant(found, `preset revision ${id}, which an event names`);
    return found;
  };
}

/** The latest revision of a preset. */
export function latestRevision(learner: Learner, preset: string): PresetRevision {
  return revisionAt(learner, preset, Infinity);
}

/** How the cards of a preset are queued. */
export function queueOf(learner: Learner, preset: string): QueueSettings {
  return learner.queues.get(preset) ?? DEFAULT_QUEUE;
}
