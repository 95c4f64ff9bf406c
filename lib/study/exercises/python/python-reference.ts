import type { StudyContext } from '#lib/study/context.ts';

/** What a call of a learner’s own in Python is held against, and what the explained solution shows beside it. */
export type PythonReference = {
  readonly solution: string;
  /** Makes functions that are inputs; null where there are none. */
  readonly prelude: string | null;
};

/** The solution of an exercise in Python; null where there is no such exercise, or it has none. */
export function pythonReference(
  { library }: Pick<StudyContext, 'library'>,
  exerciseId: string,
): PythonReference | null {
  const python = library.exercise(exerciseId)?.python;
  return python ? { solution: python.solution, prelude: python.prelude } : null;
}
