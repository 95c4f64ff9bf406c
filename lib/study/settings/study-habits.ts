import { z } from 'zod';
import { success, type Result } from '#lib/base/result.ts';
import type { Habits } from '#lib/srs/queue/habits.ts';
import { DAY_EASES } from '#lib/srs/answer/load.ts';
import { currentLearner, learnerChanged, type StudyContext } from '#lib/study/context.ts';
import type { Learner, LearnerChange } from '#lib/study/ports/learner-store.ts';
import { parseChanges, type SettingsProblem } from './parse-changes.ts';

const habitFields = z.strictObject({
  learnAheadMinutes: z.int().min(0).max(1_440),
  prerequisites: z.boolean(),
  openedConcepts: z.array(z.string().max(200)).max(10_000),
  easyDays: z.array(z.enum(DAY_EASES)).length(7),
  fitsItself: z.boolean(),
  welcomed: z.boolean(),
});

/** How the learner’s days are made up. */
export async function getHabits(context: StudyContext): Promise<Habits> {
  return (await currentLearner(context)).profile.habits;
}

/** Changes some habits. */
export async function saveHabits(
  context: StudyContext,
  changes: unknown,
): Promise<Result<Habits, readonly SettingsProblem[]>> {
  const given = parseChanges(habitFields, changes);
  if (!given.ok) return given;
  let { habits } = (await currentLearner(context)).profile;
  const decide = ({ profile }: Learner): LearnerChange => {
    habits = { ...profile.habits, ...given.value };
    return { profile: { ...profile, habits }, parameters: null };
  };
  await context.stores.learners.change(context.learnerId, decide, context.now);
  learnerChanged(context);
  return success(habits);
}
