import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MILLIS, localDayOf } from '#lib/base/time.ts';
import { DEFAULT_PARAMETERS, type SchedulerParameters } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { applyEvent, replay, standingEvents, UNTOUCHED } from './replay.ts';
import type { CardEvent, ReviewEvent } from './review-event.ts';

const presets: Readonly<Record<string, SchedulerParameters>> = {
  p1: DEFAULT_PARAMETERS,
  p2: { ...DEFAULT_PARAMETERS, desiredRetention: 0.8, learningStepsSeconds: [600] },
};
const parametersOf = (revision: string): SchedulerParameters => presets[revision]!;

type Row = Omit<Extract<ReviewEvent, { kind: 'suspend' }>, 'kind'>;
const rowOf = (fields: Omit<Row, 'cardId' | 'localDay'>): Row => ({
  ...fields,
  cardId: 'activations/relu',
  localDay: localDayOf(fields.at, fields),
});

const start = Date.UTC(2025, 0, 1);
const row = fc
  .record({
    id: fc.uuid(),
    at: fc.integer({ min: start, max: start + 900 * DAY_MILLIS }),
    zone: fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York'),
    rolloverHour: fc.constantFrom(0, 4),
    presetRevision: fc.constantFrom('p1', 'p2'),
  })
  .map(rowOf);

const answerOf = (fields: Row, rating: Rating, seed: number): CardEvent => ({
  ...fields,
  kind: 'answer',
  rating,
  tookMillis: 4_000,
  seed,
});
const markOf = (fields: Row, kind: 'suspend' | 'unsuspend' | 'bury' | 'forget'): CardEvent => ({ ...fields, kind });
const moveOf = ([fields, to]: [Row, 'front' | 'back']): CardEvent => ({ ...fields, kind: 'move', to });
const creditOf = ([fields, credit]: [Row, number]): CardEvent => ({
  ...fields,
  kind: 'implicit',
  credit,
  sourceId: 'answer-1',
  sourceCardId: knownCardId('architectures/resnet'),
});
const placementOf = ([fields, days]: [Row, number]): CardEvent => ({
  ...fields,
  kind: 'placed',
  days,
  sourceId: 'placement-1',
});
const quizzedOf = ([fields, rating, spaced]: [Row, 'again' | 'hard' | 'good', boolean]): CardEvent => ({
  ...fields,
  kind: 'quizzed',
  rating,
  spaced,
  tookMillis: 4_000,
  seed: 5,
  rule: 2,
  sourceId: 'quiz-1',
});
const undoOf = (fields: Row, undoes: string): ReviewEvent => ({ ...fields, kind: 'undo', undoes });

const answers = fc.tuple(row, fc.constantFrom(...RATINGS), fc.nat()).map((parts) => answerOf(...parts));
const marks = fc.tuple(row, fc.constantFrom('suspend', 'unsuspend', 'bury', 'forget')).map((parts) => markOf(...parts));
const moves = fc.tuple(row, fc.constantFrom('front', 'back')).map(moveOf);
const credits = fc.tuple(row, fc.double({ min: 0, max: 1, noNaN: true })).map(creditOf);
const placements = fc.tuple(row, fc.integer({ min: 1, max: 60 })).map(placementOf);
const quizzed = fc.tuple(row, fc.constantFrom('again', 'hard', 'good'), fc.boolean()).map(quizzedOf);
const cardEvents: fc.Arbitrary<readonly CardEvent[]> = fc.uniqueArray(
  fc.oneof({ weight: 4, arbitrary: answers }, { weight: 2, arbitrary: credits }, marks, moves, placements, quizzed),
  {
    selector: ({ id }) => id,
    maxLength: 12,
  },
);

/** A log with undos of some of its events, undos among them. */
const logs: fc.Arbitrary<readonly ReviewEvent[]> = fc
  .tuple(cardEvents, fc.array(fc.tuple(row, fc.nat()), { maxLength: 5 }))
  .map(([events, undos]) => {
    const log: ReviewEvent[] = events.slice();
    for (const [fields, pick] of undos) {
      const target = log[pick % Math.max(1, log.length)];
      if (target !== undefined) log.push(undoOf(fields, target.id));
    }
    return log;
  });

test('a new card that is moved is in that place until it is met or forgotten, and in its own when that is undone', () => {
  const at = (millis: number): Row =>
    rowOf({ id: `e-${millis}`, at: start + millis, zone: 'UTC', rolloverHour: 4, presetRevision: 'p1' });
  const rankOf = (log: readonly ReviewEvent[]) => replay(log, parametersOf).newRank;
  const [front, back] = [moveOf([at(1), 'front']), moveOf([at(2), 'back'])];
  expect(rankOf([front])).toBe(-start - 1);
  expect(rankOf([front, back])).toBe(start + 2);
  expect(rankOf([front, back, undoOf(at(3), back.id)])).toBe(-start - 1);
  expect(rankOf([front, markOf(at(3), 'suspend')])).toBe(-start - 1);
  expect(rankOf([front, markOf(at(3), 'forget')])).toBeUndefined();
  const answer = answerOf(at(3), 'good', 1);
  expect(rankOf([front, answer])).toBeUndefined();
  expect(rankOf([front, answer, markOf(at(4), 'forget')])).toBeUndefined();
  expect(rankOf([answer, moveOf([at(4), 'front'])])).toBeUndefined();
});

