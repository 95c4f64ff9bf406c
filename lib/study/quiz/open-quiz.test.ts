import { beforeEach, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY } from '#tests/support/quiz-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { makeQuiz } from './make-quiz.ts';
import { openQuiz } from './open-quiz.ts';
import { quizWish } from './quiz-wish.ts';
import { recordQuizEvents } from './record-quiz-events.ts';

let context: StudyContext;
beforeEach(async () => {
  context = aContext({ library: QUIZ_LIBRARY });
  await makeQuiz(context, quizWish.parse({ id: uuid(1), source: { kind: 'topics', count: 3 } }));
});

function send(event: object) {
  const sent = { id: uuid(2), quizId: uuid(1), at: NOON + 1_000, ...event };
  return recordQuizEvents({ ...context, now: NOON + 2_000 }, [sent]);
}
const giveUp = () =>
  send({ kind: 'answered', question: 0, response: null, certainty: 'none', right: false, tookMillis: 5 });

it('is the last quiz once something in it is answered', async () => {
  expect(await openQuiz(context)).toBeNull();
  await giveUp();
  expect(await openQuiz(context)).toMatchObject({ id: uuid(1), answered: 1, questions: 3 });
});

it('is none once it is handed in', async () => {
  await giveUp();
  await send({ id: uuid(3), kind: 'submitted', reason: 'learner' });
  expect(await openQuiz(context)).toBeNull();
});

it('is none after a week, and none where a later one was made', async () => {
  await giveUp();
  expect(await openQuiz({ ...context, now: NOON + 7 * DAY_MILLIS })).not.toBeNull();
  expect(await openQuiz({ ...context, now: NOON + 7 * DAY_MILLIS + 1 })).toBeNull();
  const wish = quizWish.parse({ id: uuid(4), source: { kind: 'topics', count: 3 } });
  await makeQuiz({ ...context, now: NOON + 5_000 }, wish);
  expect(await openQuiz({ ...context, now: NOON + 6_000 })).toBeNull();
});
