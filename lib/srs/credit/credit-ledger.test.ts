import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { creditEvents, creditLedger } from './credit-ledger.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

const X = '00000000-0000-4000-8000-000000000001';
const START = Date.UTC(2026, 0, 1, 12);
const parametersOf = () => DEFAULT_PARAMETERS;
const row = (id: string, cardId: CardId, days: number) => {
  const at = START + days * DAY_MILLIS;
  const localDay = new Date(at).toISOString().slice(0, 10);
  return { id, cardId, at, localDay, zone: 'UTC', rolloverHour: 4, presetRevision: 'r' };
};
const answer = (id: string, cardId: CardId, days: number, rating: Rating) =>
  ({ ...row(id, cardId, days), kind: 'answer', rating, tookMillis: 1, seed: 1 }) as const;

const learnt: readonly ReviewEvent[] = [answer('a', 'losses/softmax', 0, 'easy')];
const credits = new Map<CardId, number>([['losses/softmax', 0.4]]);
const passed = creditEvents(answer(X, knownCardId('exercise:resnet'), 5, 'good'), credits, () => 'r');

test('a pass writes one row for each card it practised, at its own time; a failure writes none', () => {
  expect(passed).toMatchObject([
    {
      cardId: 'losses/softmax',
      presetRevision: 'r',
      kind: 'implicit',
      credit: 0.4,
      sourceId: X,
      sourceCardId: 'exercise:resnet',
    },
  ]);
  expect(passed[0]!.at).toBe(START + 5 * DAY_MILLIS);
  expect(creditEvents(answer(X, knownCardId('exercise:resnet'), 5, 'again'), credits, () => 'r')).toEqual([]);
});

test('a card whose preset takes no credit gets no row, and each row has the revision of its own card', () => {
  const both = new Map<CardId, number>([...credits, ['losses/kl', 0.3]]);
  const rows = creditEvents(answer(X, knownCardId('exercise:resnet'), 5, 'good'), both, (card) =>
    card === 'losses/kl' ? 'kl' : null,
  );
  expect(rows.map(({ cardId, presetRevision }) => [cardId, presetRevision])).toEqual([['losses/kl', 'kl']]);
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
