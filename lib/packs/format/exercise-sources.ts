import type { NamedSource } from '#lib/packs/catalog.ts';

/** The programs of an exercise, as their author wrote them. */
export type ExerciseSources = {
  readonly starter: string | null;
  readonly solution: string | null;
  readonly alternatives: readonly NamedSource[];
  readonly mistakes: readonly NamedSource[];
};
