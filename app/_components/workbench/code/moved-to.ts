import { inLanguage, withCode, writtenIn, type Workspace } from '#app/_components/workbench/workspace.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';

/** The workspace in the language that its code turns out to be written in; the other language begins again where it did. */
export function movedTo(exercise: ExercisePageView, workspace: Workspace, language: Language): Workspace {
  const { draft, replaced } = workspace;
  const starter = writtenIn(exercise, workspace.language).starter;
  const left = { ...workspace, draft: replaced.at(-1) ?? starter, replaced: replaced.slice(0, -1) };
  return withCode(exercise, inLanguage(exercise, left, language), draft);
}
