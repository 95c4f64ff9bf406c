import { latestRevision } from '#lib/study/settings/preset-of.ts';
import type { Learner, PresetChange } from '#lib/study/ports/learner-store.ts';

/**
 * The changes after which these 21 weights schedule from now on, whatever the preset: one set of weights a learner, for fewer
 * reviews fit them worse. Every preset that has others gets a new revision; no history changes.
 */
export function weightsRevisions(learner: Learner, weights: readonly number[]): readonly PresetChange[] {
  const names = [...new Set(learner.revisions.map(({ preset }) => preset))];
  return names.flatMap((name) => {
    const { parameters } = latestRevision(learner, name);
    if (JSON.stringify(parameters.weights) === JSON.stringify(weights)) return [];
    return [{ name, parameters: { ...parameters, weights }, queue: null }];
  });
}
