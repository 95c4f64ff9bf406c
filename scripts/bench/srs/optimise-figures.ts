import { finish } from '#lib/srs/fit/job.ts';
import { optimise } from '#lib/srs/fit/optimise.ts';
import { answerColumns, type AnswerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { fitOf, predictions } from '#lib/srs/optimiser/metrics.ts';
import { allTargets } from '#lib/srs/optimiser/targets.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { itemsOf, type Binding } from '#tests/support/native-binding.ts';
import { logsOf } from '#tests/support/realistic-learner.ts';
import { measured, type Timing } from './measure.ts';

/** A figure, and how well the weights that came of it predict the same reviews. */
export type FitFigure = Timing & { readonly logLoss: number };

/** Fitting the weights to `reviews` answers: by ours, and by the binding where there is one. */
export async function optimiseFigures(
  reviews: number,
  runs: number,
  binding: Binding | null,
): Promise<readonly FitFigure[]> {
  const { answers } = answerColumns(
    cut(
      logsOf({ seed: 11, cards: reviews / 8, days: 365, newPerDay: reviews / 2_000, reviewsPerDay: reviews / 200 }),
      reviews,
    ),
  );
  const figures = [await fitted('ours', answers, runs, () => fitByOurs(answers))];
  if (!binding) return figures;
  const items = itemsOf(binding, answers);
  const asAnki = { enableShortTerm: true, numRelearningSteps: 1 };
  return [
    ...figures,
    await fitted('fsrs-rs through its binding', answers, runs, () => binding.computeParameters(items, asAnki)),
  ];
}

async function fitByOurs(answers: AnswerColumns): Promise<readonly number[]> {
  const options = { prior: DEFAULT_PARAMETERS.weights, seed: 1, relearningSteps: 1, recency: true };
  return finish(optimise(answers, allTargets(answers), options)).weights;
}

async function fitted(
  what: string,
  answers: AnswerColumns,
  runs: number,
  fit: () => Promise<readonly number[]>,
): Promise<FitFigure> {
  let weights: readonly number[] = [];
  const figure = await measured(what, runs, async () => {
    weights = await fit();
  });
  const targets = allTargets(answers);
  return { ...figure, logLoss: fitOf(answers, targets, predictions(answers, targets, weights)).logLoss };
}

/** Whole cards, as many as it takes for this many answers. */
function cut(logs: readonly (readonly ReviewEvent[])[], answers: number): readonly (readonly ReviewEvent[])[] {
  const kept: (readonly ReviewEvent[])[] = [];
  let count = 0;
  for (const log of logs) {
    if (count >= answers) break;
    kept.push(log);
    count += log.length;
  }
  if (count < answers) throw new Error(`The learner gave only ${count} answers of ${answers}.`);
  return kept;
}
