import { expect, it } from 'vitest';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY, responsesTo } from '#tests/support/quiz-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { findSheet } from './find-sheet.ts';
import { makeQuiz } from '#lib/study/quiz/make-quiz.ts';
import { quizSheet } from './quiz-sheet.ts';
import { quizView } from '#lib/study/quiz/quiz-view.ts';
import { quizWish } from '#lib/study/quiz/quiz-wish.ts';

it('a sheet has every question with its key, and its code finds the quiz again', async () => {
  const context = aContext({ library: QUIZ_LIBRARY });
  for (const number of [1, 2]) {
    const source = { kind: 'topics', count: 5 };
    await makeQuiz({ ...context }, quizWish.parse({ id: uuid(number), source, policy: { minutes: 15 } }));
  }
  const view = (await quizView(context, uuid(1)))!;
  const sheet = quizSheet(view);
  expect(sheet).toMatchObject({ minutes: 15, madeAt: NOON, seed: view.quiz.seed, code: view.code });
  for (const [at, { number, card, key }] of sheet.questions.entries()) {
    expect(number).toBe(at + 1);
    const { right } = responsesTo(QUIZ_LIBRARY, view.quiz, at);
    const options = card?.body.kind === 'choice' ? card.body.options : [];
    const chosen = right.kind === 'selected' ? right.optionIds : [];
    const letters = chosen.map((id) => 'ABC'[options.findIndex((option) => option.id === id)]);
    expect(key).toEqual([{ kind: 'letters', letters }]);
  }
  expect(await findSheet(context, sheet.code.toLowerCase())).toBe(uuid(1));
  expect(await findSheet(context, '0000000-0000')).toBeNull();
  expect(await findSheet(context, 'nothing')).toBeNull();
});
