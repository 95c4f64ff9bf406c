import { knownCardId } from '#lib/base/card-id.ts';
import { expect, test } from 'vitest';
import { DAY_MILLIS, MINUTE_MILLIS, localDayOf } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { calibration } from './calibration.ts';
import { addTallies, type DayTally } from './day-tally.ts';
import { foldCard, foldMore } from './fold-card.ts';
import { retentionOver } from './retention.ts';

const START = Date.UTC(2026, 0, 1, 12);
const boundary = { zone: 'UTC', rolloverHour: 4 };
const row = (id: string, days: number, minutes: number) => {
  const at = START + days * DAY_MILLIS + minutes * MINUTE_MILLIS;
  return { id, cardId: knownCardId('p/c'), at, localDay: localDayOf(at, boundary), ...boundary, presetRevision: 'r' };
};
const answer = (id: string, days: number, rating: Rating, minutes = 0): ReviewEvent => ({
  ...row(id, days, minutes),
  kind: 'answer',
  rating,
  tookMillis: 1_000,
  seed: 1,
});
/** Graduates at once. */
const learnt = answer('a', 0, 'easy');
/** Of one card’s log: day, age and outcome of each first review, as often as it counts. */
const counted = (...log: readonly ReviewEvent[]): readonly string[] =>
  [...foldCard(log, () => ({ ...DEFAULT_PARAMETERS, fuzz: false })).tallies].flatMap(([day, tally]) =>
    Object.entries(tally).flatMap(([counter, count = 0]) =>
      counter.startsWith('first/') ? Array.from({ length: count }, () => `${day} ${counter.slice(6)}`) : [],
    ),
  );

test('learning a card is no review of it', () => {
  expect(counted(answer('a', 0, 'good'), answer('b', 0, 'good', 10))).toEqual([]);
});

test('a review counts, remembered unless it was Again', () => {
  expect(counted(learnt, answer('b', 8, 'hard'))).toEqual(['2026-01-09 young/remembered']);
  expect(counted(learnt, answer('b', 8, 'again'))).toEqual(['2026-01-09 young/forgotten']);
});

test('of one card and day only the first counts', () => {
  const reviews = counted(learnt, answer('b', 8, 'again'), answer('c', 8, 'good', 10), answer('d', 8, 'again', 20));
  expect(reviews).toEqual(['2026-01-09 young/forgotten']);
});

test('credit that came before it on its day takes nothing from the first', () => {
  const source = { sourceId: 's', sourceCardId: knownCardId('p/d') };
  const credit: ReviewEvent = { ...row('i', 8, 0), kind: 'implicit', credit: 0.1, ...source };
  expect(counted(learnt, credit, answer('b', 8, 'good', 10))).toEqual(['2026-01-09 young/remembered']);
});

test('an interval of 20 days is young, one of 21 mature', () => {
  const known = (days: number): ReviewEvent => ({ ...row('s', 0, 0), kind: 'setDue', days });
  expect(counted(known(20), answer('b', 20, 'good'))).toEqual(['2026-01-21 young/remembered']);
  expect(counted(known(21), answer('b', 21, 'good'))).toEqual(['2026-01-22 mature/remembered']);
});

test('what was undone does not count, and the answer after it does', () => {
  const undo: ReviewEvent = { ...row('u', 8, 1), kind: 'undo', undoes: 'b' };
  const reviews = counted(learnt, answer('b', 8, 'again'), undo, answer('c', 8, 'good', 2));
  expect(reviews).toEqual(['2026-01-09 young/remembered']);
});

test('an interval of three weeks makes a card mature', () => {
  const reviews = counted(learnt, answer('b', 8, 'easy'), answer('c', 60, 'good'));
  expect(reviews).toEqual(['2026-01-09 young/remembered', '2026-03-02 mature/remembered']);
});

test('a period of seven days holds today and the six before it', () => {
  const days = ['2026-01-08', '2026-01-09', '2026-01-15'];
  const tallies = new Map(days.map((day) => [day, { 'first/young/remembered': 1 }]));
  expect(retentionOver(tallies, '2026-01-15', 7).all).toEqual({ remembered: 2, count: 2 });
  expect(retentionOver(tallies, '2026-01-15', null).all.count).toBe(3);
});

test('young and mature make up all', () => {
  const tallies = new Map<string, DayTally>([
    ['2026-01-15', { 'first/mature/forgotten': 1, 'first/young/remembered': 1 }],
    ['2026-01-14', { 'first/young/forgotten': 1 }],
  ]);
  expect(retentionOver(tallies, '2026-01-15', 30)).toEqual({
    all: { remembered: 1, count: 3 },
    young: { remembered: 1, count: 2 },
    mature: { remembered: 0, count: 1 },
  });
});

test('what was predicted is held against what came, in the bucket of its probability', () => {
  const tallies = foldCard([learnt, answer('b', 8, 'again'), answer('c', 9, 'good')], () => ({
    ...DEFAULT_PARAMETERS,
    fuzz: false,
  })).tallies;
  const [bucket, ...others] = calibration(tallies);
  expect(others).toEqual([]);
  expect(bucket).toMatchObject({ from: 0.9, to: 0.95, count: 1, remembered: 0 });
  // Its stability was 8.2956 days and 8 went by.
  expect(bucket?.predicted).toBeCloseTo(0.9025, 4);
});

test('more of a log comes to the same whether it is folded on or anew, and taken away again leaves nothing', () => {
  const log = [learnt, answer('b', 8, 'good')];
  const parametersOf = () => DEFAULT_PARAMETERS;
  const undo: ReviewEvent = { ...row('u', 8, 1), kind: 'undo', undoes: 'b' };
  for (const more of [[answer('c', 30, 'hard')], [answer('c', 4, 'hard')], [undo]]) {
    const before = foldCard(log, parametersOf);
    const after = foldCard([...log, ...more], parametersOf);
    expect(foldMore(before, log, more, parametersOf)).toEqual(after);
    expect(addTallies(addTallies(after.tallies, before.tallies, -1), before.tallies)).toEqual(after.tallies);
    expect(addTallies(after.tallies, after.tallies, -1)).toEqual(new Map());
  }
});
