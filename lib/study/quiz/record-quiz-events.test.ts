import { beforeEach, describe, expect, it } from 'vitest';
import { libraryOf } from '#lib/study/library.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import { quizState } from '#lib/quiz/quiz-state.ts';
import { quizScore } from '#lib/quiz/score.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY, quizShelf, responsesTo, SMALL_EXERCISE } from '#tests/support/quiz-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { makeQuiz } from './make-quiz.ts';
import { missingQuestions, quizView } from './quiz-view.ts';
import { quizWish } from './quiz-wish.ts';
import { recordQuizEvents } from './record-quiz-events.ts';

const YEAR = 365 * 86_400_000;
let context: StudyContext;
let quiz: Quiz;
beforeEach(async () => {
  context = aContext({ library: QUIZ_LIBRARY });
  const wish = quizWish.parse({ id: uuid(1), source: { kind: 'topics', count: 4 } });
  const made = await makeQuiz({ ...context }, wish);
  if (!made.ok) throw new Error('not made');
  ({ quiz } = made.value);
});

const answered = (number: number, question: number, said: 'right' | 'wrong', changes: object = {}) => ({
  id: uuid(100 + number),
  quizId: uuid(1),
  at: NOON + number,
  kind: 'answered',
  question,
  response: responsesTo(QUIZ_LIBRARY, quiz, question)[said],
  certainty: 'fairly',
  right: said === 'right',
  tookMillis: 1_500,
  ...changes,
});
const record = async (events: readonly { readonly id: string }[], more: Partial<StudyContext> = {}) =>
  (await recordQuizEvents({ ...context, now: NOON + 60_000, ...more }, events)).results;
const kept = async () => (await context.stores.quizzes.page('local', null, 99)).filter(({ kind }) => kind !== 'made');
const withLibrary = (library: Library) => ({ ...context, library, now: NOON + 60_000 });

describe('an answer', () => {
  it('is judged by the server from the frozen seed, whatever the page says of it', async () => {
    await record([answered(1, 0, 'right', { right: false }), answered(2, 1, 'wrong', { right: true })]);
    expect(await kept()).toMatchObject([
      { right: true, claimedRight: false, receivedAt: NOON + 60_000 },
      { right: false, claimedRight: true },
    ]);
  });

  it('sent again is a duplicate, also where it claims another judgement; with another answer its id is taken', async () => {
    const first = answered(1, 0, 'right');
    expect(await record([first, first])).toMatchObject([{ status: 'recorded' }, { status: 'duplicate' }]);
    const tampered = { ...first, right: false };
    expect(await record([tampered])).toMatchObject([{ status: 'duplicate' }]);
    const other = answered(1, 0, 'wrong');
    expect(await record([other])).toMatchObject([{ status: 'refused', reason: 'id-taken' }]);
    expect(await kept()).toHaveLength(1);
  });

  it('sent again with its times is the same, though the server replaced them', async () => {
    const ahead = answered(1, 0, 'right', { at: NOON + YEAR });
    await record([ahead]);
    expect(await record([ahead])).toMatchObject([{ status: 'duplicate' }]);
  });

  it.each([
    ['a year ahead', YEAR],
    ['a year back', -YEAR],
  ])('by a clock that is %s counts as of when it came, and what that clock said is kept', async (_name, off) => {
    await record([answered(1, 0, 'right', { at: NOON + off })]);
    expect(await kept()).toMatchObject([{ at: NOON + 60_000, claimedAt: NOON + off }]);
  });

  it('that comes late, as after a night without a connection, counts at its own time', async () => {
    await record([answered(1, 0, 'right')], { now: NOON + 86_400_000 });
    expect(await kept()).toMatchObject([{ at: NOON + 1, receivedAt: NOON + 86_400_000 }]);
  });

  it.each([
    ['of no quiz', { quizId: uuid(9) }, 'unknown-quiz'],
    ['to no question', { question: 4 }, 'unknown-question'],
    ['of another form', { certainty: 'very' }, 'malformed'],
    ['that is no response', { response: { kind: 'sung' } }, 'malformed'],
    ['longer than anybody types', { response: { kind: 'typed', texts: ['x'.repeat(20_001)] } }, 'malformed'],
  ])('%s is refused, and others of its batch are not', async (_name, changes, reason) => {
    const results = await record([answered(1, 0, 'right', changes), answered(2, 1, 'right')]);
    expect(results).toMatchObject([{ status: 'refused', reason }, { status: 'recorded' }]);
    expect(await kept()).toHaveLength(1);
  });

  it('what only the server makes is not taken from a page', async () => {
    const results = await record([{ id: uuid(7), quizId: uuid(1), at: NOON, kind: 'queued', cardIds: [] } as never]);
    expect(results).toMatchObject([{ status: 'refused', reason: 'malformed' }]);
  });

  it('what a newer page says is kept as it came', async () => {
    const newer = { id: uuid(7), quizId: uuid(1), at: NOON, kind: 'hummed', version: 1, tune: ['la'] };
    expect(await record([newer, newer])).toMatchObject([{ status: 'recorded' }, { status: 'duplicate' }]);
    expect(await kept()).toMatchObject([{ kind: 'other', was: { kind: 'hummed', body: '{"tune":["la"]}' } }]);
  });

  it('to an exercise has the verdict of the judge in the browser', async () => {
    const wish = quizWish.parse({ id: uuid(2), source: { kind: 'cards', cardIds: [SMALL_EXERCISE] } });
    await makeQuiz({ ...context }, wish);
    const of = (number: number, verdict: string) => ({
      ...answered(number, 0, 'right'),
      quizId: uuid(2),
      response: { kind: 'judged', source: 'export {}', verdict },
    });
    await record([of(1, 'pass'), of(2, 'fail'), of(3, 'error')]);
    expect((await kept()).map((event) => event.kind === 'answered' && event.right)).toEqual([true, false, false]);
  });
});

