import type { CardId } from '#lib/base/card-id.ts';
import { daysBetween, localDayOf } from '#lib/base/time.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { scaffoldingOf } from '#lib/srs/answer/scaffolding.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { ComesAgain } from '#lib/srs/plan/exercise-days.ts';
import { inOrderOfNeeds } from '#lib/srs/plan/in-order-of-needs.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { exerciseSeconds } from '#lib/study/exercises/exercise-seconds.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** An exercise that was never done, with what it builds on: concepts and exercises of the same plan. */
export type FirstSitting = {
  /** The id of its card. */
  readonly id: CardId;
  readonly exercise: Exercise;
  /** Ids of exercises’ cards that come before it. */
  readonly needs: readonly string[];
  readonly seconds: number;
};

/** Where the learner stands with the exercises of a plan. */
export type ExamExercises = {
  /** Those that were never done, each after what it builds on, else in the plan’s order. */
  readonly first: readonly FirstSitting[];
  /** Those that were failed, or passed with help that is still given, on the days on which their memories have them. */
  readonly again: readonly ComesAgain[];
  readonly passed: number;
  readonly count: number;
  readonly doneToday: { readonly count: number; readonly seconds: number };
  readonly secondsOf: (card: CardId) => number;
};

/** Of these exercises, by their ids, what is left to be done, from the memories and verdicts of this moment. */
export async function examExercises(
  context: StudyContext,
  learner: CurrentLearner,
  ids: readonly string[],
): Promise<ExamExercises> {
  const { library, stores, learnerId } = context;
  const exercises = ids.flatMap((id) => library.exercise(id) ?? []);
  const states = await statesOf(
    context,
    exercises.map(({ cardId }) => cardId),
  );
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const secondsOf = await exerciseSeconds(context);
  const dayOf = (at: number): number => daysBetween(learner.today, localDayOf(at, learner.moment));
  const open: Exercise[] = [];
  const again: ComesAgain[] = [];
  const doneToday = { count: 0, seconds: 0 };
  for (const exercise of exercises) {
    const { memory, suspended } = states.get(exercise.cardId) ?? UNTOUCHED;
    const passed = verdicts.get(exercise.id) === 'pass';
    if (suspended) continue;
    if (memory.state === 'new') {
      if (!passed) open.push(exercise);
      continue;
    }
    const seconds = secondsOf(exercise);
    const isDoneToday = dayOf(memory.lastReviewAt) === 0;
    if (isDoneToday) {
      doneToday.count += 1;
      doneToday.seconds += seconds;
    }
    // One that is held without help comes when its memory wants it, beside the plan.
    if (passed && scaffoldingOf(memory) === 'signatureOnly') continue;
    // Not twice a day, whatever its first steps say.
    again.push({ card: exercise.cardId, dueDay: Math.max(isDoneToday ? 1 : 0, dayOf(memory.dueAt)), seconds });
  }
  const seconds = new Map(exercises.map((exercise) => [exercise.cardId, secondsOf(exercise)]));
  return {
    first: inOrder(library, open).map((sitting) => ({ ...sitting, seconds: secondsOf(sitting.exercise) })),
    again,
    passed: exercises.filter(({ id }) => verdicts.get(id) === 'pass').length,
    count: exercises.length,
    doneToday,
    secondsOf: (card) => seconds.get(card) ?? 0,
  };
}

/** One comes after another whose concepts it builds on; two that build on each other keep their order. */
function inOrder(library: Library, exercises: readonly Exercise[]) {
  const before = new Map(exercises.map((exercise) => [exercise, buildsOn(library, exercise.concepts)]));
  const needs = (one: Exercise, other: Exercise): boolean =>
    one !== other && other.concepts.some((id) => before.get(one)?.has(id));
  const items = exercises.map((exercise) => {
    const needed = exercises.filter((other) => needs(exercise, other) && !needs(other, exercise));
    return { id: exercise.cardId, exercise, needs: needed.map(({ cardId }): string => cardId) };
  });
  const seen = new Set<string>();
  return inOrderOfNeeds(items).map((item) => {
    // What goes in a circle waits for nobody.
    const own = { ...item, needs: item.needs.filter((id) => seen.has(id)) };
    seen.add(item.id);
    return own;
  });
}

/** All that these concepts build on, they themselves excepted. */
function buildsOn(library: Library, concepts: readonly string[]): ReadonlySet<string> {
  const all = new Set(concepts.flatMap((id) => library.concept(id)?.needs ?? []));
  for (const id of all) for (const need of library.concept(id)?.needs ?? []) all.add(need);
  for (const id of concepts) all.delete(id);
  return all;
}
