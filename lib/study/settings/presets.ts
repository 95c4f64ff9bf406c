import type { PackPath } from '#lib/base/card-id.ts';
import { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';
import { LEECH_THRESHOLD } from '#lib/srs/answer/leech.ts';
import { NEW_MIXES, REVIEW_ORDERS, type QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { currentLearner, learnerChanged, type StudyContext } from '#lib/study/context.ts';
import { DEFAULT_PRESET, type Learner, type PresetChange } from '#lib/study/ports/learner-store.ts';
import { latestRevision, queueOf } from './preset-of.ts';
import { parseChanges, settingsProblems, type SettingsProblem } from './parse-changes.ts';
import { schedulingFields, schedulingOf } from './scheduling-fields.ts';

const count = z.int().min(0).max(9_999);

/** What can be settled of a preset. */
const presetFields = z.strictObject({
  ...schedulingFields,
  leechLapses: z.int().min(0).max(99),
  leechSuspends: z.boolean(),
  newPerDay: count.nullable(),
  reviewsPerDay: count.nullable(),
  newPerConceptPerDay: z.int().min(1).max(9_999).nullable(),
  reviewsPerConceptPerDay: z.int().min(1).max(9_999).nullable(),
  order: z.enum(REVIEW_ORDERS),
  newMix: z.enum(NEW_MIXES),
});

/** A preset as it is now; its limits are null where only the learner’s own hold. */
export type PresetSettings = Readonly<z.infer<typeof presetFields>>;

export type PresetView = {
  readonly name: string;
  readonly settings: PresetSettings;
  /** Paths of the packs that are scheduled by it. */
  readonly packs: readonly string[];
};

const presetName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,39}$/u, 'must be 1 to 40 letters, digits, spaces, - or _');

/** Every preset, the default one first. */
export async function listPresets(context: StudyContext): Promise<readonly PresetView[]> {
  const learner = await currentLearner(context);
  const names = [...new Set([DEFAULT_PRESET, ...learner.revisions.map(({ preset }) => preset)])];
  return names.map((name) => ({
    name,
    settings: settingsOf(learner, name),
    packs: context.library.packs
      .map(({ path }) => path)
      .filter((path) => (learner.packPresets.get(path) ?? DEFAULT_PRESET) === name),
  }));
}

/**
 * Changes some settings of a preset; one that is not there is made, with what is not given taken from the default one.
 * New scheduling parameters become a new revision: they hold for answers from now on and change no history.
 */
export async function savePreset(
  context: StudyContext,
  name: string,
  changes: unknown,
): Promise<Result<PresetSettings, readonly SettingsProblem[]>> {
  const named = z.object({ name: presetName }).safeParse({ name });
  const given = parseChanges(presetFields, changes);
  if (!named.success) return failure([...settingsProblems(named.error), ...(given.ok ? [] : given.problem)]);
  if (!given.ok) return given;
  let wanted = settingsOf(await currentLearner(context), DEFAULT_PRESET);
  const decide = (learner: Learner): readonly PresetChange[] => {
    const isKnown = learner.revisions.some(({ preset }) => preset === name);
    const base = isKnown ? name : DEFAULT_PRESET;
    const own = settingsOf(learner, base);
    wanted = { ...own, ...given.value };
    const before = latestRevision(learner, base).parameters;
    const parameters = parametersOf(before, wanted);
    const isChanged = !isKnown || JSON.stringify(parametersOf(before, own)) !== JSON.stringify(parameters);
    return [{ name, parameters: isChanged ? parameters : null, queue: queueSettingsOf(wanted) }];
  };
  await context.stores.learners.changePresets(context.learnerId, decide, context.now);
  learnerChanged(context);
  return success(wanted);
}

/** Gives a pack, named by its path, a preset. */
export async function assignPreset(
  context: StudyContext,
  packPath: PackPath,
  name: string,
): Promise<Result<null, 'unknown-pack' | 'unknown-preset'>> {
  if (!context.library.packs.some(({ path }) => path === packPath)) return failure('unknown-pack');
  const learner = await currentLearner(context);
  if (!learner.revisions.some(({ preset }) => preset === name)) return failure('unknown-preset');
  await context.stores.learners.assignPreset(context.learnerId, packPath, name, context.now);
  learnerChanged(context);
  return success(null);
}

function settingsOf(learner: Learner, name: string): PresetSettings {
  const { parameters } = latestRevision(learner, name);
  return {
    ...schedulingOf(parameters),
    leechLapses: parameters.leech?.lapses ?? LEECH_THRESHOLD,
    leechSuspends: parameters.leech?.suspends ?? false,
    ...queueOf(learner, name),
  };
}

function parametersOf(before: SchedulerParameters, wanted: PresetSettings): SchedulerParameters {
  const leech = { lapses: wanted.leechLapses, suspends: wanted.leechSuspends };
  return { ...before, ...schedulingOf(wanted), leech };
}

function queueSettingsOf(wanted: PresetSettings): QueueSettings {
  const { newPerDay, reviewsPerDay, newPerConceptPerDay, reviewsPerConceptPerDay, order, newMix } = wanted;
  return { newPerDay, reviewsPerDay, newPerConceptPerDay, reviewsPerConceptPerDay, order, newMix };
}
