import { z } from 'zod';
import { LOCALES, type Localized } from '#lib/base/localized.ts';
import { isTimeZone } from '#lib/base/zone.ts';
import { success, type Result } from '#lib/base/result.ts';
import { currentLearner, learnerChanged, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { DEFAULT_PRESET, type Learner, type LearnerChange } from '#lib/study/ports/learner-store.ts';
import { latestRevision } from './preset-of.ts';
import { parseChanges, type SettingsProblem } from './parse-changes.ts';
import { DEFAULT_REVIEW_KEYS } from './review-keys.ts';
import { reviewKeyFields } from './review-key-fields.ts';
import { schedulingFields, schedulingOf } from './scheduling-fields.ts';

/** What a learner can settle. A null zone or locale follows the browser. */
const settings = z.strictObject({
  ...schedulingFields,
  newPerDay: z.int().min(0).max(9_999),
  reviewsPerDay: z.int().min(0).max(9_999),
  minutesPerDay: z.int().min(1).max(1_440),
  rolloverHour: z.int().min(0).max(23),
  zone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone, like Asia/Shanghai').nullable(),
  locale: z.enum(LOCALES).nullable(),
  keys: reviewKeyFields,
});

export type Settings = Readonly<z.infer<typeof settings>>;

/** The settings page: the settings, and which packs are studied. */
export type SettingsView = {
  readonly settings: Settings;
  /** The zone that counts now. */
  readonly zone: string;
  /** The zone that counts while none is chosen: the browser’s, else the machine’s. */
  readonly followedZone: string;
  readonly packs: readonly {
    /** `content/pack` or `exercises/pack`. */
    readonly path: string;
    readonly title: Localized;
    readonly enrolled: boolean;
  }[];
};

/** The settings as they are. */
export async function getSettings(context: StudyContext): Promise<SettingsView> {
  const learner = await currentLearner(context);
  const choices = await context.stores.enrolments.choices(context.learnerId);
  return {
    settings: settingsOf(learner),
    zone: learner.moment.zone,
    followedZone: context.zone,
    packs: context.library.packs.map(({ path, spec }) => ({
      path,
      title: spec.title,
      enrolled: choices.get(path) !== false,
    })),
  };
}

/**
 * Changes some settings. New scheduling parameters become a new preset revision: they hold for answers from now on and change no history.
 */
export async function saveSettings(
  context: StudyContext,
  changes: unknown,
): Promise<Result<Settings, readonly SettingsProblem[]>> {
  const given = parseChanges(settings, changes);
  if (!given.ok) return given;
  let wanted = settingsOf(await currentLearner(context));
  const decide = (learner: Learner): LearnerChange => {
    const { profile } = learner;
    const before = latestRevision(learner, DEFAULT_PRESET).parameters;
    wanted = { ...settingsOf({ profile, parameters: before }), ...given.value };
    const { newPerDay, reviewsPerDay, minutesPerDay, rolloverHour, zone, locale, keys, ...scheduling } = wanted;
    const own = { newPerDay, reviewsPerDay, minutesPerDay, rolloverHour, zone, locale, reviewKeys: keys };
    const parameters = { ...before, ...scheduling };
    const isChanged = JSON.stringify(parameters) !== JSON.stringify(before);
    // Whoever has settled something needs no welcome.
    const habits = { ...profile.habits, welcomed: true };
    return { profile: { ...profile, ...own, habits }, parameters: isChanged ? parameters : null };
  };
  await context.stores.learners.change(context.learnerId, decide, context.now);
  learnerChanged(context);
  return success(wanted);
}

function settingsOf({ profile, parameters }: Pick<CurrentLearner, 'profile' | 'parameters'>): Settings {
  return {
    ...schedulingOf(parameters),
    newPerDay: profile.newPerDay,
    reviewsPerDay: profile.reviewsPerDay,
    minutesPerDay: profile.minutesPerDay,
    rolloverHour: profile.rolloverHour,
    zone: profile.zone,
    locale: profile.locale,
    keys: { ...DEFAULT_REVIEW_KEYS, ...profile.reviewKeys },
  };
}
