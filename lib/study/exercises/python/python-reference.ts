import { codeHtml } from '#lib/study/bridge/code-html.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** What a call of a learner’s own in Python is held against, and what the explained solution shows beside it. */
export type PythonReference = {
  readonly solution: string;
  /** Makes functions that are inputs; null where there are none. */
  readonly prelude: string | null;
  /** Both solutions as HTML, in colours; `pytorch` is null where there is none. */
  readonly html: { readonly numpy: string; readonly pytorch: string | null };
};

/** The solution of an exercise in Python; null where there is no such exercise, or it has none. */
export function pythonReference(
  { library }: Pick<StudyContext, 'library'>,
  exerciseId: string,
): PythonReference | null {
  const python = library.exercise(exerciseId)?.python;
  if (!python) return null;
  const { solution, prelude, pytorch = null } = python;
  return { solution, prelude, html: { numpy: codeHtml(solution, 'py'), pytorch: pytorch && codeHtml(pytorch, 'py') } };
}
