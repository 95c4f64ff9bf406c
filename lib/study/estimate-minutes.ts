import { MINUTE_MILLIS, SECOND_MILLIS } from '#lib/base/time.ts';
import { medianOf, nominalMillis } from '#lib/srs/exercise-time.ts';
import type { QueuePlace } from '#lib/srs/queue.ts';
import { exerciseIdOf, type StudyCard } from './study-cards.ts';

const CARD_GUESS_MILLIS = 12 * SECOND_MILLIS;
/** An answer that took longer was an interruption. */
const CARD_CAP_MILLIS = 60 * SECOND_MILLIS;

/** Whole minutes for these places: the learner’s median time a card and an exercise; before there are any, 12 s and the exercise’s difficulty. */
export function estimateMinutes(
  places: readonly QueuePlace<StudyCard>[],
  recent: readonly { readonly cardId: string; readonly tookMillis: number }[],
): number {
  const isExercise = (cardId: string): boolean => exerciseIdOf(cardId) !== null;
  const times = (exercises: boolean): readonly number[] =>
    recent.filter(({ cardId }) => isExercise(cardId) === exercises).map(({ tookMillis }) => tookMillis);
  const cardMillis = medianOf(times(false).map((millis) => Math.min(millis, CARD_CAP_MILLIS))) ?? CARD_GUESS_MILLIS;
  const exerciseMillis = medianOf(times(true));
  const total = places.reduce((sum, { card: { exercise } }) => {
    if (!exercise) return sum + cardMillis;
    return sum + (exerciseMillis ?? nominalMillis(exercise.spec.difficulty));
  }, 0);
  return Math.ceil(total / MINUTE_MILLIS);
}