describe('a card that goes while a quiz is open', () => {
  const shelf = quizShelf();
  const without = (cardId: string) =>
    libraryOf([{ ...shelf, cards: new Map([...shelf.cards].filter(([id]) => id !== cardId)) }]);
  const changed = (cardId: string) =>
    libraryOf([
      {
        ...shelf,
        cards: new Map(
          [...shelf.cards].map(([id, card]) => [
            id,
            id === cardId ? { ...card, spec: { ...card.spec, source: 'Somebody 2027' } } : card,
          ]),
        ),
      },
    ]);

  it('makes its question void, is said, and loses nothing else', async () => {
    const gone = without(quiz.questions[0]!.cardId);
    await record([answered(2, 1, 'right')]);
    await record([answered(3, 0, 'right'), answered(4, 2, 'wrong')], { library: gone });
    const view = (await quizView(withLibrary(gone), uuid(1)))!;
    expect(view.missing).toEqual([{ question: 0, why: 'gone' }]);
    expect(view.cards.map((card) => card === null)).toEqual([true, false, false, false]);
    const missing = new Set(view.missing.map(({ question }) => question));
    const score = quizScore(view.quiz, quizState(view.quiz, view.events, NOON + 60_000, missing));
    expect(score).toMatchObject({ right: 1, of: 3 });
    expect(score.questions[0]?.outcome).toBe('void');
    expect(view.events).toHaveLength(4);
  });

  it('that says something else by now is not the one that was asked', async () => {
    const library = changed(quiz.questions[0]!.cardId);
    expect(missingQuestions(library, quiz)).toEqual([{ question: 0, why: 'changed' }]);
    await record([answered(1, 0, 'right')], { library });
    expect(await kept()).toMatchObject([{ right: null, claimedRight: true }]);
  });

  it('an answer that was judged before it went still counts', async () => {
    await record([answered(1, 0, 'right')]);
    const view = (await quizView(withLibrary(without(quiz.questions[0]!.cardId)), uuid(1)))!;
    const missing = new Set(view.missing.map(({ question }) => question));
    const state = quizState(view.quiz, view.events, NOON + 60_000, missing);
    expect(state.answers.get(0)?.right).toBe(true);
    expect(state.voided.size).toBe(0);
  });
});

it('a quiz that nobody made is none', async () => {
  expect(await quizView(context, uuid(9))).toBeNull();
});
