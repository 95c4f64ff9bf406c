import { firstUniform } from '#lib/base/prng.ts';
import { missesOf } from '#lib/quiz/misses.ts';
import { pickDay } from '#lib/srs/answer/fuzz.ts';
import { daysOverdue, type Now } from '#lib/srs/days/due.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { ArrivedEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { cardAsked, foldedQuiz } from './folded-quiz.ts';
import { dueRow } from './quiz-rows.ts';

/** Errors made with high confidence come back within a week (Butler, Fazio and Marsh 2011): so they are asked again before. */
const WITHIN_DAYS = 7;
/** On which days from today, so that not all come at once. */
const AGAIN = { from: 2, to: 6 };

/**
 * What a quiz that is over does to the log: cards that were missed by somebody who was fairly sure or certain, and would come later than in
 * seven days or were never met, are set due within these. Done once, however often it is asked for; an open quiz does nothing.
 */
export async function settleQuiz(context: StudyContext, quizId: string): Promise<void> {
  const { stores, learnerId, library } = context;
  const folded = foldedQuiz(context, (await stores.quizzes.of(learnerId, [quizId])).get(quizId) ?? []);
  if (!folded || folded.state.closed === null) return;
  const { quiz, state } = folded;
  const confident = missesOf(quiz, state).filter(({ isConfident }) => isConfident);
  const cards = [...new Set(confident.flatMap(({ question }) => cardAsked(library, quiz, question) ?? []))];
  if (cards.length === 0) return;
  const learner = await currentLearner(context);
  await stores.reviews.record(learnerId, { cardIds: cards, eventIds: [quizId] }, ({ logs, consequences }) => {
    const there = new Set((consequences.get(quizId) ?? []).map(({ id }) => id));
    const rows = cards.flatMap((cardId): readonly ArrivedEvent[] => {
      const days = pickDay(AGAIN, firstUniform(`${quizId}/${cardId}`));
      const row = dueRow(context, learner, { quizId, name: 'again', cardId, days });
      const before = replay(logs.get(cardId) ?? [], parametersIn(learner));
      return there.has(row.id) || !comesLate(before, learner.moment) ? [] : [row];
    });
    return foldedRecording(rows, [], logs, parametersIn(learner));
  });
}

/** Whether a card would not be asked within seven days by itself. */
function comesLate({ memory, suspended }: CardState, now: Now): boolean {
  if (suspended) return false;
  return memory.state === 'new' || daysOverdue(memory, now) < -WITHIN_DAYS;
}
