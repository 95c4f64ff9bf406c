import type { Localized } from '#lib/base/localized.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { nominalMillis } from '#lib/srs/queue/exercise-time.ts';

/**
 * What to go on with after an exercise: the next one of its pack that has not been passed, else the next of any pack, in
 * the order of learning and from the beginning again; null where every other one has been passed.
 */
export function exerciseAfter(
  current: Exercise,
  exercises: readonly Exercise[],
  verdicts: ReadonlyMap<string, Verdict>,
): FollowingExercise | null {
  const at = exercises.findIndex(({ id }) => id === current.id);
  const others = [...exercises.slice(at + 1), ...exercises.slice(0, Math.max(0, at))];
  const open = others.filter(({ id }) => verdicts.get(id) !== 'pass');
  const next = open.find(({ pack }) => pack === current.pack) ?? open[0];
  if (!next) return null;
  const { title, difficulty } = next.spec;
  return { id: next.id, title, difficulty, minutes: nominalMillis(difficulty) / MINUTE_MILLIS };
}

/** The exercise to go on with after another. */
export type FollowingExercise = {
  /** pack/slug. */
  readonly id: string;
  readonly title: Localized;
  readonly difficulty: number;
  /** What it takes somebody who is learning it. */
  readonly minutes: number;
};
