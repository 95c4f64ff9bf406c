import { exerciseCardId, packIdOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { MINUTE_MILLIS } from '#lib/base/time.ts';
import { nominalMillis } from '#lib/srs/queue/exercise-time.ts';
import { readinessOf, type Readiness } from '#lib/study/concepts/readiness.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { exerciseSummary, type ExerciseSummary } from './exercise-summary.ts';

/**
 * Where the learner stands with an exercise: its time has come; it was tried and not passed; it is the first open one; it
 * is open; it waits for its day; its concepts are not learnt.
 */
export type ExerciseStanding = 'due' | 'tried' | 'next' | 'open' | 'passed' | 'locked';

type Named = { readonly id: string; readonly title: Localized };

/** An exercise in the list. */
export type ListedExercise = ExerciseSummary & {
  /** The id of its pack. */
  readonly pack: string;
  readonly standing: ExerciseStanding;
  readonly concepts: readonly Named[];
  /** Of these concepts, those that are not learnt. */
  readonly needs: readonly Named[];
  /** Ids of the tracks that it is on. */
  readonly tracks: readonly string[];
  /** Its number among those that are asked most often, from 1; null for another. */
  readonly core: number | null;
  /** What it takes somebody who is learning it. */
  readonly minutes: number;
};

/** An exercise pack, with its exercises in the order of learning. */
export type ExercisePackView = {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly exercises: readonly ListedExercise[];
};

/** Every exercise pack, how each exercise went last, and what the learner may do now. */
export async function listExercises(context: StudyContext): Promise<readonly ExercisePackView[]> {
  const { library, stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const states = await statesOf(context, library.exercises.map(({ id }) => id).map(exerciseCardId));
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const readiness = readinessOf(library, await stores.snapshots.standings(learnerId), learner, now);
  const core = new Map(library.core.map(({ id }, index) => [id, index + 1]));
  const tracks = tracksByExercise(library);
  const listed = library.exercises.map((exercise) => {
    const summary = exerciseSummary(exercise, states, verdicts, learner.moment);
    const concepts = namedConcepts(library, exercise.concepts);
    const needs = concepts.filter(({ id }) => !readiness.isLearnt(id));
    return {
      ...summary,
      pack: packIdOf(exercise.id),
      concepts,
      needs,
      standing: standingOf(summary, readiness),
      tracks: tracks.get(exercise.id) ?? [],
      core: core.get(exercise.id) ?? null,
      minutes: nominalMillis(summary.difficulty) / MINUTE_MILLIS,
    };
  });
  const next = listed.find(({ standing }) => standing === 'open')?.id;
  const byId = new Map(
    listed.map((exercise) => [
      exercise.id,
      exercise.id === next ? { ...exercise, standing: 'next' as const } : exercise,
    ]),
  );
  return library.packs
    .filter((pack) => pack.area === 'exercises')
    .map((pack) => ({
      id: pack.id,
      title: pack.spec.title,
      summary: pack.spec.summary,
      exercises: pack.exercises.flatMap((id) => byId.get(id) ?? []),
    }));
}

function tracksByExercise({ tracks }: Library): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, steps } of tracks) {
    for (const step of steps) {
      if (step.kind === 'exercise') found.set(step.id, [...(found.get(step.id) ?? []), id]);
    }
  }
  return found;
}

function standingOf({ id, isDue, lastVerdict, dueDay }: ExerciseSummary, readiness: Readiness): ExerciseStanding {
  if (isDue) return 'due';
  if (lastVerdict === 'fail' || lastVerdict === 'error') return 'tried';
  if (lastVerdict === 'pass' || dueDay !== null) return 'passed';
  return readiness.isOpen(exerciseCardId(id)) ? 'open' : 'locked';
}

function namedConcepts(library: Library, ids: readonly string[]): readonly Named[] {
  return ids.flatMap((id) => {
    const concept = library.concept(id);
    return concept ? [{ id: concept.id, title: concept.spec.title }] : [];
  });
}
