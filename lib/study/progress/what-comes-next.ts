import { exerciseCardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { conceptStates } from '#lib/study/concepts/concept-states.ts';
import { readinessOf } from '#lib/study/concepts/readiness.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { type ExerciseSummary, exerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import type { TodaysQueue } from '#lib/study/session/todays-queue.ts';
import type { ExpectedTimes } from './expected-times.ts';
import { dueForecast } from './due-by-day.ts';
import { estimateMinutes } from './estimate-minutes.ts';

export type Counts = { readonly new: number; readonly learning: number; readonly review: number };

export type CardsAndMinutes = { readonly cards: number; readonly minutes: number };

/** The exercise to do next, and of which pack it is. */
export type NextExerciseView = ExerciseSummary & { readonly packTitle: Localized };

/** What a learner may do when the day’s queue is done, and how many cards tomorrow brings. */
export type ComesNext = {
  readonly dueTomorrow: number;
  readonly nextExercise: NextExerciseView | null;
  /** What waits because the minutes a day are not enough for it. */
  readonly beyondMinutes: CardsAndMinutes;
  /** New cards that the day’s limit has room for, but which wait for a sibling unless they are asked for. */
  readonly moreNew: number;
};

/** What a learner may do when today’s queue is done, and how much tomorrow brings. */
export async function whatComesNext(
  context: StudyContext,
  queue: TodaysQueue,
  times: ExpectedTimes,
): Promise<ComesNext> {
  const { beyondMinutes } = queue;
  const [, tomorrow] = await dueForecast(context, queue.learner, queue.choices, 2);
  return {
    // As the forecast of the progress page counts it, and what waits for a sibling.
    dueTomorrow: queue.heldReviews.length + (tomorrow?.count ?? 0),
    nextExercise: await nextExercise(context, queue),
    moreNew: queue.keptNew.bySiblings,
    beyondMinutes: { cards: beyondMinutes.length, minutes: estimateMinutes(beyondMinutes, times) },
  };
}

/** An exercise that is due, longest first; else the first open one that was not passed yet. */
async function nextExercise(
  context: StudyContext,
  { learner, choices }: TodaysQueue,
): Promise<NextExerciseView | null> {
  const { stores, library, learnerId, now } = context;
  const exercises = library.exercises.filter(({ pack }) => choices.get(pack) !== false);
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const groups = exercises.map(({ id }) => exerciseCardId(id));
  const states = await conceptStates(context, groups);
  const readiness = readinessOf(library, states, learner, now);
  const candidates = exercises.flatMap((exercise) => {
    const cardId = exerciseCardId(exercise.id);
    if (states.get(cardId)?.suspended) return [];
    const { title } = library.pack(exercise.pack)?.spec ?? exercise.spec;
    const summary = exerciseSummary(exercise, states, verdicts, learner.moment);
    return [{ ...summary, packTitle: title, open: readiness.isOpen(cardId) }];
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
