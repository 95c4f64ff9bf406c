import type { NamedSource } from '#lib/packs/shelf.ts';

/** The programs of an exercise, as their author wrote them. */
export type ExerciseSources = {
  readonly starter: string | null;
  readonly solution: string | null;
  readonly alternatives: readonly NamedSource[];
  readonly mistakes: readonly NamedSource[];
};
