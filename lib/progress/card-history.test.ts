import { knownCardId } from '#lib/base/card-id.ts';
import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { cardHistory } from './card-history.ts';

const START = Date.UTC(2026, 0, 1, 12);
const row = (id: string, day: number) => {
  const at = START + day * DAY_MILLIS;
  const localDay = new Date(at).toISOString().slice(0, 10);
  return { id, cardId: knownCardId('p/c'), at, localDay, zone: 'UTC', rolloverHour: 4, presetRevision: 'r' };
};
const answer = (id: string, day: number): ReviewEvent => ({
  ...row(id, day),
  kind: 'answer',
  rating: 'easy',
  tookMillis: 1_000,
  seed: 1,
});
const parametersOf = () => DEFAULT_PARAMETERS;
const shown = (log: readonly ReviewEvent[]) =>
  cardHistory(log, parametersOf).map(({ event, after }) => [event.id, after?.state ?? 'undone']);

test('the latest comes first, in whatever order the log is', () => {
  expect(shown([{ ...row('c', 9), kind: 'suspend' }, answer('a', 0), answer('b', 8)])).toEqual([
    ['c', 'review'],
    ['b', 'review'],
    ['a', 'review'],
  ]);
});

test('what was undone is there and says so, and an undo of the undo brings it back', () => {
  const undo: ReviewEvent = { ...row('u', 8), kind: 'undo', undoes: 'b' };
  expect(shown([answer('a', 0), answer('b', 8), undo])).toEqual([
    ['b', 'undone'],
    ['a', 'review'],
  ]);
  expect(shown([answer('a', 0), answer('b', 8), undo, { ...row('v', 9), kind: 'undo', undoes: 'u' }])).toEqual([
    ['b', 'review'],
    ['a', 'review'],
  ]);
});

test('the memory after the latest that stands is that of the whole log', () => {
  const log = [answer('a', 0), answer('b', 8), { ...row('f', 9), kind: 'forget' as const }, answer('c', 20)];
  expect(cardHistory(log, parametersOf)[0]?.after).toEqual(replay(log, parametersOf).memory);
});
