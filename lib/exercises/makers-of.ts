import type { ExerciseSpec } from './exercise.ts';
import { isMade } from './input-spec.ts';

/** The exports of prelude.ts that make inputs of the regimes or of the examples. */
export function makersOf({ regimes, examples }: ExerciseSpec): string[] {
  const drawn = regimes
    .flatMap(({ inputs }) => Object.values(inputs))
    .flatMap((input) => (isMade(input) ? input.make : []));
  const written = examples
    .flatMap(({ inputs }) => Object.values(inputs))
    .flatMap((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['make'] === 'string'
        ? value['make']
        : [],
    );
  return [...new Set([...drawn, ...written])];
}
