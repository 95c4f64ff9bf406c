import { addDays } from '#lib/base/time.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { formatProblem } from '#lib/packs/problem.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import type { QueuePlace } from '#lib/srs/queue.ts';
import { answerTimes } from './answer-times.ts';
import { conceptStates } from './concept-states.ts';
import type { StudyContext } from './context.ts';
import { dueForecast } from './due-by-day.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import { exerciseSummary } from './exercise-summary.ts';
import { readinessOf } from './readiness.ts';
import { exerciseCardId, type StudyCard } from './study-cards.ts';
import { todaysQueue, type TodaysQueue } from './todays-queue.ts';
import type { BrokenPack, Counts, ExerciseSummary, TodayView } from './views.ts';

/** The first page: what is due, how long it may take, and what comes next. */
export async function today(context: StudyContext): Promise<TodayView> {
  const { stores, learnerId } = context;
  const queue = await todaysQueue(context);
  const activity = await stores.tallies.activity(learnerId);
  const times = await answerTimes(context);
  const [, tomorrow] = await dueForecast(context, queue.learner, queue.choices, 2);
  return {
    counts: countsOf(queue.places),
    estimatedMinutes: estimateMinutes(queue.places, times),
    streakDays: streakOf(activity, queue.learner.today),
    answeredToday: activity.get(queue.learner.today) ?? 0,
    // As the forecast of the progress page counts it, and what waits for a sibling.
    dueTomorrow: queue.heldReviews.length + (tomorrow?.count ?? 0),
    everReviewed: activity.size > 0,
    nextExercise: await nextExercise(context, queue),
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

/** An exercise that is due, longest first; else the first open one that was not passed yet. */
async function nextExercise(context: StudyContext, { learner, choices }: TodaysQueue): Promise<ExerciseSummary | null> {
  const { stores, catalog, learnerId, now } = context;
  const exercises = [...catalog.exercises.values()].filter(({ pack }) => choices.get(`exercises/${pack}`) !== false);
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const groups = exercises.map(({ id }) => exerciseCardId(id));
  const states = await conceptStates(context, groups);
  const readiness = readinessOf(catalog, states, learner, now);
  const candidates = exercises.flatMap((exercise) => {
    const cardId = exerciseCardId(exercise.id);
    if (states.get(cardId)?.suspended) return [];
    return [{ ...exerciseSummary(exercise, states, verdicts, learner.moment), open: readiness.isOpen(cardId) }];
  });
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
