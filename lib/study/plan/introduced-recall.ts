import { roundedDay } from '#lib/srs/answer/fuzz.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { expectedRecall } from '#lib/srs/plan/expected-course.ts';
import type { Move, RestDays } from '#lib/srs/plan/plan-card.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

/** The probability that a card which is met on a day, and known then, is recalled on the exam’s. */
export function introducedRecall(
  { card, day }: Move,
  parameters: SchedulerParameters,
  { examDay, rest }: { readonly examDay: number; readonly rest: RestDays | null },
): number {
  const model = fsrs6(parameters.weights);
  let strength = model.first('good');
  for (const _step of parameters.learningStepsSeconds.slice(1)) strength = model.next(strength, 'good', 0);
  const wanted = model.daysUntil(parameters.desiredRetention, strength.stability);
  const dueDay = day + roundedDay(wanted, { from: 1, to: parameters.maximumIntervalDays });
  const met = { card, ...strength, lastReviewDay: day, dueDay, seconds: 0, parameters };
  return expectedRecall(met, null, { until: examDay, rest, spent: null });
}
