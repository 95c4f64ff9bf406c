import { knownCardId } from '#lib/base/card-id.ts';
import { expect, test } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { answerColumns, joinColumns } from './answer-columns.ts';
import { allTargets, countTargets, splitByTime, targetsByTime, weighRecency } from './targets.ts';

const START = Date.UTC(2026, 0, 1, 12);
const row = (id: string, days: number, minutes = 0) => {
  const at = START + days * DAY_MILLIS + minutes * MINUTE_MILLIS;
  const localDay = new Date(at).toISOString().slice(0, 10);
  return { id, cardId: knownCardId('p/a'), at, localDay, zone: 'UTC', rolloverHour: 4, presetRevision: 'r' };
};
const answer = (id: string, days: number, rating: Rating = 'good', minutes = 0): ReviewEvent => ({
  ...row(id, days, minutes),
  kind: 'answer',
  rating,
  tookMillis: 1,
  seed: 1,
});
const columns = (...logs: readonly (readonly ReviewEvent[])[]) => answerColumns(logs).answers;

test('answers come card after card and in order of time, with the days since the one before', () => {
  const answers = columns(
    [answer('b', 3, 'again'), answer('a', 0, 'hard'), answer('c', 3, 'good', 5), answer('d', 10)],
    [answer('e', 1), answer('f', 2, 'easy')],
  );
  expect([...answers.cardStarts]).toEqual([0, 4, 6]);
  expect([...answers.grades]).toEqual([2, 1, 3, 3, 3, 4]);
  expect([...answers.elapsedDays]).toEqual([0, 3, 0, 7, 0, 1]);
});

test('columns of parts of the cards join to those of all', () => {
  const logs = [[answer('a', 0), answer('b', 3, 'again')], [answer('c', 1)], [answer('d', 2, 'easy'), answer('e', 9)]];
  const parts = [logs.slice(0, 2), [], logs.slice(2)].map((some) => columns(...some));
  expect(joinColumns(parts)).toEqual(columns(...logs));
  expect(joinColumns([])).toEqual(columns());
});

test('only the first answer of a later day is predicted', () => {
  const answers = columns([answer('a', 0), answer('b', 0, 'good', 10), answer('c', 1), answer('d', 1, 'good', 10)]);
  expect([...allTargets(answers)]).toEqual([0, 0, 1, 0]);
});

test('what was undone is not learnt from', () => {
  const undo: ReviewEvent = { ...row('u', 2), kind: 'undo', undoes: 'b' };
  expect([...columns([answer('a', 0), answer('b', 1), undo, answer('c', 4)]).elapsedDays]).toEqual([0, 4]);
});

test('an answer in a quiz is never learnt from, unless it came as spaced as a review', () => {
  const quizzed = (id: string, days: number, spaced: boolean): ReviewEvent => ({
    ...row(id, days),
    kind: 'quizzed',
    rating: 'again',
    spaced,
    tookMillis: 1,
    seed: 1,
    rule: 2,
    sourceId: 'q',
  });
  const learnt = (...log: readonly ReviewEvent[]) => [...columns(log).elapsedDays];
  expect(learnt(answer('a', 0), quizzed('q', 2, false), answer('c', 4))).toEqual([0, 4]);
  expect(learnt(answer('a', 0), quizzed('q', 2, true), answer('c', 4))).toEqual([0, 2, 2]);
  // Whatever it says of itself: on the day of the last answer, or before the first, it is none.
  expect(learnt(answer('a', 0), quizzed('q', 0, true), answer('c', 4))).toEqual([0, 4]);
  expect(learnt(quizzed('q', 0, true), answer('c', 4))).toEqual([0]);
  const placed: ReviewEvent = { ...row('p', 0), kind: 'placed', days: 3, sourceId: 's' };
  expect(learnt(placed, quizzed('q', 2, true), answer('c', 4))).toEqual([]);
});

test('credit from another card is not learnt from', () => {
  const credit = {
    ...row('i', 2),
    kind: 'implicit',
    credit: 1,
    sourceId: 's',
    sourceCardId: knownCardId('p/b'),
  } as const;
  expect([...columns([answer('a', 0), credit, answer('c', 4)]).elapsedDays]).toEqual([0, 4]);
});

test('forgetting a card on purpose begins it anew; what came before is counted as left out', () => {
  const forget: ReviewEvent = { ...row('x', 5), kind: 'forget' };
  const { answers, leftOut } = answerColumns([
    [answer('a', 0), answer('b', 1), forget, answer('c', 6, 'easy'), answer('d', 9)],
  ]);
  expect([...answers.elapsedDays]).toEqual([0, 3]);
  expect(leftOut.beforeForget).toBe(2);
});

test('a history without its beginning is left out, unless the card was begun anew since', () => {
  const forget: ReviewEvent = { ...row('x', 5), kind: 'forget' };
  const lacking = [answer('a', 0), answer('b', 1)];
  expect(answerColumns([lacking], () => true)).toMatchObject({ leftOut: { withoutBeginning: 2 } });
  expect(answerColumns([lacking], () => true).answers.grades).toHaveLength(0);
  expect(answerColumns([[...lacking, forget, answer('c', 6)]], () => true).answers.grades).toHaveLength(1);
});

test('a learner who travels west and answers on an earlier day answers on the same day', () => {
  const west: ReviewEvent = { ...answer('b', 0, 'good', 60), localDay: '2025-12-31' };
  expect([...columns([answer('a', 0), west]).elapsedDays]).toEqual([0, 0]);
});

test('the latest fifth is split off by time, across cards', () => {
  const answers = columns(
    [0, 1, 2, 3, 4, 5].map((day) => answer(`a${day}`, day)),
    [0, 6, 7, 8, 9, 10].map((day) => answer(`b${day}`, day)),
  );
  const { earlier, later } = splitByTime(answers, allTargets(answers), 0.2);
  expect([...earlier]).toEqual([0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 0]);
  expect([...targetsByTime(answers, later)]).toEqual([10, 11]);
  expect(countTargets(earlier) + countTargets(later)).toBe(10);
});

test('recent targets count more, from a quarter up to all', () => {
  const answers = columns([0, 1, 2, 3, 4].map((day) => answer(`a${day}`, day)));
  expect([...weighRecency(answers, allTargets(answers))]).toEqual([
    0,
    0.25,
    0.25 + 0.75 / 64,
    0.25 + 0.75 / 8,
    0.25 + (0.75 * 27) / 64,
  ]);
});
