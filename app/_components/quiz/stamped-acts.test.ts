import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { NOON } from '#tests/support/events.ts';
import { anAnswer, aQuiz } from '#tests/support/quizzes.ts';
import { stampedActs } from './stamped-acts.ts';

const flag = { kind: 'flagged', question: 1 } as const;
const known = { quiz: aQuiz(), events: [], now: NOON + 1_000, missing: new Set<number>() };

test('an event has the time of the server’s clock, and comes after all that is known', () => {
  expect(stampedActs(known, flag)).toMatchObject([{ at: NOON + 1_000, quizId: aQuiz().id }]);
  const [event] = stampedActs({ ...known, events: [anAnswer(1, 1_500)] }, flag);
  expect(event!.at).toBe(NOON + 1_501);
});

test('an event that a wrong clock has put into the future holds nobody up', () => {
  const [event] = stampedActs({ ...known, events: [anAnswer(1, 365 * DAY_MILLIS)] }, flag);
  expect(event!.at).toBe(NOON + 1_000);
});

test('the answer that decides who passes ends the quiz, after itself; any other does not', () => {
  const { kind, question, response, certainty, right, tookMillis } = anAnswer(1, 1_000);
  const answer = { kind, question, response, certainty, right, tookMillis };
  const quiz = aQuiz({ policy: { passAt: 0.25 } });
  const [first, second] = stampedActs({ ...known, quiz }, answer);
  expect(second).toMatchObject({ kind: 'submitted', reason: 'decided', at: first!.at + 1 });
  expect(stampedActs({ ...known, quiz: aQuiz({ policy: { passAt: 0.5 } }) }, answer)).toHaveLength(1);
});

test('what was judged for a while counts from when it was given, though not from before the quiz', () => {
  const { kind, question, response, certainty, right, tookMillis } = anAnswer(1, 1_000);
  const answer = { kind, question, response, certainty, right, tookMillis };
  const events = [anAnswer(2, 900, { question: 1 })];
  expect(stampedActs({ ...known, events }, answer, 400)).toMatchObject([{ at: NOON + 600 }]);
  expect(stampedActs(known, answer, 5_000)).toMatchObject([{ at: NOON }]);
  const quiz = aQuiz({ policy: { passAt: 0.25 } });
  const [, end] = stampedActs({ ...known, quiz, events: [{ ...events[0]!, right: false }] }, answer, 400);
  expect(end!.at).toBeGreaterThan(NOON + 900);
});
