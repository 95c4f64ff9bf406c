import { beforeEach, expect, it } from 'vitest';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY, SMALL_EXERCISE } from '#tests/support/quiz-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { makeQuiz } from './make-quiz.ts';
import { quizPage } from './quiz-page.ts';
import { quizWish } from './quiz-wish.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext({ library: QUIZ_LIBRARY });
});

/** A quiz that ends by itself a minute after it is made, at this minute after noon. */
async function madeAt(minute: number, source: object): Promise<string> {
  const id = uuid(minute + 1);
  const wish = quizWish.parse({ id, source, policy: { minutes: 1 } });
  const made = await makeQuiz({ ...context, now: NOON + minute * MINUTE_MILLIS }, wish);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return id;
}

const pageAt = (minute: number, id: string) => quizPage({ ...context, now: NOON + minute * MINUTE_MILLIS }, id);

it('the quiz before it is the latest that is over and asked for the same, however many questions', async () => {
  await madeAt(0, { kind: 'topics', count: 3 });
  const same = await madeAt(2, { kind: 'topics', count: 4 });
  await madeAt(4, { kind: 'topics', packs: ['content/first'], count: 4 });
  const id = await madeAt(6, { kind: 'topics', count: 3 });
  expect((await pageAt(6, id))!.before?.id).toBe(same);
  expect((await pageAt(2, same))!.before?.id).toBe(uuid(1));
});

it('is over at its deadline, and not before', async () => {
  const id = await madeAt(0, { kind: 'topics', count: 3 });
  expect((await pageAt(0, id))!.isOver).toBe(false);
  expect((await pageAt(1, id))!.isOver).toBe(true);
});

it('brings statement and starter of a small exercise at its place, and nothing for cards', async () => {
  const cards = QUIZ_LIBRARY.cards.filter(({ spec }) => spec.kind === 'choice').slice(0, 2);
  const id = await madeAt(0, { kind: 'cards', cardIds: [...cards.map((card) => card.id), SMALL_EXERCISE] });
  const { view, exercises } = (await pageAt(0, id))!;
  const place = view.quiz.questions.findIndex(({ kind }) => kind === 'exercise');
  expect(Object.keys(exercises)).toEqual([String(place)]);
  expect(exercises[place]).toMatchObject({
    exerciseId: 'losses/softmax',
    starter: QUIZ_LIBRARY.exercise('losses/softmax')!.starter,
  });
});

it('is null where there is no such quiz', async () => {
  expect(await pageAt(0, uuid(9))).toBeNull();
});
