import { contentCardId } from '#lib/base/card-id.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dayOfNumber, studyDayOf } from '#lib/srs/days/study-day.ts';
import { replay, type Memory, type Rating, type ReviewEvent, type SchedulerParameters } from '#lib/srs/scheduler.ts';

/** [at, rating, seed, promised days, days that it came to (0: a step), due at] */
type Answer = readonly [number, Rating, number, number | null, number, number];

const { presets, cards } = JSON.parse(readFileSync('tests/golden/first-rule-log.json', 'utf8')) as {
  readonly presets: Readonly<Record<string, SchedulerParameters>>;
  readonly cards: readonly {
    readonly preset: string;
    readonly zone: string;
    readonly rolloverHour: number;
    readonly answers: readonly Answer[];
  }[];
};

test('a log from before answers named their rule is folded to the days that it had then', () => {
  expect(cards.length).toBeGreaterThan(50);
  for (const [number, { preset, zone, rolloverHour, answers }] of cards.entries()) {
    const log = answers.map(([at, rating, seed, promised], index): ReviewEvent => {
      const row = {
        id: `${number}/${String(index).padStart(2, '0')}`,
        cardId: contentCardId('a', String(number)),
        presetRevision: preset,
      };
      const when = { at, localDay: dayOfNumber(studyDayOf(at, { zone, rolloverHour })), zone, rolloverHour };
      const given = { rating, seed, tookMillis: 1_000, ...(promised === null ? {} : { intervalDays: promised }) };
      return { ...row, ...when, kind: 'answer', ...given };
    });
    const came = answers.map((_, index) => replay(log.slice(0, index + 1), () => presets[preset]!).memory);
    const dates = answers.map(([, , , , days, dueAt]) => [days, dueAt]);
    expect(came.map((memory) => [daysOf(memory), memory.state === 'new' ? null : memory.dueAt])).toEqual(dates);
  }
});

function daysOf(memory: Memory): number {
  return memory.state === 'review' ? memory.intervalDays : 0;
}
