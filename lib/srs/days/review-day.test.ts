import { knownCardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, DAY_MILLIS, daysBetween, HOUR_MILLIS, localDayOf, type DayBoundary } from '#lib/base/time.ts';
import { withCredit } from '#lib/srs/credit/credit.ts';
import { fsrs6 } from '#lib/srs/model/fsrs-6.ts';
import { knownCards } from '#lib/srs/log/known-card.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import { answerColumns } from '#lib/srs/optimiser/answer-columns.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { RATINGS, type Rating } from '#lib/srs/rating.ts';
import { replay, UNTOUCHED } from '#lib/srs/log/replay.ts';
import { daysSinceReview } from './review-day.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { schedule } from '#lib/srs/answer/schedule.ts';
import { withDue } from '#lib/srs/answer/set-due.ts';

const parameters = { ...DEFAULT_PARAMETERS, fuzz: false };
type Reviewed = Exclude<Memory, { readonly state: 'new' }>;

function answered(memory: Memory, rating: Rating, at: number, where: DayBoundary): Reviewed {
  const after = schedule(memory, rating, { at, ...where, seed: null }, parameters);
  if (after.state === 'new') throw new Error('An answered card is not new.');
  return after;
}

const place = (zone: string, rolloverHour = 4): DayBoundary => ({ zone, rolloverHour });

/** Two answers to one card, where each was given, and the study days that a calendar has between them. */
const PAIRS = [
  {
    what: 'flown east over the date line: the instants are one study day apart in either zone, the stored days two',
    first: { at: '2026-03-02T20:00:00Z', where: place('Pacific/Honolulu'), day: '2026-03-02' },
    second: { at: '2026-03-03T20:00:00Z', where: place('Pacific/Kiritimati'), day: '2026-03-04' },
    days: 2,
  },
  {
    what: 'flown west over the date line: a stored day before the last one counts as the same day',
    first: { at: '2026-03-02T20:00:00Z', where: place('Pacific/Kiritimati'), day: '2026-03-03' },
    second: { at: '2026-03-03T08:00:00Z', where: place('Pacific/Honolulu'), day: '2026-03-02' },
    days: 0,
  },
  {
    what: 'flown west: an evening in Shanghai and the next evening in New York',
    first: { at: '2026-06-01T22:00:00Z', where: place('Asia/Shanghai'), day: '2026-06-02' },
    second: { at: '2026-06-03T01:00:00Z', where: place('America/New_York'), day: '2026-06-02' },
    days: 0,
  },
  {
    what: 'clocks that go forward: 3:59 and 4:00 of the day on which there is no 2:30',
    first: { at: '2025-03-30T01:59:00Z', where: place('Europe/Berlin'), day: '2025-03-29' },
    second: { at: '2025-03-30T02:00:00Z', where: place('Europe/Berlin'), day: '2025-03-30' },
    days: 1,
  },
  {
    what: 'clocks that go back: twenty-four hours and a half that cross one rollover only',
    first: { at: '2025-10-25T02:10:00Z', where: place('Europe/Berlin'), day: '2025-10-25' },
    second: { at: '2025-10-26T02:40:00Z', where: place('Europe/Berlin'), day: '2025-10-25' },
    days: 0,
  },
  {
    what: 'the rollover moved from 4 to 0 in between: an answer at 1:00 stays the evening that it was',
    first: { at: '2026-03-02T01:00:00Z', where: place('UTC', 4), day: '2026-03-01' },
    second: { at: '2026-03-02T12:00:00Z', where: place('UTC', 0), day: '2026-03-02' },
    days: 1,
  },
  {
    what: 'the rollover moved from 0 to 4 in between: an answer at 1:00 stays the day that it was',
    first: { at: '2026-03-02T01:00:00Z', where: place('UTC', 0), day: '2026-03-02' },
    second: { at: '2026-03-03T03:00:00Z', where: place('UTC', 4), day: '2026-03-02' },
    days: 0,
  },
  {
    what: 'a clock that was put back a day',
    first: { at: '2026-03-03T12:00:00Z', where: place('UTC'), day: '2026-03-03' },
    second: { at: '2026-03-02T12:00:00Z', where: place('UTC'), day: '2026-03-02' },
    days: 0,
  },
] as const;

