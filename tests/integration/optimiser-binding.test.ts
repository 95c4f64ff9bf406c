import { expect, test, type TestContext } from 'vitest';
import { finish } from '#lib/srs/fit/job.ts';
import { optimise } from '#lib/srs/fit/optimise.ts';
import { answerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { fitOf, predictions } from '#lib/srs/optimiser/metrics.ts';
import { allTargets } from '#lib/srs/optimiser/targets.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { itemsOf, nativeBinding, type Binding } from '#tests/support/native-binding.ts';
import { logsOf } from '#tests/support/realistic-learner.ts';

// fsrs-rs is the reference. Without its binding these tests say so and are skipped.
const found = await nativeBinding();

/** The binding; without it the test is skipped with the reason. */
function bindingOr(skip: TestContext['skip']): Binding {
  if (found.binding) return found.binding;
  console.warn(`Not compared with fsrs-rs: ${found.why}`);
  return skip(found.why);
}

test('on the same reviews the log loss is within 0.001 of fsrs-rs’s, or better', async ({ skip }) => {
  const binding = bindingOr(skip);
  for (const seed of [1, 2]) {
    const { answers } = answerColumns(logsOf({ seed, cards: 1_500, days: 300 }));
    const targets = allTargets(answers);
    const logLoss = (weights: readonly number[]) =>
      fitOf(answers, targets, predictions(answers, targets, weights)).logLoss;
    const options = { prior: DEFAULT_PARAMETERS.weights, seed, relearningSteps: 1, recency: true };
    const ours = logLoss(finish(optimise(answers, targets, options)).weights);
    const asAnki = { enableShortTerm: true, numRelearningSteps: 1 };
    const theirs = logLoss(await binding.computeParameters(itemsOf(binding, answers), asAnki));
    expect(ours - theirs, `seed ${seed}: ${ours} and ${theirs}`).toBeLessThan(1e-3);
  }
});
