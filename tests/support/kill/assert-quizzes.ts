import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { exerciseIdOf } from '#lib/base/card-id.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { DraftQuizEvent, QuizEvent } from '#lib/quiz/quiz-event.ts';
import { quizState } from '#lib/quiz/quiz-state.ts';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

/** What was asked for and done. */
export type AllOfQuizzes = { readonly wished: readonly string[]; readonly events: readonly DraftQuizEvent[] };

/**
 * Each quiz that was asked for is made once; each event is there once and as it was made, judged by the server; and nothing else. A quiz that
 * is over and counts has one row in the log for each answer that stands, and none has two for one question. Answers with the number of those rows.
 */
export function assertQuizzes(kept: readonly QuizEvent[], log: readonly ReviewEvent[], all: AllOfQuizzes): number {
  const quizzes = new Map(
    kept.flatMap((event) => (event.kind === 'made' ? [[event.quizId, event.quiz] as const] : [])),
  );
  const ids = kept.map(({ id }) => id);
  deepStrictEqual(ids.toSorted(), [...all.wished, ...all.events.map(({ id }) => id)].toSorted(), 'events of quizzes');
  const byId = new Map(kept.map((event) => [event.id, event]));
  for (const event of all.events) assertSame(byId.get(event.id)!, event, quizzes.get(event.quizId)!);
  const rows = log.filter((event) => event.kind === 'quizzed').map(({ id }) => id);
  equal(new Set(rows).size, rows.length, 'an answer of a quiz is in the log twice');
  const known = new Set(rows);
  for (const [id, quiz] of quizzes)
    assertRows(
      quiz,
      known,
      kept.filter(({ quizId }) => quizId === id),
    );
  return rows.length;
}

/** The events of quizzes that a server had confirmed before it was killed are in what it left. */
export function assertNoQuizEventLost(confirmed: readonly DraftQuizEvent[], kept: readonly QuizEvent[]): void {
  const ids = new Set(kept.map(({ id }) => id));
  deepStrictEqual(
    confirmed.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    [],
    'lost of a quiz',
  );
}

function assertSame(event: QuizEvent, draft: DraftQuizEvent, { questions }: Quiz): void {
  const { receivedAt: _received, claimedAt, ...said } = event;
  const { claimedRight: _claimed, ...recorded } = { claimedRight: undefined, ...said, at: claimedAt ?? said.at };
  if (draft.kind !== 'answered') return deepStrictEqual(recorded, draft);
  const isExercise = exerciseIdOf(questions[draft.question]!.cardId) !== null;
  return deepStrictEqual(recorded, { ...draft, right: isRight(draft.response, isExercise) });
}

function isRight(response: Extract<DraftQuizEvent, { readonly kind: 'answered' }>['response'], isExercise: boolean) {
  if (response?.kind === 'judged') return isExercise && response.verdict === 'pass';
  return !isExercise && response?.kind === 'selected' && response.optionIds[0] === '0';
}

function assertRows(quiz: Quiz, rows: ReadonlySet<string>, events: readonly QuizEvent[]): void {
  const rowOf = (question: number): string => derivedId(quiz.id, `answer/${question}`);
  const { closed, answers } = quizState(quiz, events, Infinity);
  for (const [question, { cardId }] of quiz.questions.entries()) {
    const isCounted = quiz.policy.countsInLog && exerciseIdOf(cardId) === null;
    const wasAnswered = events.some((event) => event.kind === 'answered' && event.question === question);
    // What was handed in earlier, and came later, takes back no row: it is only ever added to.
    if (rows.has(rowOf(question))) ok(isCounted && wasAnswered, `${quiz.id} has a row for question ${question}`);
    else ok(!(isCounted && closed && answers.has(question)), `${quiz.id} has no row for question ${question}`);
  }
}
