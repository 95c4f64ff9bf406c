import { exerciseCardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { type LocalizedHtml, localizedHtml } from '#lib/study/cards/localized-html.ts';
import { type CurrentLearner, type StudyContext, currentLearner } from '#lib/study/context.ts';
import { type CardsCredit, creditOnCards } from '#lib/study/credit/credit-on-cards.ts';
import { type ExerciseSummary, exerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import { conceptStates } from './concept-states.ts';
import { type ConceptSummary, conceptSummary } from './concept-summary.ts';
import { type NeedStateView, needState } from './need-state.ts';
import { nextConcept } from './next-concept.ts';
import { conceptRecall, readinessOf } from './readiness.ts';
import { type RecallLine, recallLine } from './recall-line.ts';

export type ConceptPageView = ConceptSummary & {
  readonly packTitle: Localized;
  readonly needStates: readonly NeedStateView[];
  /** Whether the learner opened it before what it needs was learnt. */
  readonly isOpened: boolean;
  readonly credit: CardsCredit;
  readonly note: LocalizedHtml;
  /** What its page asks for besides: `conceptPictures`. */
  readonly pictures: { readonly figure: boolean; readonly explorer: boolean };
  readonly line: RecallLine | null;
  readonly exercises: readonly ExerciseSummary[];
  readonly leadsTo: readonly { readonly id: string; readonly title: Localized }[];
};

/** The page of a concept, by an id that it has or had; null when no pack has it. */
export async function conceptPage(context: StudyContext, conceptId: string): Promise<ConceptPageView | null> {
  const { library, stores, learnerId, now } = context;
  const concept = library.concept(conceptId);
  if (!concept) return null;
  const { id } = concept;
  const learner = await currentLearner(context);
  const states = await conceptStates(context, [id, ...concept.exercises.map(exerciseCardId)]);
  const verdicts = await stores.submissions.lastVerdicts(learnerId);
  const readiness = readinessOf(library, states, learner, now);
  // Only of a concept that is open and not begun is the question which one comes next, and only it asks for all of them.
  const next = readiness.statusOf(id) === 'new' ? await nextOfAll(context, learner) : null;
  return {
    ...conceptSummary(library, concept, readiness, next),
    packTitle: library.pack(concept.pack)?.spec.title ?? concept.spec.title,
    needStates: concept.needs.flatMap((needId) => {
      const need = library.concept(needId);
      return need ? [needState(need, states, conceptRecall(need, states, learner.parameters, now))] : [];
    }),
    isOpened: learner.profile.habits.openedConcepts.includes(id),
    credit: await creditOnCards(context, learner, concept.cards),
    note: localizedHtml(concept.note),
    pictures: { figure: concept.spec.figure !== undefined, explorer: concept.spec.explorer !== undefined },
    line: recallLine(concept, states, learner.parameters, now),
    exercises: concept.exercises.flatMap((exerciseId) => {
      const exercise = library.exercise(exerciseId);
      return exercise ? [exerciseSummary(exercise, states, verdicts, learner.moment)] : [];
    }),
    leadsTo: concept.leadsTo.flatMap((nextId) => {
      const following = library.concept(nextId);
      return following ? [{ id: nextId, title: following.spec.title }] : [];
    }),
  };
}

async function nextOfAll(context: StudyContext, learner: CurrentLearner): Promise<string | null> {
  const { library, stores, learnerId, now } = context;
  const readiness = readinessOf(library, await stores.snapshots.standings(learnerId), learner, now);
  return nextConcept(library, readiness, await stores.enrolments.choices(learnerId));
}
