import { aContext } from '#tests/support/study-context.ts';
import { beforeEach, expect, test } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { makePlan } from '#lib/study/plan/make-plan.ts';
import { memoryProgress } from './memory-progress.ts';
import { progress } from './progress.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { takeBackPlan } from '#lib/study/plan/take-back-plan.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});
const answer = (number: number, rating: string, daysAgo: number) => ({
  id: uuid(number),
  cardId: 'activations/relu-a',
  kind: 'answer',
  rating,
  at: NOON - daysAgo * DAY_MILLIS - 60_000,
  zone: 'UTC',
  tookMillis: 3_000,
  seed: 5,
});

test('before the first answer there is nothing, but every day has its place', async () => {
  const view = await progress(context);
  expect(view.everReviewed).toBe(false);
  expect(view.weeks).toHaveLength(26);
  expect(view.forecast).toHaveLength(14);
  expect(view.retention.map(({ all }) => all.count)).toEqual([0, 0, 0, 0]);
});

test('an answer appears in the calendar, the review after it in the retention, its next day in the forecast', async () => {
  await recordReviews(context, [answer(1, 'easy', 9), answer(2, 'good', 1)]);
  const view = await progress(context);
  expect(view.weeks.flat().filter(({ count }) => count > 0)).toHaveLength(2);
  expect(view.retention.map(({ period, all }) => [period, all.remembered, all.count])).toEqual([
    ['week', 1, 1],
    ['month', 1, 1],
    ['quarter', 1, 1],
    ['ever', 1, 1],
  ]);
});

test('a card that was forgotten comes today', async () => {
  await recordReviews(context, [answer(1, 'easy', 9), answer(2, 'again', 0)]);
  expect((await progress(context)).forecast[0]?.count).toBe(1);
});

test('a card of a pack that is switched off does not come, and what was remembered of it still counts', async () => {
  await recordReviews(context, [answer(1, 'easy', 9), answer(2, 'again', 0)]);
  await context.stores.enrolments.choose('local', 'content/activations', false, NOON);
  const view = await progress(context);
  expect(view.forecast.reduce((sum, { count }) => sum + count, 0)).toBe(0);
  expect(view.retention[0]?.all).toEqual({ remembered: 0, count: 1 });
});

test('the days of a break are told apart in the calendar, unless it was taken back', async () => {
  const earlier = { ...context, now: NOON - 4 * DAY_MILLIS };
  const wish = {
    kind: 'break',
    from: '2026-02-26',
    to: '2026-02-27',
    preparation: 'nothing',
    minutesPerDay: 5,
  } as const;
  await makePlan(earlier, uuid(900), wish);
  await makePlan(earlier, uuid(901), { ...wish, from: '2026-02-28', to: '2026-02-28' });
  await takeBackPlan(earlier, uuid(901));
  const days = (await progress(context)).weeks.flat();
  expect(days.filter(({ inBreak }) => inBreak).map(({ day }) => day)).toEqual(['2026-02-26', '2026-02-27']);
});

test('answers to cards count by the hour of their own zone, and exercises do not', async () => {
  const inTokyo = { ...answer(1, 'good', 1), at: Date.parse('2026-02-28T01:30:00Z'), zone: 'Asia/Tokyo' };
  await recordReviews(context, [inTokyo, { ...answer(2, 'good', 2), cardId: 'exercise:losses/softmax' }]);
  const { hourTimes, answerTimes } = await memoryProgress(context);
  expect(hourTimes.filter(({ count }) => count > 0)).toEqual([{ hour: 10, count: 1, medianMillis: 3_000 }]);
  expect(answerTimes?.count).toBe(2);
});
