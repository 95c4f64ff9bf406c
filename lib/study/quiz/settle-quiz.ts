import { firstUniform } from '#lib/base/prng.ts';
import type { CardId } from '#lib/base/card-id.ts';
import { missesOf } from '#lib/quiz/misses.ts';
import { pickDay } from '#lib/srs/answer/fuzz.ts';
import { daysOverdue, type Now } from '#lib/srs/days/due.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { cardAsked, foldedQuiz, type FoldedQuiz } from './folded-quiz.ts';
import { dueRow } from './quiz-rows.ts';
import { quizzedRows } from './quizzed-rows.ts';

/** Errors made with high confidence come back within a week (Butler, Fazio and Marsh 2011): so they are asked again before. */
const WITHIN_DAYS = 7;
/** On which days from today, so that not all come at once. */
const AGAIN = { from: 2, to: 6 };

/**
 * What a quiz that is over does to the log. Where the learner agreed, each answer is a row of its own kind. Cards that were missed by
 * somebody who was fairly sure or certain, and would come later than in seven days or were never met, are set due within these. Done
 * once, however often it is asked for; an open quiz does nothing.
 */
export async function settleQuiz(context: StudyContext, quizId: string): Promise<void> {
  const { stores, learnerId, library } = context;
  const folded = foldedQuiz(context, (await stores.quizzes.of(learnerId, [quizId])).get(quizId) ?? []);
  if (!folded || folded.state.closed === null) return;
  const learner = await currentLearner(context);
  const confident = confidentMisses(context, folded);
  const answered = folded.quiz.policy.countsInLog
    ? [...folded.state.answers.keys()].flatMap((question) => cardAsked(library, folded.quiz, question) ?? [])
    : [];
  const cardIds = [...new Set([...confident, ...answered])];
  if (cardIds.length === 0) return;
  await stores.reviews.record(learnerId, { cardIds, eventIds: [quizId] }, ({ logs, consequences }) => {
    const led = consequences.get(quizId) ?? [];
    // Taken back by its learner: it stays so, whatever comes late.
    if (led.some(({ kind }) => kind === 'undo')) return foldedRecording([], [], logs, parametersIn(learner));
    const there = new Set(led.map(({ id }) => id));
    const isNew = ({ id }: ArrivedEvent): boolean => !there.has(id);
    const quizzed = quizzedRows(context, learner, folded, logs).filter(isNew);
    const rows = [
      ...quizzed,
      ...againRows({ context, learner, quizId }, confident, withMore(logs, quizzed)).filter(isNew),
    ];
    return foldedRecording(rows, [], logs, parametersIn(learner));
  });
}

function confidentMisses({ library }: StudyContext, { quiz, state }: FoldedQuiz): readonly CardId[] {
  const misses = missesOf(quiz, state).filter(({ isConfident }) => isConfident);
  return [...new Set(misses.flatMap(({ question }) => cardAsked(library, quiz, question) ?? []))];
}

type Logs = ReadonlyMap<CardId, readonly ReviewEvent[]>;
type Settling = { readonly context: StudyContext; readonly learner: CurrentLearner; readonly quizId: string };

function againRows(
  { context, learner, quizId }: Settling,
  cards: readonly CardId[],
  logs: Logs,
): readonly ArrivedEvent[] {
  return cards.flatMap((cardId) => {
    const before = replay(logs.get(cardId) ?? [], parametersIn(learner));
    if (!comesLate(before, learner.moment)) return [];
    const days = pickDay(AGAIN, firstUniform(`${quizId}/${cardId}`));
    return [dueRow(context, learner, { quizId, name: 'again', cardId, days })];
  });
}

/** Whether a card would not be asked within seven days by itself. */
function comesLate({ memory, suspended }: CardState, now: Now): boolean {
  if (suspended) return false;
  return memory.state === 'new' || daysOverdue(memory, now) < -WITHIN_DAYS;
}

function withMore(logs: Logs, more: readonly ReviewEvent[]): Logs {
  const whole = new Map(logs);
  for (const event of more) whole.set(event.cardId, [...(whole.get(event.cardId) ?? []), event]);
  return whole;
}
