import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { expect, test } from 'vitest';
import { manualEvents, type ManualAction } from './manual-events.ts';

const at = Date.UTC(2025, 2, 30, 1, 30);
const days = (action: ManualAction, cards: readonly CardId[] = [knownCardId('a')]): readonly (number | null)[] => {
  let next = 0;
  const events = manualEvents(cards, action, { at, zone: 'Europe/Berlin', rolloverHour: 4, newId: () => `${next++}` });
  expect(events.map(({ id, cardId }) => [id, cardId])).toEqual(cards.map((card, index) => [`${index}`, card]));
  return events.map((event) => (event.kind === 'setDue' ? event.days : null));
};

test('a date is so many study days ahead, and one that has passed is today', () => {
  // 03:30 of the 30th by the clock, so that the study day is the 29th.
  expect(days({ kind: 'setDue', on: '2025-03-31' })).toEqual([2]);
  expect(days({ kind: 'setDue', on: '2025-03-01' })).toEqual([0]);
});

test('within a range every card has a day of its own, the same each time', () => {
  const cards = Array.from({ length: 60 }, (_, index) => knownCardId(`card-${index}`));
  const action: ManualAction = { kind: 'setDue', within: { from: 3, to: 9 }, seed: 5 };
  const drawn = days(action, cards);
  expect(days(action, cards)).toEqual(drawn);
  expect(new Set(drawn)).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]));
});

test('the other actions are as they are named', () => {
  expect(days({ kind: 'unbury' }, [knownCardId('a'), knownCardId('b')])).toEqual([null, null]);
});
