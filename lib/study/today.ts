import { addDays } from '#lib/base/time.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { formatProblem } from '#lib/packs/problem.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import type { QueuePlace } from '#lib/srs/queue.ts';
import { answerTimes } from './answer-times.ts';
import type { StudyContext } from './context.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import type { StudyCard } from './study-cards.ts';
import { todaysQueue } from './todays-queue.ts';
import type { BrokenPack, Counts, TodayView } from './views.ts';
import { whatComesNext } from './what-comes-next.ts';

/** The first page: what is due, how long it may take, and what comes next. */
export async function today(context: StudyContext): Promise<TodayView> {
  const { stores, learnerId } = context;
  const queue = await todaysQueue(context);
  const activity = await stores.tallies.activity(learnerId);
  const times = await answerTimes(context);
  return {
    counts: countsOf(queue.places),
    estimatedMinutes: estimateMinutes(queue.places, times),
    streakDays: streakOf(activity, queue.learner.today),
    answeredToday: activity.get(queue.learner.today) ?? 0,
    everReviewed: activity.size > 0,
    ...(await whatComesNext(context, queue)),
    brokenPacks: brokenPacksOf(context.catalog),
  };
}

function countsOf(places: readonly QueuePlace<StudyCard>[]): Counts {
  const count = (...reasons: readonly QueuePlace<StudyCard>['reason'][]): number =>
    places.filter((place) => reasons.includes(place.reason)).length;
  return { new: count('new'), learning: count('learning'), review: count('due', 'overdue') };
}

/** Days in a row with an answer, up to today, or up to yesterday while today has none. */
function streakOf(activity: ReadonlyMap<LocalDay, number>, day: LocalDay): number {
  let last = activity.has(day) ? day : addDays(day, -1);
  let streak = 0;
  for (; activity.has(last); last = addDays(last, -1)) streak += 1;
  return streak;
}

function brokenPacksOf(catalog: Catalog): readonly BrokenPack[] {
  return catalog.broken.map(({ area, id, problems }) => {
    const errors = problems.filter((problem) => problem.level === 'error');
    const first = errors[0] ?? problems[0];
    return { pack: `${area}/${id}`, problems: errors.length, first: first ? formatProblem(first) : '' };
  });
}
