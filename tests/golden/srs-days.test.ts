import { describe, expect, test } from 'vitest';
import {
  addStudyDays,
  DEFAULT_PARAMETERS,
  isDue,
  schedule,
  studyDay,
  studyDayOf,
  type Memory,
} from '#lib/srs/scheduler.ts';

const MINUTE = 60_000;

// The instants at which the clock on the wall shows 4:00, from the tz database’s offsets.
const ROLLOVERS = [
  { zone: 'Europe/Berlin', what: 'the clocks go forward at 2:00', day: '2025-03-30', at: '2025-03-30T02:00:00Z' },
  { zone: 'Europe/Berlin', what: 'the day before', day: '2025-03-29', at: '2025-03-29T03:00:00Z' },
  { zone: 'Europe/Berlin', what: 'the clocks go back at 3:00', day: '2025-10-26', at: '2025-10-26T03:00:00Z' },
  { zone: 'Europe/Berlin', what: 'the day before', day: '2025-10-25', at: '2025-10-25T02:00:00Z' },
  { zone: 'Europe/London', what: 'the clocks go forward', day: '2025-03-30', at: '2025-03-30T03:00:00Z' },
  { zone: 'Europe/London', what: 'the clocks go back', day: '2025-10-26', at: '2025-10-26T04:00:00Z' },
  { zone: 'America/New_York', what: 'the clocks go forward', day: '2025-03-09', at: '2025-03-09T08:00:00Z' },
  { zone: 'America/New_York', what: 'the clocks go back', day: '2025-11-02', at: '2025-11-02T09:00:00Z' },
  { zone: 'Australia/Lord_Howe', what: 'half an hour back', day: '2025-04-06', at: '2025-04-05T17:30:00Z' },
  { zone: 'Australia/Lord_Howe', what: 'half an hour forward', day: '2025-10-05', at: '2025-10-04T17:00:00Z' },
  { zone: 'Pacific/Apia', what: 'before the day that was left out', day: '2011-12-29', at: '2011-12-29T14:00:00Z' },
  { zone: 'Pacific/Apia', what: 'after the day that was left out', day: '2011-12-31', at: '2011-12-30T14:00:00Z' },
  { zone: 'Asia/Shanghai', what: 'no change of clocks', day: '2025-03-30', at: '2025-03-29T20:00:00Z' },
  { zone: 'Asia/Kathmandu', what: 'a quarter of an hour', day: '2025-03-30', at: '2025-03-29T22:15:00Z' },
] as const;

describe('the study day begins at 4:00 by the clock on the wall', () => {
  test.each(ROLLOVERS)('$zone, $day: $what', ({ zone, day, at }) => {
    const instant = Date.parse(at);
    const dayBefore = studyDay(instant - 1, zone);
    expect(studyDay(instant, zone)).toBe(day);
    expect(studyDay(new Date(instant), zone, 4)).toBe(day);
    expect(dayBefore < day).toBe(true);
    const boundary = { zone, rolloverHour: 4 };
    expect(studyDayOf(instant, boundary) - studyDayOf(instant - 1, boundary)).toBe(1);
  });

  test('the hour that comes twice, and the one that never comes, are both of the day before', () => {
    // 02:30 twice on 2025-10-26 in Berlin; 01:59 then 03:00 on 2025-03-30.
    for (const at of ['2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z']) {
      expect(studyDay(Date.parse(at), 'Europe/Berlin')).toBe('2025-10-25');
    }
    for (const at of ['2025-03-30T00:59:00Z', '2025-03-30T01:00:00Z']) {
      expect(studyDay(Date.parse(at), 'Europe/Berlin')).toBe('2025-03-29');
    }
  });

  test('with the rollover in the hour that is left out, the day begins when the clock has passed it', () => {
    expect(studyDay(Date.parse('2025-03-30T00:59:59Z'), 'Europe/Berlin', 2)).toBe('2025-03-29');
    expect(studyDay(Date.parse('2025-03-30T01:00:00Z'), 'Europe/Berlin', 2)).toBe('2025-03-30');
  });

  test('where a date was left out, its few hours before the rollover of the next stand for it', () => {
    // Samoa went from the end of 2011-12-29 to the beginning of 2011-12-31 at 10:00Z.
    expect(studyDay(Date.parse('2011-12-30T09:59:00Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(studyDay(Date.parse('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-30');
    expect(studyDay(Date.parse('2011-12-30T13:59:00Z'), 'Pacific/Apia')).toBe('2011-12-30');
  });
});

describe('days of an answer', () => {
  const exact = { ...DEFAULT_PARAMETERS, fuzz: false };
  const learnt = (at: number, zone: string): Memory =>
    schedule({ state: 'new' }, 'easy', { at, zone, rolloverHour: 4, seed: null }, exact);

  // Easy on a new card waits 8 days.
  test.each([
    { zone: 'Europe/Berlin', from: '2025-03-25T19:00:00Z', due: '2025-04-02T18:00:00Z', opens: '2025-04-02T02:00:00Z' },
    { zone: 'Europe/Berlin', from: '2025-10-20T18:00:00Z', due: '2025-10-28T19:00:00Z', opens: '2025-10-28T03:00:00Z' },
    {
      zone: 'America/New_York',
      from: '2025-03-05T12:00:00Z',
      due: '2025-03-13T11:00:00Z',
      opens: '2025-03-13T08:00:00Z',
    },
    {
      zone: 'Australia/Lord_Howe',
      from: '2025-04-01T01:00:00Z',
      due: '2025-04-09T01:30:00Z',
      opens: '2025-04-08T17:30:00Z',
    },
    { zone: 'Asia/Shanghai', from: '2025-03-25T12:00:00Z', due: '2025-04-02T12:00:00Z', opens: '2025-04-01T20:00:00Z' },
  ])(
    'in $zone a card of $from is due at the same time of the clock, and open from 4:00 of that day',
    ({ zone, from, due, opens }) => {
      const memory = learnt(Date.parse(from), zone);
      const where = { zone, rolloverHour: 4 };
      expect(memory).toMatchObject({ state: 'review', intervalDays: 8, dueAt: Date.parse(due) });
      expect(isDue(memory, { ...where, at: Date.parse(opens) - MINUTE })).toBe(false);
      expect(isDue(memory, { ...where, at: Date.parse(opens) })).toBe(true);
    },
  );

  test('an answer one minute after the rollover is a day later, one minute before it the same day', () => {
    for (const { zone, at } of ROLLOVERS) {
      const rollover = Date.parse(at);
      const evening = learnt(rollover - 5 * 60 * MINUTE, zone);
      const next = (when: number): Memory =>
        schedule(evening, 'good', { at: when, zone, rolloverHour: 4, seed: null }, exact);
      const [before, after] = [next(rollover - MINUTE), next(rollover + MINUTE)];
      if (before.state === 'new' || after.state === 'new') throw new Error('An answered card is not new.');
      expect(after.stability).toBeGreaterThan(before.stability);
    }
  });

  test('adding study days lands on that date, through every change of clocks of two years, and where a date was left out', () => {
    for (const zone of [
      'Europe/Berlin',
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Asia/Shanghai',
    ]) {
      for (const start of [Date.UTC(2010, 11, 31, 13, 17), Date.UTC(2024, 11, 31, 13, 17)]) {
        for (let days = 1; days < 730; days += 1) {
          const expected = new Date(Date.parse(studyDay(start, zone)) + days * 86_400_000).toISOString().slice(0, 10);
          expect(studyDay(addStudyDays(start, days, { zone, rolloverHour: 4 }), zone)).toBe(expected);
        }
      }
    }
  });
});
