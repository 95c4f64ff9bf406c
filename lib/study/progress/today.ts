import { type LocalDay, MINUTE_MILLIS } from '#lib/base/time.ts';
import { breakOn } from '#lib/progress/streak.ts';
import type { QueuePlace } from '#lib/srs/queue/queue.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { ExamToday } from '#lib/study/plan/planned-today.ts';
import { breaksOf } from '#lib/study/plan/plans-in-force.ts';
import { type TodaysQueue, todaysQueue } from '#lib/study/session/todays-queue.ts';
import { brokenPacksOf, type BrokenPackView } from './broken-packs.ts';
import { daySteps, type DayStep } from './day-steps.ts';
import type { ExpectedTimes } from './expected-times.ts';
import { dueForecast, overdueCount } from './due-by-day.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import { type ShortDay, shortDay } from './short-day.ts';
import { closestToSlipping, type SlippingConcept } from './slipping.ts';
import { weekOf, type WeekDay } from './week.ts';
import { type CardsAndMinutes, type ComesNext, type Counts, whatComesNext } from './what-comes-next.ts';

/** The first page. */
export type TodayView = ComesNext & {
  readonly counts: Counts;
  /** From the learner’s own median answer times; a guess of 12 s a card before there are any. */
  readonly estimatedMinutes: number;
  /** The part of these minutes that is for cards. */
  readonly cardMinutes: number;
  readonly today: LocalDay;
  /** Done and to come. */
  readonly steps: readonly DayStep[];
  readonly week: readonly WeekDay[];
  /** Of the concepts with cards that are due, those least likely to be recalled now. */
  readonly slipping: readonly SlippingConcept[];
  /** The break that today is in, with the days of it that are still to come. */
  readonly onBreak: { readonly from: LocalDay; readonly to: LocalDay; readonly left: number } | null;
  readonly minutesPerDay: number;
  /** What was due before today, where it takes more than two days’ minutes. */
  readonly backlog: CardsAndMinutes | null;
  /** Why there are fewer new cards than the learner wants a day; null where there are as many. */
  readonly short: ShortDay | null;
  /** The exercises of exams in force, the nearest exam first. */
  readonly exams: readonly ExamToday[];
  readonly answeredToday: number;
  readonly everReviewed: boolean;
  /** Nothing was answered or settled so far, and the welcome not passed by. */
  readonly isNewcomer: boolean;
  /** Packs that were left out because they are broken. */
  readonly brokenPacks: readonly BrokenPackView[];
};

/** The first page: what is due, how long it may take, and what comes next. */
export async function today(context: StudyContext): Promise<TodayView> {
  const { stores, learnerId } = context;
  const queue = await todaysQueue(context);
  const activity = await stores.tallies.activity(learnerId);
  const { times } = queue;
  const breaks = await breaksOf(context);
  return {
    counts: countsOf(queue.places),
    estimatedMinutes: estimateMinutes(queue.places, times),
    cardMinutes: estimateMinutes(
      queue.places.filter(({ card }) => card.exercise === null),
      times,
    ),
    today: queue.learner.today,
    steps: daySteps(context.library, queue),
    week: weekOf({
      today: queue.learner.today,
      activity,
      left: queue.places.length,
      forecast: await dueForecast(context, queue.learner, queue.choices, WEEK_DAYS),
    }),
    slipping: closestToSlipping(context, queue),
    onBreak: breakOn(breaks, queue.learner.today),
    minutesPerDay: queue.learner.profile.minutesPerDay,
    backlog: await backlogOf(context, queue, times),
    short: shortDay(queue, context.library),
    exams: queue.exams,
    answeredToday: activity.get(queue.learner.today) ?? 0,
    everReviewed: activity.size > 0,
    isNewcomer: activity.size === 0 && !queue.learner.profile.habits.welcomed,
    ...(await whatComesNext(context, queue, times)),
    brokenPacks: brokenPacksOf(context.library),
  };
}

function countsOf(places: readonly QueuePlace<StudyCard>[]): Counts {
  const count = (...reasons: readonly QueuePlace<StudyCard>['reason'][]): number =>
    places.filter((place) => reasons.includes(place.reason)).length;
  return { new: count('new'), learning: count('learning'), review: count('due', 'overdue') };
}

/** What was due before today, when it takes more than two days’ minutes; else null. Only counted, at the learner’s mean time. */
async function backlogOf(context: StudyContext, { learner, choices }: TodaysQueue, times: ExpectedTimes) {
  const cards = await overdueCount(context, learner, choices);
  const minutes = Math.ceil((cards * times(null)) / MINUTE_MILLIS);
  return minutes > BACKLOG_DAYS * learner.profile.minutesPerDay ? { cards, minutes } : null;
}

const BACKLOG_DAYS = 2;
const WEEK_DAYS = 7;
