import type { Verdict } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/catalog.ts';
import { isDue, type Now } from '#lib/srs/days/due.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { exerciseCardId } from '#lib/study/cards/study-cards.ts';
import type { ExerciseSummary } from '#lib/study/views.ts';

/** What lists and pages say of an exercise at this moment. */
export function exerciseSummary(
  exercise: Exercise,
  states: ReadonlyMap<string, CardState>,
  verdicts: ReadonlyMap<string, Verdict>,
  now: Now,
): ExerciseSummary {
  const memory = states.get(exerciseCardId(exercise.id))?.memory;
  return {
    id: exercise.id,
    title: exercise.spec.title,
    difficulty: exercise.spec.difficulty,
    lastVerdict: verdicts.get(exercise.id) ?? null,
    dueAt: memory && memory.state !== 'new' ? memory.dueAt : null,
    isDue: memory !== undefined && isDue(memory, now),
  };
}
