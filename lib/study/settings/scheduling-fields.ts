import { z } from 'zod';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';

const steps = z
  .array(
    z
      .int()
      .min(1)
      .max(30 * 86_400),
  )
  .max(10);

/** The scheduling that a learner can settle, of the default preset or another. */
export const schedulingFields = {
  desiredRetention: z.number().min(0.7).max(0.99),
  learningStepsSeconds: steps,
  relearningStepsSeconds: steps,
  maximumIntervalDays: z.int().min(1).max(36_500),
  fuzz: z.boolean(),
};

type Scheduling = { readonly [Field in keyof typeof schedulingFields]: z.infer<(typeof schedulingFields)[Field]> };

/** The part of these parameters that a learner can settle. */
export function schedulingOf(parameters: Pick<SchedulerParameters, keyof typeof schedulingFields>): Scheduling {
  const { desiredRetention, learningStepsSeconds, relearningStepsSeconds, maximumIntervalDays, fuzz } = parameters;
  const steps = {
    learningStepsSeconds: [...learningStepsSeconds],
    relearningStepsSeconds: [...relearningStepsSeconds],
  };
  return { desiredRetention, ...steps, maximumIntervalDays, fuzz };
}
