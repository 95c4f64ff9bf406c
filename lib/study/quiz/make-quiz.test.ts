import { beforeEach, describe, expect, it } from 'vitest';
import { packPathOf } from '#lib/base/card-id.ts';
import { failure } from '#lib/base/result.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import type { Quiz } from '#lib/quiz/quiz.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { libraryOf } from '#lib/study/library.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { aCell } from '#tests/support/askables.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY, quizShelf, SMALL_EXERCISE, UNJUDGED } from '#tests/support/quiz-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { makeQuiz } from './make-quiz.ts';
import { quizWish } from './quiz-wish.ts';

const FIRST = packPathOf('content', 'first');
const SECOND = packPathOf('content', 'second');
let context: StudyContext;
beforeEach(() => {
  context = aContext({ library: QUIZ_LIBRARY });
});

const wished = (source: object, more: object = {}) =>
  makeQuiz({ ...context }, quizWish.parse({ id: uuid(1), source, ...more }));
async function made(source: object, more: object = {}): Promise<Quiz> {
  const result = await wished(source, more);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.quiz;
}

describe('a quiz of topics', () => {
  it('has as many different cards as were asked for, of those packs alone, and none that no program judges', async () => {
    const quiz = await made({ kind: 'topics', packs: [FIRST], count: 20 });
    expect(new Set(quiz.questions.map(({ cardId }) => cardId)).size).toBe(20);
    expect(new Set(quiz.questions.map(({ pack }) => pack))).toEqual(new Set([FIRST]));
    expect(quiz.questions.map(({ kind }) => kind)).not.toContain('basic');
  });

  it('of stages has only these, and of concepts only theirs', async () => {
    const staged = await made({ kind: 'topics', stages: ['debug'], count: 8 });
    expect(new Set(staged.questions.map(({ stage }) => stage))).toEqual(new Set(['debug']));
    const of = await made({ kind: 'topics', conceptIds: ['second/concept-2'], count: 5 }, { id: uuid(2) });
    expect(new Set(of.questions.map(({ conceptId }) => conceptId))).toEqual(new Set(['second/concept-2']));
  });

  it('of everything leaves out packs that are switched off', async () => {
    await context.stores.enrolments.choose('local', FIRST, false, NOON);
    const quiz = await made({ kind: 'topics', count: 20 });
    expect(new Set(quiz.questions.map(({ pack }) => pack))).toEqual(new Set([SECOND]));
  });

  it('of more than there is is refused, with how many there are', async () => {
    const result = await wished({ kind: 'topics', packs: [FIRST], count: 21 });
    expect(result).toMatchObject({ ok: false, problem: { reason: 'lacking', cells: [{ wants: 21, has: 20 }] } });
    expect(await context.stores.quizzes.latest('local', 9)).toEqual([]);
  });

  it.each([
    [
      { kind: 'topics', packs: ['content/none'], count: 1 },
      { what: 'pack', id: 'content/none' },
    ],
    [
      { kind: 'topics', conceptIds: ['first/none'], count: 1 },
      { what: 'concept', id: 'first/none' },
    ],
    [
      { kind: 'track', trackId: 'none', count: 1 },
      { what: 'track', id: 'none' },
    ],
    [
      { kind: 'cards', cardIds: ['first/none'] },
      { what: 'card', id: 'first/none' },
    ],
    [
      { kind: 'file', quizId: 'first/none' },
      { what: 'file', id: 'first/none' },
    ],
  ])('of what nobody has is refused by its name: %j', async (source, unknown) => {
    expect(await wished(source)).toEqual(failure({ reason: 'unknown', ...unknown }));
  });
});

describe('a quiz of topics with code', () => {
  it('has as many small exercises as were asked for among its questions, whatever the stages of its cards', async () => {
    const quiz = await made({ kind: 'topics', packs: [FIRST], stages: ['debug'], count: 4, exercises: 1 });
    expect(quiz.questions).toHaveLength(4);
    expect(quiz.questions.filter(({ kind }) => kind === 'exercise')).toMatchObject([{ cardId: SMALL_EXERCISE }]);
  });

  it('may be of code alone', async () => {
    const alone = await made({ kind: 'topics', count: 1, exercises: 1 });
    expect(alone.questions).toMatchObject([{ cardId: SMALL_EXERCISE }]);
  });

  it('that asks for none is the same as where there is none: a seed draws the same cards', async () => {
    const source = { kind: 'topics', count: 9 };
    const { questions } = await made(source, { id: uuid(2), seed: 5 });
    context = aContext({ library: libraryOf([{ ...quizShelf(), exercises: new Map() }]) });
    expect((await made(source, { id: uuid(2), seed: 5 })).questions).toEqual(questions);
  });

  it('of more code than there is is refused with how many exercises there are, and of more code than questions as no wish', async () => {
    const result = await wished({ kind: 'topics', packs: [SECOND], count: 2, exercises: 1 });
    expect(result).toMatchObject({
      problem: { reason: 'lacking', cells: [{ cell: { ask: 'exercises' }, wants: 1, has: 0 }] },
    });
    const wish = { id: uuid(1), source: { kind: 'topics', count: 1, exercises: 2 } };
    expect(quizWish.safeParse(wish).success).toBe(false);
  });
});

