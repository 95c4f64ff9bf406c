import type { CardId } from '#lib/base/card-id.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { missesOf } from '#lib/quiz/misses.ts';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { cardAsked, foldedQuiz } from './folded-quiz.ts';
import { dueRow } from './quiz-rows.ts';

/** Why nothing was sent to the queue. */
export type QueueProblem = 'unknown-quiz' | 'still-open';

/**
 * Sets what was missed in a quiz that is over due today (`days` 0) or tomorrow (1), new cards too, by rows of the log that name the quiz and
 * can be undone each by itself. Suspended cards are left as they are. Sent twice, it is done once. Answers with the cards, the most confident
 * misses first.
 */
export async function queueMissed(
  context: StudyContext,
  quizId: string,
  days: 0 | 1,
): Promise<Result<{ readonly queued: readonly CardId[] }, QueueProblem>> {
  const { stores, learnerId, library, now } = context;
  const learner = await currentLearner(context);
  const folded = foldedQuiz(context, (await stores.quizzes.of(learnerId, [quizId])).get(quizId) ?? []);
  if (!folded) return failure('unknown-quiz');
  const { quiz, state } = folded;
  if (state.closed === null) return failure('still-open');
  const missed = new Set(missesOf(quiz, state).flatMap(({ question }) => cardAsked(library, quiz, question) ?? []));
  const snapshots = await stores.snapshots.of(learnerId, [...missed]);
  const queued = [...missed].filter((cardId) => snapshots.get(cardId)?.state.suspended !== true);
  await stores.reviews.record(learnerId, { cardIds: queued, eventIds: [quizId] }, ({ logs, consequences }) => {
    const there = new Set((consequences.get(quizId) ?? []).map(({ id }) => id));
    const rows = queued
      .map((cardId) => dueRow(context, learner, { quizId, name: 'queue', cardId, days }))
      .filter(({ id }) => !there.has(id));
    return foldedRecording(rows, [], logs, parametersIn(learner));
  });
  const id = derivedId(quizId, 'queued');
  await stores.quizzes.record(learnerId, { eventIds: [id], quizIds: [] }, ({ byId }) =>
    byId.has(id) ? [] : [{ id, quizId, at: now, receivedAt: now, kind: 'queued', cardIds: queued }],
  );
  return success({ queued });
}
