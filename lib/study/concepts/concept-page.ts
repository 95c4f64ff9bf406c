import { exerciseCardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { fileRunner } from '#lib/base/run-program.ts';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import type { DrawnFigure } from '#lib/cards/figure/drawn-figure.ts';
import { layOutGraph } from '#lib/cards/figure/drawing/lay-out-graph.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { type CardBody, cardView } from '#lib/study/cards/card-view.ts';
import { type LocalizedHtml, localizedHtml } from '#lib/study/cards/localized-html.ts';
import { type CurrentLearner, type StudyContext, currentLearner } from '#lib/study/context.ts';
import { type CardsCredit, creditOnCards } from '#lib/study/credit/credit-on-cards.ts';
import { type ExerciseSummary, exerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { conceptStates } from './concept-states.ts';
import { type ConceptSummary, conceptSummary } from './concept-summary.ts';
import { type NeedStateView, needState } from './need-state.ts';
import { type ExplorerView, explorerView } from './explorer-view.ts';
import { nextConcept } from './next-concept.ts';
import { conceptRecall, readinessOf } from './readiness.ts';

export type ConceptPageView = ConceptSummary & {
  readonly needStates: readonly NeedStateView[];
  /** Whether the learner opened it before what it needs was learnt. */
  readonly isOpened: boolean;
  readonly credit: CardsCredit;
  readonly note: LocalizedHtml;
  readonly figure: DrawnFigure | null;
  readonly explorer: ExplorerView | null;
  readonly prompts: readonly { readonly id: string; readonly kind: CardBody['kind']; readonly prompt: LocalizedHtml }[];
  readonly exercises: readonly ExerciseSummary[];
  readonly leadsTo: readonly { readonly id: string; readonly title: Localized }[];
};

/** The page of a concept, by an id that it has or had; null when no pack has it. Questions with numbers are drawn with one and the same seed. */
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
    needStates: concept.needs.flatMap((needId) => {
      const need = library.concept(needId);
      return need ? [needState(need, states, conceptRecall(need, states, learner.parameters, now))] : [];
    }),
    isOpened: learner.profile.habits.openedConcepts.includes(id),
    credit: await creditOnCards(context, learner, concept.cards),
    note: localizedHtml(concept.note),
    figure: figureOf(concept, library),
    explorer: explorerView(concept, context),
    prompts: concept.cards.flatMap((cardId) => {
      const card = cardView(library, cardId, SAMPLE_SEED);
      return card ? [{ id: card.id, kind: card.body.kind, prompt: card.prompt }] : [];
    }),
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

function figureOf({ spec, programs }: Concept, { runProgram }: Library): DrawnFigure | null {
  if (!spec.figure) return null;
  return drawFigure(spec.figure, { values: {}, layOut: layOutGraph, run: fileRunner(programs, runProgram) });
}

async function nextOfAll(context: StudyContext, learner: CurrentLearner): Promise<string | null> {
  const { library, stores, learnerId, now } = context;
  const readiness = readinessOf(library, await stores.snapshots.standings(learnerId), learner, now);
  return nextConcept(library, readiness, await stores.enrolments.choices(learnerId));
}

const SAMPLE_SEED = 1;
