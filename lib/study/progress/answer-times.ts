import { SECOND_MILLIS } from '#lib/base/time.ts';
import type { Catalog, Exercise } from '#lib/packs/catalog.ts';
import { medianOf, nominalMillis } from '#lib/srs/queue/exercise-time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { RecentAnswer } from '#lib/study/ports/review-store.ts';
import { exerciseIdOf } from '#lib/study/cards/study-cards.ts';

const CARD_GUESS_MILLIS = 12 * SECOND_MILLIS;
/** An answer that took longer was an interruption. */
const CARD_CAP_MILLIS = 60 * SECOND_MILLIS;
/** Fewer answers to a kind of card say little of it. */
const ENOUGH_ANSWERS = 5;
const RECENT_ANSWERS = 500;

/** What an answer takes this learner, in milliseconds. */
export type AnswerTimes = (card: { readonly cardId: string; readonly exercise: Exercise | null }) => number;

/** From the learner’s latest answers. */
export async function answerTimes({ stores, catalog, learnerId }: StudyContext): Promise<AnswerTimes> {
  return timesFrom(await stores.reviews.recentAnswers(learnerId, RECENT_ANSWERS), catalog);
}

/**
 * The learner’s median for the kind of card, where there are five answers, else for all cards, and for exercises; before
 * there are any, 12 s a card and the time that goes with an exercise’s difficulty.
 */
function timesFrom(recent: readonly RecentAnswer[], catalog: Catalog): AnswerTimes {
  const kindOf = (cardId: string): string =>
    exerciseIdOf(cardId) === null ? (catalog.cards.get(cardId)?.spec.kind ?? '') : EXERCISE;
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
  return ({ cardId, exercise }) =>
    exercise ? (anyExercise ?? nominalMillis(exercise.spec.difficulty)) : (medians.get(kindOf(cardId)) ?? anyCard);
}

const EXERCISE = 'exercise';
