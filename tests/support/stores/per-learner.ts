import type { LearnerId } from '#lib/study/ports/learner-store.ts';

/** A value for each learner, made when it is first asked for. */
export type PerLearner<Value> = (learner: LearnerId) => Value;

/** Values that `make` makes, kept in memory. */
export function perLearner<Value>(make: () => Value): PerLearner<Value> {
  const values = new Map<LearnerId, Value>();
  return (learner) => {
    const value = values.get(learner) ?? make();
    values.set(learner, value);
    return value;
  };
}
