import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QueueCard, QueuePlace } from '#lib/srs/queue/queue.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import { withinTime, type TimedPlace } from './within-time.ts';

const place = (
  cardId: CardId,
  reason: QueuePlace<QueueCard>['reason'],
  seconds: number,
  lossPerDay = 0,
): TimedPlace<QueueCard> => ({
  place: { card: { cardId, conceptId: 'c', state: UNTOUCHED }, reason },
  seconds,
  lossPerDay,
});
const ids = (places: readonly QueuePlace<QueueCard>[]): readonly string[] => places.map(({ card }) => card.cardId);

describe('a queue cut to the time there is', () => {
  test('keeps steps, then the reviews that lose most a second by waiting, then new cards, in the queue’s order', () => {
    const day = [
      place(knownCardId('step'), 'learning', 10),
      place(knownCardId('new'), 'new', 10),
      place(knownCardId('slow'), 'due', 30, 0.01),
      place(knownCardId('fast'), 'overdue', 10, 0.02),
      place(knownCardId('long'), 'due', 60, 0.03),
    ];
    const { places, waiting } = withinTime(day, 50);
    expect(ids(places)).toEqual(['step', 'slow', 'fast']);
    expect(ids(waiting)).toEqual(['new', 'long']);
  });

  test('steps stay though the time is over; nothing else does', () => {
    const { places } = withinTime(
      [place(knownCardId('step'), 'learning', 10), place(knownCardId('due'), 'due', 1, 1)],
      -5,
    );
    expect(ids(places)).toEqual(['step']);
  });

  test('something longer than the whole day comes when it is all there is', () => {
    expect(ids(withinTime([place(knownCardId('exercise'), 'due', 2_400, 0.01)], 1_200).places)).toEqual(['exercise']);
  });

  const days = fc.array(
    fc.record({
      reason: fc.constantFrom('new' as const, 'learning' as const, 'due' as const, 'overdue' as const),
      seconds: fc.integer({ min: 1, max: 100 }),
      loss: fc.double({ min: 0, max: 0.1, noNaN: true }),
    }),
  );

  test('each place is asked or waits, and more time never takes a review away from answers of one length', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), (all, seconds) => {
        const timed = all.map(({ reason, loss }, index) => place(knownCardId(String(index)), reason, 10, loss));
        const less = withinTime(timed, seconds);
        const more = withinTime(timed, seconds + 50);
        expect(less.places.length + less.waiting.length).toBe(all.length);
        expect(more.places).toEqual(expect.arrayContaining([...less.places]));
      }),
    );
  });
});
