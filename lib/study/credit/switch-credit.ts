import { currentLearner, learnerChanged, type StudyContext } from '#lib/study/context.ts';
import { DEFAULT_PRESET, type Learner, type PresetChange } from '#lib/study/ports/learner-store.ts';
import { latestRevision } from '#lib/study/settings/preset-of.ts';

/** Whether passing one thing credits what it practises too, from now on. */
export async function takesCredit(context: StudyContext): Promise<boolean> {
  const { parameters } = latestRevision(await currentLearner(context), DEFAULT_PRESET);
  return parameters.implicitCredit !== false;
}

/**
 * Switches implicit credit for what is answered from now on, whatever the preset; an answer from before, sent late, is
 * treated as it would have been then. Credit that was given stays in the log.
 */
export async function switchCredit(context: StudyContext, implicitCredit: boolean): Promise<void> {
  await currentLearner(context);
  const decide = (learner: Learner): readonly PresetChange[] =>
    [...new Set(learner.revisions.map(({ preset }) => preset))].flatMap((name) => {
      const { parameters } = latestRevision(learner, name);
      if ((parameters.implicitCredit !== false) === implicitCredit) return [];
      return [{ name, parameters: { ...parameters, implicitCredit }, queue: null }];
    });
  await context.stores.learners.changePresets(context.learnerId, decide, context.now);
  learnerChanged(context);
}
