import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOON, uuid } from '#tests/support/events.ts';
import { anAnswer, aQuiz } from '#tests/support/quizzes.ts';
import type { QuizEvent } from './quiz-event.ts';
import { quizState } from './quiz-state.ts';

const LATER = NOON + 3_600_000;
const row = (number: number, after: number) => ({ id: uuid(number), quizId: uuid(1), at: NOON + after });
const submitted = (
  number: number,
  after: number,
  reason: 'learner' | 'deadline' | 'decided' = 'learner',
): QuizEvent => ({
  ...row(number, after),
  kind: 'submitted',
  reason,
});

describe('the state of a quiz', () => {
  it('with final feedback the latest answer counts', () => {
    const state = quizState(aQuiz(), [anAnswer(2, 20, { right: false }), anAnswer(1, 10)], LATER);
    expect(state.answers.get(0)).toMatchObject({ eventId: uuid(102), right: false });
    expect(state.uncounted).toEqual([]);
  });

  it.each([{ feedback: 'immediate' as const }, { passAt: 0.5 }])(
    'with %j the first answer stays, and the second is kept and said not to count',
    (policy) => {
      const state = quizState(aQuiz({ policy }), [anAnswer(2, 20), anAnswer(1, 10, { right: false })], LATER);
      expect(state.answers.get(0)).toMatchObject({ eventId: uuid(101), right: false });
      expect(state.uncounted).toEqual([{ eventId: uuid(102), question: 0, at: NOON + 20, why: 'given' }]);
    },
  );

  it('answers after it was handed in, or after its deadline, are kept and do not count', () => {
    const events = [anAnswer(1, 10), submitted(50, 15), anAnswer(2, 20), anAnswer(3, 99, { question: 1 })];
    const state = quizState(aQuiz({ policy: { deadlineAt: NOON + 50 } }), events, LATER);
    expect([...state.answers.values()].map(({ eventId }) => eventId)).toEqual([uuid(101)]);
    expect(state.uncounted.map(({ why }) => why)).toEqual(['submitted', 'late']);
    expect(state.closed).toEqual({ at: NOON + 15, reason: 'learner' });
  });

  it('at the deadline it is over by itself, with what was answered at that instant', () => {
    const quiz = aQuiz({ policy: { deadlineAt: NOON + 50 } });
    const events = [anAnswer(1, 50), anAnswer(2, 51, { question: 1 })];
    expect(quizState(quiz, events, NOON + 49).closed).toBeNull();
    const state = quizState(quiz, events, NOON + 50);
    expect(state.closed).toEqual({ at: NOON + 50, reason: 'deadline' });
    expect([...state.answers.keys()]).toEqual([0]);
    expect(quizState(quiz, [...events, submitted(9, 70)], LATER).closed).toEqual(state.closed);
  });

  it('“decided” is believed only where it is decided', () => {
    const quiz = aQuiz({ policy: { passAt: 0.5 } });
    const [one, two] = [anAnswer(1, 1), anAnswer(2, 2, { question: 1 })];
    expect(quizState(quiz, [one, submitted(9, 5, 'decided')], LATER).closed?.reason).toBe('learner');
    expect(quizState(quiz, [one, two, submitted(9, 5, 'decided')], LATER)).toMatchObject({
      closed: { reason: 'decided' },
      decision: 'passed',
    });
  });

  it('a question whose card is gone is void, unless it was answered and judged before', () => {
    const state = quizState(aQuiz(), [anAnswer(1, 1)], LATER, new Set([0, 3]));
    expect([...state.voided]).toEqual([3]);
    const unjudged = quizState(aQuiz(), [anAnswer(1, 1, { question: 2, right: null })], LATER);
    expect([...unjudged.voided]).toEqual([2]);
  });

  it('no idea is never right, whatever the page says', () => {
    const state = quizState(aQuiz(), [anAnswer(1, 1, { response: null, certainty: 'none', right: true })], LATER);
    expect(state.answers.get(0)?.right).toBe(false);
  });

  it('what the server judged goes before what a page said of the same event', () => {
    const said = anAnswer(1, 1);
    const judged = { ...said, right: false, receivedAt: NOON + 2 };
    for (const events of [
      [said, judged],
      [judged, said],
    ]) {
      expect(quizState(aQuiz(), events, LATER).answers.get(0)?.right).toBe(false);
    }
  });

  it('what speaks of another quiz, or of no question, is passed over', () => {
    const events = [
      anAnswer(1, 1, { quizId: uuid(2) }),
      anAnswer(2, 1, { question: 4 }),
      anAnswer(3, 1, { question: -1 }),
    ];
    expect(quizState(aQuiz(), events, LATER)).toMatchObject({ answers: new Map(), uncounted: [] });
  });

  it('flags, and what was sent to the queue', () => {
    const events: readonly QuizEvent[] = [
      { ...row(5, 5), kind: 'unflagged', question: 1 },
      { ...row(4, 4), kind: 'flagged', question: 1 },
      { ...row(6, 6), kind: 'flagged', question: 2 },
      { ...row(7, 7), kind: 'queued', cardIds: ['activations/card-1'] },
    ];
    const state = quizState(aQuiz(), events, LATER);
    expect([...state.flagged]).toEqual([2]);
    expect([...state.queued]).toEqual(['activations/card-1']);
  });
});

