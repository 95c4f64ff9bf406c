import { migrateWeights } from '#lib/srs/weights.ts';
import { currentLearner, type StudyContext } from './context.ts';
import { latestRevision } from './preset-of.ts';

/**
 * Schedules with these weights (17, 19 or 21) from now on, whatever the preset: one set of weights a learner, for fewer
 * reviews fit them worse. Every preset that has others gets a new revision; no history changes.
 */
export async function adoptWeights(context: StudyContext, weights: readonly number[]): Promise<void> {
  const adopted = migrateWeights(weights);
  const learner = await currentLearner(context);
  for (const name of new Set(learner.revisions.map(({ preset }) => preset))) {
    const { parameters } = latestRevision(learner, name);
    if (JSON.stringify(parameters.weights) === JSON.stringify(adopted)) continue;
    const change = { name, parameters: { ...parameters, weights: adopted }, queue: null };
    await context.stores.learners.savePreset(context.learnerId, change, context.now);
  }
}
