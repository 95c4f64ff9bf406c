import { beforeEach, describe, expect, it } from 'vitest';
import type { Certainty } from '#lib/quiz/certainty.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY, responsesTo } from '#tests/support/quiz-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { makeQuiz } from './make-quiz.ts';
import { pastQuizzes } from './past-quizzes.ts';
import { queueMissed } from './queue-missed.ts';
import { quizChoices } from './quiz-choices.ts';
import { quizWish } from './quiz-wish.ts';
import { takeBackQuiz } from './take-back-quiz.ts';
import { recordQuizEvents } from './record-quiz-events.ts';

const DAY = 86_400_000;
const CARDS = ['first/concept-0-0', 'first/concept-1-0', 'second/concept-0-0', 'second/concept-1-0'] as const;
let context: StudyContext;
let quiz: Quiz;
beforeEach(async () => {
  context = aContext({ library: QUIZ_LIBRARY });
  const easy = { zone: 'UTC', kind: 'answer', rating: 'easy', tookMillis: 1_000, seed: 1 };
  const events = CARDS.slice(0, 3).flatMap((cardId, at) =>
    [30, 20].map((ago, which) => ({ ...easy, id: uuid(40 + 2 * at + which), cardId, at: NOON - ago * DAY })),
  );
  await recordReviews({ ...context }, events);
  const made = await makeQuiz(
    { ...context },
    quizWish.parse({ id: uuid(1), source: { kind: 'cards', cardIds: CARDS } }),
  );
  if (!made.ok) throw new Error('not made');
  ({ quiz } = made.value);
});

const questionOf = (cardId: string): number => quiz.questions.findIndex((question) => question.cardId === cardId);
const answer = (cardId: string, said: 'right' | 'wrong', certainty: Certainty) => ({
  id: uuid(100 + questionOf(cardId)),
  quizId: uuid(1),
  at: NOON + 10,
  kind: 'answered',
  question: questionOf(cardId),
  response: responsesTo(QUIZ_LIBRARY, quiz, questionOf(cardId))[said],
  certainty,
  right: null,
  tookMillis: 900,
});
const SUBMITTED = { id: uuid(200), quizId: uuid(1), at: NOON + 50, kind: 'submitted', reason: 'learner' };
const send = (events: readonly { readonly id: string }[]) =>
  recordQuizEvents({ ...context, now: NOON + 1_000 }, events);
const dueIn = async (cardId: (typeof CARDS)[number]): Promise<number | null> => {
  const memory = (await context.stores.snapshots.of('local', [cardId])).get(cardId)?.state.memory;
  return !memory || memory.state === 'new' ? null : Math.floor((memory.dueAt - NOON + DAY / 2) / DAY);
};
const MISSES = () => [
  answer(CARDS[0], 'wrong', 'certain'),
  answer(CARDS[1], 'wrong', 'guess'),
  answer(CARDS[2], 'right', 'certain'),
  answer(CARDS[3], 'wrong', 'fairly'),
];

describe('what was missed with confidence', () => {
  it('is asked again within seven days of being handed in, met or not; what was a guess keeps its day', async () => {
    const before = [await dueIn(CARDS[0]), await dueIn(CARDS[1]), await dueIn(CARDS[2])];
    expect(Math.min(...before.map(Number))).toBeGreaterThan(7);
    await send(MISSES());
    expect(await dueIn(CARDS[0])).toBe(before[0]);
    await send([SUBMITTED]);
    for (const card of [CARDS[0], CARDS[3]]) {
      expect(await dueIn(card)).toBeGreaterThanOrEqual(2);
      expect(await dueIn(card)).toBeLessThanOrEqual(6);
    }
    expect([await dueIn(CARDS[1]), await dueIn(CARDS[2])]).toEqual(before.slice(1));
    await assertFolded(context.stores, 'local');
  });

  it('is set due once, however often events come', async () => {
    await send([...MISSES(), SUBMITTED]);
    const log = await context.stores.reviews.page('local', null, 99);
    await send([...MISSES(), SUBMITTED]);
    expect(await context.stores.reviews.page('local', null, 99)).toEqual(log);
  });

  it('has its own day again once that is undone', async () => {
    const before = await dueIn(CARDS[0]);
    await send([...MISSES(), SUBMITTED]);
    const row = (await context.stores.reviews.page('local', null, 99)).find(
      ({ kind, cardId }) => kind === 'setDue' && cardId === CARDS[0],
    );
    const undo = { id: uuid(300), cardId: CARDS[0], at: NOON + 2_000, zone: 'UTC', kind: 'undo', undoes: row!.id };
    await recordReviews({ ...context, now: NOON + 2_000 }, [undo]);
    expect(await dueIn(CARDS[0])).toBe(before);
    await send([SUBMITTED]);
    expect(await dueIn(CARDS[0])).toBe(before);
    await assertFolded(context.stores, 'local');
  });
});

