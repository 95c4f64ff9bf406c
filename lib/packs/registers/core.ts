import { z } from 'zod';
import type { CoreExercise } from '#lib/exercises/core-exercise.ts';

/** So many exercises are the core: neither more nor fewer. */
const SIZE = 25;

const entry = z.union([
  z.strictObject({ exercise: z.string().describe('One that there is: pack/slug') }),
  z.strictObject({ planned: z.string().describe('One that is not written yet: pack/slug') }),
]);

/** `content/core.yaml`: the exercises that are asked most often. */
export const coreSpec = z.strictObject({
  exercises: z.array(entry).length(SIZE, `must be ${SIZE} exercises`).describe('In the order in which they are shown'),
});

/** The core in the order of the file. */
export function coreOf({ exercises }: z.infer<typeof coreSpec>): readonly CoreExercise[] {
  return exercises.map((one) =>
    'exercise' in one ? { id: one.exercise, isPlanned: false } : { id: one.planned, isPlanned: true },
  );
}