describe.each(PAIRS)('$what', ({ first, second, days }) => {
  const [from, to] = [Date.parse(first.at), Date.parse(second.at)];
  const memory = answered({ state: 'new' }, 'easy', from, first.where);

  test('the study days are those on the wall, and the first is kept with the memory', () => {
    expect(localDayOf(from, first.where)).toBe(first.day);
    expect(localDayOf(to, second.where)).toBe(second.day);
    expect(memory.lastReviewDay).toBe(first.day);
    expect(Math.max(0, daysBetween(first.day, second.day))).toBe(days);
  });

  test('so many days have passed for the answer, for its log, for the fit and for whoever looks at the card', () => {
    expect(daysSinceReview(memory, { at: to, ...second.where })).toBe(days);
    const { next } = fsrs6(parameters.weights);
    const { stability, difficulty } = next(memory, 'good', days);
    expect(answered(memory, 'good', to, second.where)).toMatchObject({ stability, difficulty });

    const log = [
      answerEvent('1', 'easy', { at: from, where: first.where, localDay: first.day }),
      answerEvent('2', 'good', { at: to, where: second.where, localDay: second.day }),
    ];
    // The log is in the order of time: where a clock was put back, the answers change places.
    expect([...answerColumns([log]).answers.elapsedDays]).toEqual(to < from ? [0, 1] : [0, days]);
    if (to > from) expect(replay(log, () => parameters).memory).toMatchObject({ stability, difficulty });

    const [known] = knownCards([['a/b', { ...UNTOUCHED, memory }]], { at: to, ...second.where });
    expect(known?.lastReviewDay).toBe(0 - days);
  });

  test('and for full credit, which is a Good review', () => {
    const { stability } = answered(memory, 'good', to, second.where);
    const credited = withCredit(memory, 1, { at: to, ...second.where }, parameters);
    if (to <= from) expect(credited).toBe(memory);
    else {
      expect(credited).toMatchObject({ lastReviewAt: to });
      expect(credited.state === 'new' ? 0 : credited.stability / stability).toBeCloseTo(1, 12);
    }
  });

  test('and a step that is set due has its interval from the stored day, a new card from that of the moment', () => {
    const step = answered({ state: 'new' }, 'good', from, first.where);
    const set = withDue(step, 3, { at: to, ...second.where }, parameters);
    expect(set).toMatchObject({ state: 'review', intervalDays: days + 3, lastReviewDay: first.day });
    const known = withDue({ state: 'new' }, 3, { at: to, ...second.where }, parameters);
    expect(known).toMatchObject({ intervalDays: 3, lastReviewDay: second.day });
  });
});

type Given = { readonly at: number; readonly where: DayBoundary; readonly localDay: string };

function answerEvent(id: string, rating: Rating, { at, where, localDay }: Given): ReviewEvent {
  const row = { id, cardId: knownCardId('a/b'), at, localDay, ...where, presetRevision: 'p' };
  return { ...row, kind: 'answer', rating, tookMillis: 1, seed: 1 };
}

const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Honolulu');
const answers = fc.array(
  fc.record({
    rating: fc.constantFrom(...RATINGS),
    waitMillis: fc.integer({ min: 0, max: 40 * HOUR_MILLIS }),
    where: fc.record({ zone: zones, rolloverHour: fc.constantFrom(0, 4, 23) }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('wherever a learner goes, the memory is the formulas over the days that the fit is shown', () => {
  fc.assert(
    fc.property(answers, (steps) => {
      let at = Date.UTC(2026, 2, 1, 12);
      const log = steps.map(({ rating, waitMillis, where }, index) => {
        at += waitMillis + 1;
        return answerEvent(`e${index}`, rating, { at, where, localDay: localDayOf(at, where) });
      });
      const model = fsrs6(parameters.weights);
      const [first, ...others] = [...answerColumns([log]).answers.elapsedDays];
      expect(first).toBe(0);
      const strength = others.reduce(
        (before, days, index) => model.next(before, steps[index + 1]!.rating, days),
        model.first(steps[0]!.rating),
      );
      const { stability, difficulty } = strength;
      expect(replay(log, () => parameters).memory).toMatchObject({ stability, difficulty });
    }),
  );
});

test('the day of a row is taken as it is stored, whatever its instant would be today', () => {
  const noon = Date.UTC(2026, 2, 1, 12);
  const stored = (id: string, at: number, localDay: string) =>
    answerEvent(id, 'good', { at, where: place('UTC'), localDay });
  const memoryAfter = (firstDay: string, secondDay: string) =>
    replay([stored('1', noon, firstDay), stored('2', noon + DAY_MILLIS, secondDay)], () => parameters).memory;
  const { first, next } = fsrs6(parameters.weights);
  for (const days of [0, 1, 2, 5]) {
    const { stability } = next(first('good'), 'good', days);
    for (const day of ['2026-03-01', '2026-02-20']) {
      const lastReviewDay = addDays(day, days);
      expect(memoryAfter(day, lastReviewDay)).toMatchObject({ stability, lastReviewDay });
    }
  }
});

test('credit moves the last review to the study day of the moved instant, never to one before its own', () => {
  const from = Date.UTC(2026, 2, 1, 22);
  const review = { at: from, where: place('Pacific/Kiritimati') };
  const memory = answered({ state: 'new' }, 'easy', review.at, review.where);
  expect(memory.lastReviewDay).toBe('2026-03-02');
  const dayAfter = (credit: number, hours: number, where: DayBoundary) => {
    const given = withCredit(memory, credit, { at: from + hours * HOUR_MILLIS, ...where }, parameters);
    return given.state === 'new' ? null : given.lastReviewDay;
  };
  expect(dayAfter(0.5, 84, review.where)).toBe('2026-03-04');
  expect(dayAfter(1, 72, review.where)).toBe('2026-03-05');
  // Half a day later it is still the 1st in Honolulu.
  expect(dayAfter(0.5, 24, place('Pacific/Honolulu'))).toBe('2026-03-02');
  expect(dayAfter(1, 72, place('Pacific/Honolulu'))).toBe('2026-03-04');
});

test('a memory made by hand, without its day, has that of its instant where the answer is', () => {
  const { lastReviewDay: _kept, ...memory } = answered({ state: 'new' }, 'easy', Date.UTC(2026, 2, 1, 1), place('UTC'));
  const noon = Date.UTC(2026, 2, 2, 12);
  expect(daysSinceReview(memory, { at: noon, ...place('UTC', 4) })).toBe(2);
  expect(daysSinceReview(memory, { at: noon, ...place('UTC', 0) })).toBe(1);
});