const kinds = fc.oneof(
  fc.record({
    kind: fc.constant('answered' as const),
    question: fc.nat(3),
    response: fc.constantFrom(null, { kind: 'selected' as const, optionIds: ['1'] }),
    certainty: fc.constantFrom('none' as const, 'guess' as const, 'certain' as const),
    right: fc.constantFrom(true, false, null),
    tookMillis: fc.nat(9_000),
  }),
  fc.record({ kind: fc.constantFrom('flagged' as const, 'unflagged' as const), question: fc.nat(3) }),
  fc.record({
    kind: fc.constant('submitted' as const),
    reason: fc.constantFrom('learner' as const, 'decided' as const),
  }),
);
const histories = fc
  .array(fc.tuple(kinds, fc.nat(100)), { maxLength: 25 })
  .map((all) => all.map(([said, after], at): QuizEvent => ({ ...said, ...row(200 + at, after) })));
const quizzes = fc
  .record({
    feedback: fc.constantFrom('immediate' as const, 'final' as const),
    deadlineAt: fc.constantFrom(null, NOON + 60),
    passAt: fc.constantFrom(null, 0.5),
  })
  .map((policy) => aQuiz({ policy }));

it('whatever the order, however often, and in whichever two tabs: events merge to one state', () => {
  fc.assert(
    fc.property(quizzes, histories, fc.infiniteStream(fc.nat()), (quiz, events, order) => {
      const whole = quizState(quiz, events, LATER);
      const ranks = new Map(events.map((event) => [event, order.next().value]));
      const shuffled = [...events, ...events.slice(3)].toSorted((one, other) => ranks.get(one)! - ranks.get(other)!);
      expect(quizState(quiz, shuffled, LATER)).toEqual(whole);
      // Every answer counts, was replaced by a later one, or is said not to count.
      const answered = events.filter((event) => event.kind === 'answered' && event.right !== null).length;
      expect(whole.answers.size + whole.uncounted.length).toBeLessThanOrEqual(events.length);
      if (quiz.policy.feedback === 'immediate' || quiz.policy.passAt !== null) {
        const unjudged = events.filter((event) => event.kind === 'answered' && event.right === null).length;
        expect(whole.answers.size + whole.uncounted.length).toBeGreaterThanOrEqual(answered);
        expect(whole.answers.size + whole.uncounted.length).toBeLessThanOrEqual(answered + unjudged);
      }
    }),
    { seed: 19 },
  );
});
