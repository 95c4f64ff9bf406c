import { knownCardId } from '#lib/base/card-id.ts';
import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { benefitOfCredit } from './credit-benefit.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { replay } from '#lib/srs/log/replay.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

const START = Date.UTC(2026, 0, 1, 12);
const parametersOf = () => DEFAULT_PARAMETERS;
const row = (days: number) => {
  const at = START + days * DAY_MILLIS;
  const localDay = new Date(at).toISOString().slice(0, 10);
  return { id: `${days}`, cardId: knownCardId('p/a'), at, localDay, zone: 'UTC', rolloverHour: 4, presetRevision: 'r' };
};
const answer = (days: number, rating: Rating): ReviewEvent => ({
  ...row(days),
  kind: 'answer',
  rating,
  tookMillis: 1,
  seed: 1,
});
const credit = (days: number): ReviewEvent => ({
  ...row(days),
  kind: 'implicit',
  credit: 0.6,
  sourceId: 's',
  sourceCardId: knownCardId('exercise:p/x'),
});
const log = (last: Rating): readonly ReviewEvent[] => [answer(0, 'easy'), credit(6), answer(30, last)];

test('without credit there is nothing to compare', () => {
  const explicit = log('good').filter(({ kind }) => kind === 'answer');
  expect(benefitOfCredit([explicit, []], parametersOf)).toEqual({ reviews: 0, logLoss: null });
});

test('what was predicted with and without credit is held against the same explicit review', () => {
  const { reviews, logLoss } = benefitOfCredit([log('good')], parametersOf);
  const recall = (events: readonly ReviewEvent[]) =>
    retrievability(replay(events, parametersOf).memory, START + 30 * DAY_MILLIS, DEFAULT_PARAMETERS)!;
  expect(reviews).toBe(1);
  expect(logLoss?.withCredit).toBeCloseTo(-Math.log(recall(log('good').slice(0, 2))), 12);
  expect(logLoss?.without).toBeCloseTo(-Math.log(recall(log('good').slice(0, 1))), 12);
});

test('credit helps where credited cards are recalled, and harms where they are not', () => {
  const recalled = benefitOfCredit([log('good')], parametersOf).logLoss!;
  expect(recalled.withCredit).toBeLessThan(recalled.without);
  const forgotten = benefitOfCredit([log('again')], parametersOf).logLoss!;
  expect(forgotten.withCredit).toBeGreaterThan(forgotten.without);
});

test('reviews before the first credit, second answers of a day, and credit that was undone are not compared', () => {
  const undo: ReviewEvent = { ...row(7), id: 'u', kind: 'undo', undoes: '6' };
  expect(benefitOfCredit([[...log('good'), undo]], parametersOf).reviews).toBe(0);
  const early = [answer(0, 'easy'), answer(5, 'good'), credit(6)];
  expect(benefitOfCredit([early], parametersOf).reviews).toBe(0);
  const twice = [...log('good'), { ...answer(30.01, 'good'), localDay: row(30).localDay }];
  expect(benefitOfCredit([twice], parametersOf).reviews).toBe(1);
});
