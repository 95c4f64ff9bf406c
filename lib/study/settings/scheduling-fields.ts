import { z } from 'zod';

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
