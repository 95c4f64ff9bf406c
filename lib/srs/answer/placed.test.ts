import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { foldCard } from '#lib/progress/fold-card.ts';
import { daysOverdue } from '#lib/srs/days/due.ts';
import { applyEvent, replay, UNTOUCHED } from '#lib/srs/log/replay.ts';
import { rollback } from '#lib/srs/log/rollback.ts';
import type { CardEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { preview, schedule } from './schedule.ts';
import { withPlacement } from './placed.ts';

const berlin = { zone: 'Europe/Berlin', rolloverHour: 4 };
const at = Date.UTC(2025, 2, 27, 18);
const days = fc.integer({ min: 1, max: 60 });
const placed = (interval: number): Memory =>
  withPlacement({ state: 'new' }, interval, { ...berlin, at }, DEFAULT_PARAMETERS);
const later = (interval: number) => ({ ...berlin, at: at + interval * DAY_MILLIS, seed: 5 });

describe('a card that a placement found to be known', () => {
  test('is due on its day, and recalled with 0.9 by then', () => {
    fc.assert(
      fc.property(days, (interval) => {
        const memory = placed(interval);
        expect(daysOverdue(memory, { ...berlin, at })).toBe(-interval);
        expect(retrievability(memory, at + interval * DAY_MILLIS, DEFAULT_PARAMETERS)).toBeCloseTo(0.9, 2);
      }),
    );
  });

  test('a miss takes it back: the card is as one that was new', () => {
    fc.assert(
      fc.property(days, (interval) => {
        const when = later(interval);
        const missed = schedule({ state: 'new' }, 'again', when, DEFAULT_PARAMETERS);
        expect(schedule(placed(interval), 'again', when, DEFAULT_PARAMETERS)).toEqual(missed);
        expect(preview(placed(interval), when, DEFAULT_PARAMETERS).again.memory).toEqual(missed);
      }),
    );
  });

  test('whatever else is answered, it is provisional no longer and comes later than before', () => {
    fc.assert(
      fc.property(days, fc.constantFrom<Rating>('good', 'easy'), (interval, rating) => {
        const after = schedule(placed(interval), rating, later(interval), DEFAULT_PARAMETERS);
        if (after.state !== 'review') throw new Error('It is a review.');
        expect(after.isProvisional).toBeUndefined();
        expect(after.intervalDays).toBeGreaterThan(interval);
        expect(after).toMatchObject({ reps: 1, lapses: 0 });
      }),
    );
  });

  test('what was answered before keeps its memory', () => {
    for (const rating of RATINGS) {
      const memory = schedule({ state: 'new' }, rating, { ...berlin, at, seed: 5 }, DEFAULT_PARAMETERS);
      expect(withPlacement(memory, 9, later(1), DEFAULT_PARAMETERS)).toBe(memory);
    }
  });

  test('undone, it is as if it had never been; answered, it counts as no new card and as no recall', () => {
    const row = { cardId: 'a/x' as const, ...berlin, at, localDay: '2025-03-27', presetRevision: 'p' };
    const place: CardEvent = { ...row, id: '1', kind: 'placed', days: 3, sourceId: 'placement' };
    const answer: ReviewEvent = {
      ...row,
      id: '2',
      at: at + 3 * DAY_MILLIS,
      localDay: '2025-03-30',
      kind: 'answer',
      rating: 'good',
      tookMillis: 1,
      seed: 1,
      rule: 2,
    };
    const parametersOf = () => DEFAULT_PARAMETERS;
    expect(replay(rollback([place], '1', '3'), parametersOf)).toEqual(UNTOUCHED);
    expect(replay([place], parametersOf)).toEqual(applyEvent(UNTOUCHED, place, DEFAULT_PARAMETERS));
    const folded = foldCard([place, answer], parametersOf);
    expect(folded).toMatchObject({ firstDay: '2025-03-27', lastDay: '2025-03-30' });
    expect(Object.keys(folded.tallies.get('2025-03-30')!)).toEqual(['answers', 'tookMillis', 'rated/review/good']);
  });
});
