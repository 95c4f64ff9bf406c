import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { FIRST_RULE, type IntervalRule } from './interval-rule.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

/**
 * The parameters by which an answer to this card is scheduled: an exercise has no steps, for its tries are its steps,
 * and nobody writes the same code again within minutes. Under the first rule it had them.
 */
export function parametersFor(
  cardId: CardId,
  parameters: SchedulerParameters,
  rule?: IntervalRule,
): SchedulerParameters {
  if (rule === FIRST_RULE || exerciseIdOf(cardId) === null) return parameters;
  let without = withoutSteps.get(parameters);
  if (!without) {
    without = { ...parameters, learningStepsSeconds: [], relearningStepsSeconds: [] };
    withoutSteps.set(parameters, without);
  }
  return without;
}

/** One for each preset, since a long log asks again and again. */
const withoutSteps = new WeakMap<SchedulerParameters, SchedulerParameters>();
