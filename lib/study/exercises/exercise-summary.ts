import { exerciseCardId, type CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { type EpochMillis, type LocalDay, localDayOf } from '#lib/base/time.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { type Now, isDue } from '#lib/srs/days/due.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

export type ExerciseSummary = {
  /** pack/slug. */
  readonly id: string;
  readonly title: Localized;
  readonly difficulty: number;
  readonly lastVerdict: Verdict | null;
  readonly dueAt: EpochMillis | null;
  /** The study day on which it comes back; null while it is not scheduled. */
  readonly dueDay: LocalDay | null;
  /** Whether its time has come, by the study day where it waits by the day. */
  readonly isDue: boolean;
};

/** What lists and pages say of an exercise at this moment. */
export function exerciseSummary(
  exercise: Exercise,
  states: ReadonlyMap<CardId, CardState>,
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
    dueDay: memory && memory.state !== 'new' ? localDayOf(memory.dueAt, now) : null,
    isDue: memory !== undefined && isDue(memory, now),
  };
}
