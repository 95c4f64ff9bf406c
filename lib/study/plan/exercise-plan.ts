import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { addDays } from '#lib/base/time.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { ExamExercises } from './exam-exercises.ts';
import type { PlannedSittings } from './exam-introductions.ts';
import type { ExercisePlan, PlannedExercise } from './plan-views.ts';

/** The exercises of an exam as they are shown: day by day, and what finds no room. */
export function exercisePlan(
  { library }: StudyContext,
  { today }: CurrentLearner,
  exercises: ExamExercises,
  sittings: PlannedSittings,
): ExercisePlan {
  const done = new Set(exercises.again.map(({ card }) => card));
  const shown = (card: CardId): readonly PlannedExercise[] => {
    const exercise = library.exercise(exerciseIdOf(card) ?? '');
    if (!exercise) return [];
    const minutes = Math.max(1, Math.round(exercises.secondsOf(card) / 60));
    return [{ id: exercise.id, title: exercise.spec.title, minutes, again: done.has(card) }];
  };
  const moves = [...sittings.again, ...sittings.first];
  const days = [...new Set(moves.map(({ day }) => day))].toSorted((one, other) => one - other);
  return {
    days: days.map((day) => ({
      day: addDays(today, day),
      exercises: moves.filter((move) => move.day === day).flatMap(({ card }) => shown(card)),
    })),
    left: sittings.left.flatMap(shown),
    minutesForAll: sittings.left.length > 0 ? sittings.minutesForAll() : null,
    passed: exercises.passed,
    count: exercises.count,
  };
}