describe('a quiz by a blueprint', () => {
  it('is met exactly', async () => {
    const cells = [aCell(3, { pack: FIRST, stage: 'apply' }), aCell(4, { pack: SECOND, stage: 'debug' })];
    const { questions } = await made({ kind: 'blueprint', cells });
    const count = (pack: string, stage: string) =>
      questions.filter((one) => one.pack === pack && one.stage === stage).length;
    expect([count(FIRST, 'apply'), count(SECOND, 'debug'), questions.length]).toEqual([3, 4, 7]);
  });

  it('that cannot be met says which cell lacks how many', async () => {
    const cells = [aCell(3, { pack: FIRST, stage: 'apply' }), aCell(5, { pack: SECOND, stage: 'debug' })];
    const result = await wished({ kind: 'blueprint', cells });
    expect(result).toMatchObject({
      ok: false,
      problem: { cells: [{ cell: cells[1], title: { en: 'Pack second' }, wants: 5, has: 4 }] },
    });
  });

  it('asks for code only where it says so', async () => {
    const cells = [aCell(2, { pack: FIRST }), aCell(1, { pack: FIRST, ask: 'exercises' })];
    const quiz = await made({ kind: 'blueprint', cells });
    expect(quiz.questions.filter(({ kind }) => kind === 'exercise')).toMatchObject([{ cardId: SMALL_EXERCISE }]);
    const everything = await made({ kind: 'topics', count: 40 }, { id: uuid(2) });
    expect(everything.questions.map(({ kind }) => kind)).not.toContain('exercise');
  });
});

describe('a quiz of named cards', () => {
  it('has these, each once', async () => {
    const quiz = await made({
      kind: 'cards',
      cardIds: ['first/concept-0-1', 'second/concept-1-0', 'first/concept-0-1'],
    });
    expect(quiz.questions.map(({ cardId }) => cardId).toSorted()).toEqual(['first/concept-0-1', 'second/concept-1-0']);
  });

  it('is refused for one that no program judges', async () => {
    expect(await wished({ kind: 'cards', cardIds: [UNJUDGED] })).toEqual(
      failure({ reason: 'not-judged', id: UNJUDGED }),
    );
  });
});

describe('a quiz of what is likely forgotten', () => {
  it('has the cards that are recalled least probably now, and only those that were met', async () => {
    const days = [40, 1, 20, 3, 10];
    const events = days.map((ago, at) => ({
      id: uuid(50 + at),
      cardId: `first/concept-0-${at}`,
      at: NOON - ago * 86_400_000,
      zone: 'UTC',
      kind: 'answer',
      rating: 'good',
      tookMillis: 1_000,
      seed: 1,
    }));
    await recordReviews({ ...context }, events);
    const quiz = await made({ kind: 'forgotten', count: 3 });
    const asked = quiz.questions.map(({ cardId }) => cardId).toSorted();
    expect(asked).toEqual(['first/concept-0-0', 'first/concept-0-2', 'first/concept-0-4']);
    expect(await wished({ kind: 'forgotten', count: 6 }, { id: uuid(2) })).toMatchObject({
      ok: false,
      problem: { cells: [{ wants: 6, has: 5 }] },
    });
  });
});

describe('a quiz that a pack brings', () => {
  it('is drawn by its blueprint and held by its policy, under its title', async () => {
    const quiz = await made({ kind: 'file', quizId: 'first/first-test' });
    expect(quiz.source).toMatchObject({ kind: 'file', title: { en: 'First test' } });
    expect(quiz.questions.filter(({ conceptId }) => conceptId === 'first/concept-0')).toHaveLength(2);
    expect(quiz.questions.filter(({ pack, stage }) => pack === SECOND && stage === 'apply')).toHaveLength(3);
    const deadlineAt = NOON + 5 * MINUTE_MILLIS;
    const policy = { feedback: 'immediate', certainty: false, passAt: 0.5, deadlineAt, countsInLog: false };
    expect(quiz.policy).toEqual(policy);
  });

  it('may be held otherwise, where the learner says so', async () => {
    const quiz = await made({ kind: 'file', quizId: 'first/first-test' }, { policy: { countsInLog: true } });
    expect(quiz.policy).toMatchObject({ feedback: 'final', deadlineAt: null, countsInLog: true });
  });

  it('with named cards has these', async () => {
    const quiz = await made({ kind: 'file', quizId: 'first/named' });
    expect(quiz.questions.map(({ cardId }) => cardId).toSorted()).toEqual([SMALL_EXERCISE, 'first/concept-0-0']);
  });
});

describe('made', () => {
  it('sent twice, or twice at once, is made once', async () => {
    const source = { kind: 'topics', count: 5 };
    const [one, other] = await Promise.all([wished(source), wished(source)]);
    const again = await wished({ kind: 'topics', count: 9 });
    const quizzes = [one, other, again].map((result) => (result.ok ? result.value.quiz : null));
    expect(quizzes[1]).toEqual(quizzes[0]);
    expect(quizzes[2]).toEqual(quizzes[0]);
    expect(await context.stores.quizzes.page('local', null, 9)).toHaveLength(1);
  });

  it('its deadline is an instant, and its seed draws it again', async () => {
    const quiz = await made({ kind: 'topics', count: 9 }, { policy: { minutes: 20 } });
    expect(quiz.policy.deadlineAt).toBe(NOON + 20 * MINUTE_MILLIS);
    const again = await made({ kind: 'topics', count: 9 }, { id: uuid(2), seed: quiz.seed });
    expect(again.questions).toEqual(quiz.questions);
  });
});
