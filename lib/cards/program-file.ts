import { z } from 'zod';

/** The name of a program that lies beside `concept.yaml`. */
export const programFile = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*\.ts$/u, 'must be a file beside concept.yaml, like "nms-stepper.ts"');
