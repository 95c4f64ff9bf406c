import { addDays } from '#lib/base/time.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { formatProblem } from '#lib/packs/problem.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import { forecast } from '#lib/progress/forecast.ts';
import type { QueuePlace } from '#lib/srs/queue.ts';
import type { StudyContext } from './context.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import { exerciseSummary } from './exercise-summary.ts';
import { readinessOf } from './readiness.ts';
import type { StudyCard } from './study-cards.ts';
import { todaysQueue, type TodaysQueue } from './todays-queue.ts';
import type { BrokenPack, Counts, ExerciseSummary, TodayView } from './views.ts';

/** The first page: what is due, how long it may take, and what comes next. */
export async function today(context: StudyContext): Promise<TodayView> {
  const { stores, learnerId } = context;
  const queue = await todaysQueue(context);
  const activity = await stores.tallies.activity(learnerId);
  const recent = await stores.reviews.recentAnswers(learnerId, RECENT_ANSWERS);
  return {
    counts: countsOf(queue.places),
    estimatedMinutes: estimateMinutes(queue.places, recent),
    streakDays: streakOf(activity, queue.learner.today),
    answeredToday: activity.get(queue.learner.today) ?? 0,
    dueTomorrow: dueTomorrowOf(queue),
    everReviewed: activity.size > 0,
    nextExercise: await nextExercise(context, queue),
    brokenPacks: brokenPacksOf(context.catalog),
  };
}

const RECENT_ANSWERS = 500;

/** As the forecast of the progress page counts it, and what waits for a sibling. */
function dueTomorrowOf({ cards, learner, heldReviews }: TodaysQueue): number {
  const states = cards.map(({ state }) => state);
  return heldReviews.length + (forecast(states, learner.moment, 2)[1]?.count ?? 0);
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

/** An exercise that is due, longest first; else the first open one that was not passed yet. */
async function nextExercise(context: StudyContext, queue: TodaysQueue): Promise<ExerciseSummary | null> {
  const { stores, catalog, learnerId, now } = context;
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const readiness = readinessOf(catalog, queue.states, queue.learner.parameters, now);
  const candidates = queue.cards.flatMap(({ exercise, state, conceptId }) =>
    exercise && !state.suspended
      ? [
          {
            ...exerciseSummary(exercise, queue.states, verdicts, queue.learner.moment),
            open: readiness.isOpen(conceptId),
          },
        ]
      : [],
  );
  const due = candidates
    .filter((candidate) => candidate.isDue)
    .toSorted((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0))[0];
  const unsolved = candidates.filter(({ lastVerdict }) => lastVerdict !== 'pass');
  const next = due ?? unsolved.find(({ open }) => open) ?? unsolved[0];
  if (!next) return null;
  const { open: _open, ...summary } = next;
  return summary;
}

function brokenPacksOf(catalog: Catalog): readonly BrokenPack[] {
  return catalog.broken.map(({ area, id, problems }) => {
    const errors = problems.filter((problem) => problem.level === 'error');
    const first = errors[0] ?? problems[0];
    return { pack: `${area}/${id}`, problems: errors.length, first: first ? formatProblem(first) : '' };
  });
}
