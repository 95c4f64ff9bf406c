import { MINUTE_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import type { QueuePlace } from '#lib/srs/queue.ts';
import { exerciseIdOf, type StudyCard } from './study-cards.ts';

const CARD_GUESS_MILLIS = 12 * SECOND_MILLIS;
/** An answer that took longer was an interruption. */
const CARD_CAP_MILLIS = 60 * SECOND_MILLIS;
/** By difficulty 1 to 5, as exercise.yaml defines it. */
const EXERCISE_GUESS_MINUTES = [5, 10, 20, 40, 60];

/** Whole minutes for these places: the learner’s median time a card and an exercise; before there are any, 12 s and the exercise’s difficulty. */
export function estimateMinutes(
  places: readonly QueuePlace<StudyCard>[],
  recent: readonly { readonly cardId: string; readonly tookMillis: number }[],
): number {
  const isExercise = (cardId: string): boolean => exerciseIdOf(cardId) !== null;
  const times = (exercises: boolean): readonly number[] =>
    recent.filter(({ cardId }) => isExercise(cardId) === exercises).map(({ tookMillis }) => tookMillis);
  const cardMillis = median(times(false).map((millis) => Math.min(millis, CARD_CAP_MILLIS))) ?? CARD_GUESS_MILLIS;
  const exerciseMillis = median(times(true));
  const total = places.reduce((sum, { card: { exercise } }) => {
    if (!exercise) return sum + cardMillis;
    const guess = EXERCISE_GUESS_MINUTES[exercise.spec.difficulty - 1] ?? 20;
    return sum + (exerciseMillis ?? guess * MINUTE_MILLIS);
  }, 0);
  return Math.ceil(total / MINUTE_MILLIS);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