describe('answers that count in the log', () => {
  const agreed = async (): Promise<void> => {
    const wish = { id: uuid(2), source: { kind: 'cards', cardIds: CARDS }, policy: { countsInLog: true } };
    const made = await makeQuiz({ ...context }, quizWish.parse(wish));
    if (!made.ok) throw new Error('not made');
    ({ quiz } = made.value);
    const again = {
      id: uuid(60),
      cardId: CARDS[1],
      at: NOON,
      zone: 'UTC',
      kind: 'answer',
      rating: 'good',
      tookMillis: 9,
      seed: 1,
    };
    await recordReviews({ ...context }, [again]);
    await send([...MISSES(), SUBMITTED].map((event) => ({ ...event, quizId: uuid(2) })));
  };
  const handedInAgain = [Object.assign({}, SUBMITTED, { quizId: uuid(2) })];
  const rows = async () =>
    (await context.stores.reviews.page('local', null, 99)).flatMap((event) =>
      event.kind === 'quizzed' ? [event] : [],
    );

  it('are rows of a kind of their own, spaced where the card is in its reviews and was not answered today', async () => {
    await agreed();
    const said = new Map((await rows()).map(({ cardId, rating, spaced }) => [cardId, [rating, spaced]]));
    expect(said).toEqual(
      new Map([
        [CARDS[0], ['again', true]],
        [CARDS[1], ['again', false]],
        [CARDS[2], ['good', true]],
        [CARDS[3], ['again', false]],
      ]),
    );
    const memories = await context.stores.snapshots.of('local', CARDS);
    expect(memories.get(CARDS[0])?.state.memory.state).toBe('relearning');
    expect(memories.get(CARDS[2])?.state.memory).toMatchObject({ state: 'review', reps: 3, lastReviewAt: NOON + 10 });
    await assertFolded(context.stores, 'local');
  });

  it('are there once, however often events come, and are gone when the quiz is taken back', async () => {
    const before = await context.stores.snapshots.of('local', CARDS.slice(0, 3));
    await agreed();
    await send(handedInAgain);
    expect(await rows()).toHaveLength(4);
    const later = { ...context, now: NOON + 5_000 };
    expect(await takeBackQuiz(later, uuid(2))).toEqual({ takenBack: 5 });
    expect(await takeBackQuiz(later, uuid(2))).toEqual({ takenBack: 0 });
    const after = await context.stores.snapshots.of('local', CARDS.slice(0, 3));
    for (const card of [CARDS[0], CARDS[2]]) expect(after.get(card)).toEqual(before.get(card));
    await send(handedInAgain);
    expect(await context.stores.snapshots.of('local', CARDS.slice(0, 3))).toEqual(after);
    await assertFolded(context.stores, 'local');
  });

  it('are none where the learner did not agree, nor while the quiz is open', async () => {
    await send([...MISSES(), SUBMITTED]);
    expect(await rows()).toEqual([]);
  });
});

describe('one key to the queue', () => {
  it('sets all that was missed due tomorrow, the most confident first, once', async () => {
    await send([...MISSES(), SUBMITTED]);
    const result = await queueMissed({ ...context, now: NOON + 2_000 }, uuid(1), 1);
    expect(result).toEqual({ ok: true, value: { queued: [CARDS[0], CARDS[3], CARDS[1]] } });
    for (const card of [CARDS[0], CARDS[1], CARDS[3]]) expect(await dueIn(card)).toBe(1);
    const log = await context.stores.reviews.page('local', null, 99);
    await queueMissed({ ...context, now: NOON + 3_000 }, uuid(1), 0);
    expect(await context.stores.reviews.page('local', null, 99)).toEqual(log);
    const [past] = await pastQuizzes({ ...context, now: NOON + 4_000 }, 9);
    expect(past).toMatchObject({
      answered: 4,
      questions: 4,
      closed: { reason: 'learner' },
      score: { right: 1, of: 4 },
    });
    await assertFolded(context.stores, 'local');
  });

  it('leaves suspended cards, and quizzes that are open or were never made', async () => {
    expect(await queueMissed(context, uuid(1), 1)).toEqual({ ok: false, problem: 'still-open' });
    expect(await queueMissed(context, uuid(9), 1)).toEqual({ ok: false, problem: 'unknown-quiz' });
    const suspend = { id: uuid(301), cardId: CARDS[1], at: NOON, zone: 'UTC', kind: 'suspend' };
    await recordReviews({ ...context }, [suspend]);
    await send([...MISSES(), SUBMITTED]);
    const result = await queueMissed({ ...context, now: NOON + 2_000 }, uuid(1), 0);
    expect(result).toEqual({ ok: true, value: { queued: [CARDS[0], CARDS[3]] } });
  });
});

it('the choices count what can be asked', async () => {
  const { packs, met, files, code } = await quizChoices({ ...context });
  expect(files.map(({ id, questions, minutes }) => [id, questions, minutes])).toEqual([
    ['first/first-test', 5, 5],
    ['first/named', 2, 5],
  ]);
  expect(met).toBe(3);
  expect(packs.map(({ id, cards }) => [id, cards])).toEqual([
    ['first', 20],
    ['second', 20],
  ]);
  expect(code).toEqual([{ pack: 'content/first', conceptIds: ['first/concept-0'] }]);
  expect(packs[0]).toMatchObject({ stages: { recall: 4, apply: 8, debug: 4, unstated: 4 } });
  expect(packs[0]?.concepts[0]).toMatchObject({ id: 'first/concept-0', cards: 5 });
});
