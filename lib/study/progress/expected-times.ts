import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import { SECOND_MILLIS } from '#lib/base/time.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { medianOf, nominalMillis } from '#lib/srs/queue/exercise-time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { RecentAnswer } from '#lib/study/ports/review-store.ts';

const CARD_GUESS_MILLIS = 12 * SECOND_MILLIS;
/** An answer that took longer was an interruption. */
const CARD_CAP_MILLIS = 60 * SECOND_MILLIS;
/** Fewer answers to a kind of card say little of it. */
const ENOUGH_ANSWERS = 5;
const RECENT_ANSWERS = 500;

/** What an answer takes this learner, in milliseconds; to any card where none is given. */
export type ExpectedTimes = (card: { readonly cardId: CardId; readonly exercise: Exercise | null } | null) => number;

/** From the learner’s latest answers. */
export async function expectedTimes({ stores, library, learnerId }: StudyContext): Promise<ExpectedTimes> {
  return timesFrom(await stores.reviews.recentAnswers(learnerId, RECENT_ANSWERS), library);
}

/**
 * The learner’s median for the kind of card, where there are five answers, else for all cards, and for exercises; before
 * there are any, 12 s a card and the time that goes with an exercise’s difficulty.
 */
function timesFrom(recent: readonly RecentAnswer[], library: Library): ExpectedTimes {
  const kindOf = (cardId: CardId): string =>
    exerciseIdOf(cardId) === null ? (library.card(cardId)?.spec.kind ?? '') : EXERCISE;
  const byKind = new Map<string, number[]>();
  for (const { cardId, tookMillis } of recent) {
    const kind = kindOf(cardId);
    const millis = kind === EXERCISE ? tookMillis : Math.min(tookMillis, CARD_CAP_MILLIS);
    const times = byKind.get(kind);
    if (times) times.push(millis);
    else byKind.set(kind, [millis]);
  }
  const cards = [...byKind].flatMap(([kind, times]) => (kind === EXERCISE ? [] : times));
  const anyCard = medianOf(cards) ?? CARD_GUESS_MILLIS;
  const anyExercise = medianOf(byKind.get(EXERCISE) ?? []);
  const medians = new Map(
    [...byKind].flatMap(([kind, times]) =>
      times.length >= ENOUGH_ANSWERS ? [[kind, medianOf(times) ?? anyCard]] : [],
    ),
  );
  return (card) => {
    if (!card) return anyCard;
    const { cardId, exercise } = card;
    return exercise
      ? (anyExercise ?? nominalMillis(exercise.spec.difficulty))
      : (medians.get(kindOf(cardId)) ?? anyCard);
  };
}

const EXERCISE = 'exercise';
