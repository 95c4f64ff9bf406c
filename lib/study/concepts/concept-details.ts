import { exerciseCardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { isDue } from '#lib/srs/days/due.ts';
import { type StudyContext, currentLearner } from '#lib/study/context.ts';
import { type ExerciseSummary, exerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import { conceptStates } from './concept-states.ts';
import { readinessOf } from './readiness.ts';
import { type RecallLine, recallLine } from './recall-line.ts';

/** What the map tells of a concept beside what it draws, when it is asked. */
export type ConceptDetails = {
  readonly id: string;
  readonly summary: Localized;
  readonly cards: number;
  readonly started: number;
  /** Cards that a session of this concept would ask now: new or due. */
  readonly waiting: number;
  readonly line: RecallLine | null;
  readonly exercises: readonly ExerciseSummary[];
};

/** The details of a concept, by an id that it has or had; null when no pack has it. */
export async function conceptDetails(context: StudyContext, conceptId: string): Promise<ConceptDetails | null> {
  const { library, stores, learnerId, now } = context;
  const concept = library.concept(conceptId);
  if (!concept) return null;
  const learner = await currentLearner(context);
  const states = await conceptStates(context, [concept.id, ...concept.exercises.map(exerciseCardId)]);
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const waiting = concept.cards.filter((id) => {
    const state = states.get(id);
    return !state?.suspended && (!state || state.memory.state === 'new' || isDue(state.memory, learner.moment));
  });
  return {
    id: concept.id,
    summary: concept.spec.summary,
    cards: concept.cards.length,
    started: readinessOf(library, states, learner, now).startedOf(concept.id),
    waiting: waiting.length,
    line: recallLine(concept, states, learner.parameters, now),
    exercises: concept.exercises.flatMap((id) => {
      const exercise = library.exercise(id);
      return exercise ? [exerciseSummary(exercise, states, verdicts, learner.moment)] : [];
    }),
  };
}
