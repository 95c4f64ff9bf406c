import type { Verdict } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/catalog.ts';
import type { CardState } from '#lib/srs/memory.ts';
import { exerciseCardId } from './study-cards.ts';
import type { ExerciseSummary } from './views.ts';

/** What lists and pages say of an exercise. */
export function exerciseSummary(
  exercise: Exercise,
  states: ReadonlyMap<string, CardState>,
  verdicts: ReadonlyMap<string, Verdict>,
): ExerciseSummary {
  const memory = states.get(exerciseCardId(exercise.id))?.memory;
  return {
    id: exercise.id,
    title: exercise.spec.title,
    difficulty: exercise.spec.difficulty,
    lastVerdict: verdicts.get(exercise.id) ?? null,
    dueAt: memory && memory.state !== 'new' ? memory.dueAt : null,
  };
}
