import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { ModuleCode } from '#lib/tensor/evaluate-code.ts';

/** The reference of an exercise as code: its solution, and the prelude that makes functions for it. */
export function solutionCode({ solution, prelude }: Judgeable): ModuleCode {
  return { source: solution, prelude };
}
