import { localDayOf, type DayBoundary, type EpochMillis, type LocalDay } from '#lib/base/time.ts';
import { exerciseRating, lowerOnly } from '#lib/srs/answer/exercise-rating.ts';
import { promisedMoment } from '#lib/srs/answer/promised-moment.ts';
import { preview } from '#lib/srs/answer/schedule.ts';
import { studyDayOf } from '#lib/srs/days/study-day.ts';
import type { AttemptFacts } from '#lib/srs/log/review-event.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ExercisePageView } from '#lib/study/exercises/exercise-page.ts';
import type { ExerciseAnswer, LearnerClock } from './exercise-answer.ts';
import type { Attempt } from './workspace.ts';

/** How an attempt is to be recorded: what it earned, what of that was chosen, and when the exercise then comes back. */
export type Proposal = {
  readonly earned: Rating;
  /** Never above what was earned. */
  readonly rating: Rating;
  readonly comesBack: { readonly day: LocalDay; readonly inDays: number };
  /** The answer as it is recorded at `now`, under the id of a new event. */
  readonly answerAt: (now: EpochMillis, id: string) => ExerciseAnswer;
};

/** What of an exercise’s page the proposal depends on. */
export type ProposedExercise = Pick<ExercisePageView, 'id' | 'usualMillis' | 'memory' | 'parameters'>;

/**
 * What an attempt proposes; null before a verdict. It is scheduled for the moment of that verdict, and by the very code
 * that the server folds the answer with: what is shown is what is applied, also where it is recorded after the rollover.
 */
export function proposalOf(exercise: ProposedExercise, attempt: Attempt, clock: LearnerClock): Proposal | null {
  const { judged, chosen } = attempt;
  if (!judged) return null;
  const facts = factsOf(attempt);
  const tookMillis = Math.round(attempt.activeMillis);
  const earned = exerciseRating({ ...facts, tookMillis, medianMillis: exercise.usualMillis });
  const rating = lowerOnly(earned, chosen ?? earned);
  const boundary = boundaryOf(clock);
  const { seed, at } = judged;
  const future = preview(exercise.memory, { ...boundary, at, seed }, exercise.parameters)[rating];
  const intervalDays = future.memory.state === 'review' ? future.memory.intervalDays : undefined;
  return {
    earned,
    rating,
    comesBack: {
      day: localDayOf(future.dueAt, boundary),
      inDays: studyDayOf(future.dueAt, boundary) - studyDayOf(at, boundary),
    },
    answerAt: (now, id) => ({
      id,
      exerciseId: exercise.id,
      at: promisedMoment(at, now, boundary),
      rating,
      tookMillis,
      seed,
      clock,
      attempt: facts,
      ...(intervalDays === undefined ? {} : { intervalDays }),
    }),
  };
}

function factsOf(attempt: Attempt): AttemptFacts {
  const { passed, submissions, hintsShown, editorialOpened, earlierOpened } = attempt;
  return { passed, submissions, hintsUsed: hintsShown, editorialOpened: editorialOpened || earlierOpened };
}

/** Without a zone of the learner’s own, the browser’s. */
function boundaryOf({ zone, rolloverHour }: LearnerClock): DayBoundary {
  return { zone: zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone, rolloverHour };
}
