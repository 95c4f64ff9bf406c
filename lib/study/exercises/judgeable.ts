import { failure, success, type Result } from '#lib/base/result.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { StripTypes } from '#lib/study/ports/effects.ts';

/** Why an exercise cannot be handed to the judge. */
export type JudgeableProblem =
  | { readonly kind: 'unknown-exercise' }
  | { readonly kind: 'broken-source'; readonly file: string; readonly detail: string };

/** All that the judge needs of an exercise, types stripped. */
export function judgeable(
  { library, effects }: Pick<StudyContext, 'library' | 'effects'>,
  exerciseId: string,
): Result<Judgeable, JudgeableProblem> {
  const exercise = library.exercise(exerciseId);
  if (!exercise) return failure({ kind: 'unknown-exercise' });
  return judgeableOf(exercise, effects.stripTypes);
}

/** The same of an exercise at hand. */
export function judgeableOf(
  exercise: Exercise,
  stripTypes: StripTypes,
): Result<Judgeable, JudgeableProblem & { readonly kind: 'broken-source' }> {
  const broken = (file: string, { message, line }: { message: string; line: number | null }) =>
    failure({ kind: 'broken-source', file, detail: line === null ? message : `line ${line}: ${message}` } as const);

  const solution = stripTypes(exercise.solution);
  if (!solution.ok) return broken('solution.ts', solution.problem);
  const prelude = exercise.prelude === null ? success(null) : stripTypes(exercise.prelude);
  if (!prelude.ok) return broken('prelude.ts', prelude.problem);
  const mistakes: Judgeable['mistakes'][number][] = [];
  for (const { id, title, explanation } of exercise.spec.mistakes) {
    const file = exercise.mistakes.find(({ name }) => name === id);
    if (!file) return broken(`mistakes/${id}.ts`, { message: 'the file is missing', line: null });
    const source = stripTypes(file.source);
    if (!source.ok) return broken(`mistakes/${id}.ts`, source.problem);
    mistakes.push({ id, title, explanation, source: source.value });
  }
  return success({
    exercise: exercise.id,
    foreign: exercise.foreign,
    spec: exercise.spec,
    solution: solution.value,
    prelude: prelude.value,
    mistakes,
  });
}
