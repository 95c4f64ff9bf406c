import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { creditEvents, creditLedger } from './credit-ledger.ts';
import { DEFAULT_PARAMETERS } from './parameters.ts';
import type { Rating } from './rating.ts';
import { replay } from './replay.ts';
import type { ReviewEvent } from './review-event.ts';

const START = Date.UTC(2026, 0, 1, 12);
const parametersOf = () => DEFAULT_PARAMETERS;
const row = (id: string, cardId: string, days: number) => {
  const at = START + days * DAY_MILLIS;
  const localDay = new Date(at).toISOString().slice(0, 10);
  return { id, cardId, at, localDay, zone: 'UTC', rolloverHour: 4, presetRevision: 'r' };
};
const answer = (id: string, cardId: string, days: number, rating: Rating) =>
  ({ ...row(id, cardId, days), kind: 'answer', rating, tookMillis: 1, seed: 1 }) as const;

const learnt: readonly ReviewEvent[] = [answer('a', 'losses/softmax', 0, 'easy')];
const credits = new Map([['losses/softmax', 0.4]]);
const passed = creditEvents(answer('x', 'exercise:resnet', 5, 'good'), credits, (card) => `x/${card}`);

test('a pass writes one row for each card it practised, at its own time; a failure writes none', () => {
  expect(passed).toMatchObject([
    { id: 'x/losses/softmax', kind: 'implicit', credit: 0.4, sourceId: 'x', sourceCardId: 'exercise:resnet' },
  ]);
  expect(passed[0]!.at).toBe(START + 5 * DAY_MILLIS);
  expect(creditEvents(answer('x', 'exercise:resnet', 5, 'again'), credits, (card) => card)).toEqual([]);
});

test('the ledger says from what, how much, and what it did to stability and due day', () => {
  const [line, ...more] = creditLedger([...learnt, ...passed], parametersOf);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ cardId: 'losses/softmax', sourceCardId: 'exercise:resnet', credit: 0.4 });
  const { memory } = replay([...learnt, ...passed], parametersOf);
  expect(memory).toMatchObject({ stability: line!.stability.after, dueAt: line!.dueAt.after });
  expect(line!.stability.after).toBeGreaterThan(line!.stability.before);
  expect(line!.dueAt.after).toBeGreaterThan(line!.dueAt.before);
});

test('credit that was undone, or that a card could not take, is not in the ledger', () => {
  const undo: ReviewEvent = { ...row('u', 'losses/softmax', 6), kind: 'undo', undoes: passed[0]!.id };
  expect(creditLedger([...learnt, ...passed, undo], parametersOf)).toEqual([]);
  expect(replay([...learnt, ...passed, undo], parametersOf)).toEqual(replay(learnt, parametersOf));
  expect(creditLedger(passed, parametersOf)).toEqual([]);
});

test('an answer sent twice credits once', () => {
  expect(replay([...learnt, ...passed, ...passed], parametersOf)).toEqual(replay([...learnt, ...passed], parametersOf));
});