describe('laws of replay', () => {
  test('the order of arrival does not matter, nor does arriving twice', () => {
    const arrival = logs.chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length, maxLength: 2 * log.length }),
      ),
    );
    fc.assert(
      fc.property(arrival, ([log, arrived]) => {
        expect(replay(arrived, parametersOf)).toEqual(replay(log, parametersOf));
      }),
    );
  });

  test('folding batches one event at a time gives the state of the whole log', () => {
    fc.assert(
      fc.property(cardEvents, fc.nat(12), (events, cut) => {
        const ordered = standingEvents(events);
        const fold = (state: typeof UNTOUCHED, batch: readonly CardEvent[]): typeof UNTOUCHED =>
          batch.reduce((so, event) => applyEvent(so, event, parametersOf(event.presetRevision)), state);
        const batched = fold(fold(UNTOUCHED, ordered.slice(0, cut)), ordered.slice(cut));
        expect(batched).toEqual(replay(events, parametersOf));
      }),
    );
  });

  test('rollback(apply(x)) = x: an event and its undo leave no trace, wherever in time they fall', () => {
    fc.assert(
      fc.property(logs, answers, row, (log, event, fields) => {
        const undone: ReviewEvent[] = [...log, event, undoOf(fields, event.id)];
        expect(replay(undone, parametersOf)).toEqual(replay(log, parametersOf));
      }),
    );
  });

  test('undoing an undo brings the event back', () => {
    fc.assert(
      fc.property(logs, answers, row, row, (log, event, first, second) => {
        const redone: ReviewEvent[] = [
          ...log,
          event,
          { ...first, kind: 'undo', undoes: event.id },
          { ...second, kind: 'undo', undoes: first.id },
        ];
        expect(replay(redone, parametersOf)).toEqual(replay([...log, event], parametersOf));
      }),
    );
  });

  test('undos that undo each other in a circle end, alike in every order', () => {
    const fields = {
      cardId: knownCardId('a/b'),
      localDay: '2025-01-01',
      zone: 'UTC',
      rolloverHour: 0,
      presetRevision: 'p1',
    };
    const circle: readonly ReviewEvent[] = [
      { ...fields, id: 'x', at: start, kind: 'undo', undoes: 'y' },
      { ...fields, id: 'y', at: start + 1, kind: 'undo', undoes: 'x' },
      { ...fields, id: 'z', at: start + 2, kind: 'suspend' },
    ];
    expect(replay(circle, parametersOf)).toEqual(replay(circle.toReversed(), parametersOf));
    expect(replay(circle, parametersOf).suspended).toBe(true);
  });
});

describe('what each event does', () => {
  const base = {
    cardId: knownCardId('a/b'),
    localDay: '2025-01-01',
    zone: 'UTC',
    rolloverHour: 0,
    presetRevision: 'p1',
  } as const;
  const answered: ReviewEvent = {
    ...base,
    id: '1',
    at: start,
    kind: 'answer',
    rating: 'easy',
    tookMillis: 900,
    seed: 1,
  };

  test('a late answer is folded at its own time', () => {
    const later: ReviewEvent = {
      ...answered,
      id: '2',
      at: start + 9 * DAY_MILLIS,
      localDay: '2025-01-10',
      rating: 'good',
    };
    const late: ReviewEvent = {
      ...answered,
      id: '3',
      at: start + 5 * DAY_MILLIS,
      localDay: '2025-01-06',
      rating: 'hard',
    };
    expect(replay([answered, later, late], parametersOf)).toEqual(replay([answered, late, later], parametersOf));
    expect(replay([answered, later, late], parametersOf)).not.toEqual(replay([answered, later], parametersOf));
  });

  test('an answer is scheduled by the preset of its own revision', () => {
    const good: ReviewEvent = { ...answered, rating: 'good' };
    expect(replay([good], parametersOf).memory.state).toBe('learning');
    expect(replay([{ ...good, presetRevision: 'p2' }], parametersOf).memory.state).toBe('review');
  });

  test('suspend, unsuspend, bury and forget', () => {
    const mark = (kind: 'suspend' | 'unsuspend' | 'bury' | 'forget', id: string): ReviewEvent => ({
      ...base,
      id,
      at: start + Number(id),
      kind,
    });
    expect(replay([answered, mark('suspend', '2')], parametersOf).suspended).toBe(true);
    expect(replay([mark('suspend', '2'), mark('unsuspend', '3')], parametersOf).suspended).toBe(false);
    expect(replay([mark('bury', '2')], parametersOf).buriedUntil).toBe('2025-01-02');
    expect(replay([answered, mark('forget', '2')], parametersOf).memory).toEqual({ state: 'new' });
  });
});
