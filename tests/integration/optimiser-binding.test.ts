import type * as native from '@open-spaced-repetition/binding';
import { expect, test, type TestContext } from 'vitest';
import { finish } from '#lib/srs/job.ts';
import { optimise } from '#lib/srs/optimise.ts';
import { answerColumns, type AnswerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { fitOf, predictions } from '#lib/srs/optimiser/metrics.ts';
import { allTargets, targetsByTime } from '#lib/srs/optimiser/targets.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { logsOf } from '#tests/support/realistic-learner.ts';

// fsrs-rs is the reference. Its binding has no build for every platform: without one these tests say so and are skipped.
type Binding = typeof native;
const found = await import('@open-spaced-repetition/binding').then(
  (binding): { binding: Binding | null; why: string } => ({ binding, why: '' }),
  (error: unknown): { binding: Binding | null; why: string } => ({ binding: null, why: String(error) }),
);

/** The binding; without it the test is skipped with the reason. */
function bindingOr(skip: TestContext['skip']): Binding {
  if (found.binding) return found.binding;
  const reason = `no native fsrs-rs for ${process.platform} ${process.arch}: ${found.why}`;
  console.warn(`Not compared with fsrs-rs: ${reason}`);
  return skip(reason);
}

/** Every target with what came before it, oldest first, as fsrs-rs takes it. */
function itemsOf({ FSRSBindingItem, FSRSBindingReview }: Binding, answers: AnswerColumns) {
  const starts = [...answers.cardStarts];
  return [...targetsByTime(answers, allTargets(answers))].map((target) => {
    const start = starts.findLast((begin) => begin <= target)!;
    const rows = Array.from({ length: target - start + 1 }, (_, index) => start + index);
    return new FSRSBindingItem(
      rows.map((row) => new FSRSBindingReview(answers.grades[row]!, answers.elapsedDays[row]!)),
    );
  });
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
