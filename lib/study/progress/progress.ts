import { addDays, MINUTE_MILLIS, type LocalDay } from '#lib/base/time.ts';
import { calendarWeeks, type CalendarDay } from '#lib/progress/calendar.ts';
import { calibration, type CalibrationBucket } from '#lib/progress/calibration.ts';
import type { ForecastDay } from '#lib/progress/forecast.ts';
import { retentionOver, type Retention } from '#lib/progress/retention.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { streakOf, type Streak } from '#lib/progress/streak.ts';
import { dueForecast } from './due-by-day.ts';
import { heldConcepts, type HeldConcepts } from './held-concepts.ts';
import { breaksOf, plannedDays } from '#lib/study/plan/plans-in-force.ts';

/** Stretches of time up to today. */
export type RetentionPeriod = 'week' | 'month' | 'quarter' | 'ever';

/** What the log tells of a learner’s progress. */
export type ProgressView = {
  readonly today: LocalDay;
  /** The last 26 weeks, oldest first, Monday first. */
  readonly weeks: readonly (readonly CalendarDay[])[];
  /** Today and the 13 days after: cards of the enrolled packs. */
  readonly forecast: readonly ForecastDay[];
  readonly retention: readonly ({ readonly period: RetentionPeriod } & Retention)[];
  readonly desiredRetention: number;
  readonly everReviewed: boolean;
  /** What the model predicted of each day’s first reviews, beside what came. */
  readonly calibration: readonly CalibrationBucket[];
  /** Days in a row with an answer, and the days of breaks between them, which count for nothing. */
  readonly streak: Streak;
  readonly held: HeldConcepts;
  /** Minutes spent on answers, on each of the last 30 study days, oldest first. */
  readonly minutes: readonly { readonly day: LocalDay; readonly minutes: number }[];
};

const WEEKS = 26;
const FORECAST_DAYS = 14;
const MINUTE_DAYS = 30;
const PERIODS = [
  { period: 'week', days: 7 },
  { period: 'month', days: 30 },
  { period: 'quarter', days: 90 },
  { period: 'ever', days: null },
] as const;

/** Answers a day, what comes next and how much was remembered, from the log and the memories. */
export async function progress(context: StudyContext): Promise<ProgressView> {
  const { stores, learnerId } = context;
  const learner = await currentLearner(context);
  const tallies = await stores.tallies.all(learnerId);
  const activity = new Map([...tallies].map(([day, { answers = 0 }]) => [day, answers]));
  const choices = await stores.enrolments.choices(learnerId);
  return {
    today: learner.today,
    weeks: calendarWeeks(activity, learner.today, WEEKS, await plannedDays(context)),
    forecast: await dueForecast(context, learner, choices, FORECAST_DAYS),
    retention: PERIODS.map(({ period, days }) => ({ period, ...retentionOver(tallies, learner.today, days) })),
    desiredRetention: learner.parameters.desiredRetention,
    everReviewed: activity.size > 0,
    calibration: calibration(tallies),
    streak: streakOf(activity, learner.today, await breaksOf(context)),
    held: await heldConcepts(context, learner, choices),
    minutes: Array.from({ length: MINUTE_DAYS }, (_, index) => {
      const day = addDays(learner.today, index - MINUTE_DAYS + 1);
      return { day, minutes: (tallies.get(day)?.tookMillis ?? 0) / MINUTE_MILLIS };
    }),
  };
}
