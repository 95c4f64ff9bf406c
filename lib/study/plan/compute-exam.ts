import type { CardId } from '#lib/base/card-id.ts';
import { addDays, daysBetween } from '#lib/base/time.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { planExam } from '#lib/srs/plan/exam.ts';
import { examAftermath } from '#lib/srs/plan/exam-aftermath.ts';
import type { Move, RestDays } from '#lib/srs/plan/plan-card.ts';
import { deckOf } from '#lib/study/cards/deck.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { Snapshots } from '#lib/study/ports/snapshot.ts';
import { doneToday } from '#lib/study/progress/day-done.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { FARTHEST_DAYS, type ComputedPlan } from './computed-plan.ts';
import { examExercises, type ExamExercises } from './exam-exercises.ts';
import { examIntroductions, type ExamIntroductions, type ExamWish } from './exam-introductions.ts';
import { examScope } from './exam-scope.ts';
import { exercisePlan } from './exercise-plan.ts';
import { introducedRecall } from './introduced-recall.ts';
import { planCards } from './plan-cards.ts';
import { planDays } from './plan-days.ts';
import { restAhead } from './plans-in-force.ts';
import type { PlanPreview, PlanProblem } from './plan-views.ts';

/** For so many days after an exam its cost is told. */
const DAYS_AFTER_EXAM = 30;

/**
 * What being ready for an exam comes to: cards that were met get another day, cards that were not are met day by day, and
 * these are asked for first: what is left of the minutes goes to the reviews.
 */
export async function computeExam(
  context: StudyContext,
  learner: CurrentLearner,
  asked: ExamWish,
): Promise<Result<ComputedPlan, PlanProblem>> {
  const scope = await examScope(context, asked);
  const wish = { ...asked, concepts: [...scope.concepts] };
  const examDay = daysBetween(learner.today, wish.on);
  if (examDay < 1) return failure('day-has-passed');
  if (examDay > FARTHEST_DAYS) return failure('too-far-away');
  const cardIds = wish.concepts.flatMap((id) => context.library.concept(id)?.cards ?? []);
  const snapshots = await context.stores.snapshots.of(context.learnerId, cardIds);
  const cards = await planCards(context, learner, snapshots);
  const rest = await restAhead(context, learner);
  const exercises = asked.exercises ? await examExercises(context, learner, scope.exercises) : null;
  const unmet = await introductionsOf(context, learner, wish, { rest, exercises });
  const sittings = unmet.exercises ? [...unmet.exercises.first, ...unmet.exercises.again] : [];
  const isLeft = (unmet.exercises?.left.length ?? 0) > 0;
  if (cards.length + unmet.moves.length + sittings.length === 0 && !isLeft) return failure('nothing-to-move');
  const secondsPerDay = Array.from({ length: examDay }, () => wish.minutesPerDay * 60);
  for (const { card, day } of [...unmet.moves, ...sittings])
    secondsPerDay[day] = Math.max(0, secondsPerDay[day]! - unmet.secondsOf(card));
  const goal = { examDay, lastDay: examDay - 1, secondsPerDay, rest };
  const { moves, recallWith, recallWithout, recallAtMost } = planExam(cards, goal);
  const after = examAftermath(cards, moves, examDay, DAYS_AFTER_EXAM);
  const counted = Math.max(1, cards.length);
  const introduced = [...unmet.moves, ...sittings].map((move) => ({ ...move, seconds: unmet.secondsOf(move.card) }));
  const preview: PlanPreview = {
    kind: 'exam',
    days: planDays(cards, moves, { rest, today: learner.today, days: examDay, introduced }),
    moved: moves.length,
    cards: cards.length,
    ...unmetFacts(context, learner, { cardIds, snapshots, unmet, goal }),
    recallWithout: recallWithout / counted,
    recallWith: recallWith / counted,
    recallAtMost: Math.min(1, recallAtMost / counted),
    minutesAfterWithout: after.secondsWithout / 60,
    minutesAfterWith: after.secondsWith / 60,
    exercises: exercises && unmet.exercises && exercisePlan(context, learner, exercises, unmet.exercises),
  };
  return success({ preview, moves });
}

async function introductionsOf(
  context: StudyContext,
  learner: CurrentLearner,
  wish: ExamWish,
  beside: { readonly rest: RestDays | null; readonly exercises: ExamExercises | null },
): Promise<ExamIntroductions> {
  const choices = await context.stores.enrolments.choices(context.learnerId);
  const deck = deckOf(context.library);
  const done = await doneToday(context, learner, (cardId) => {
    const card = deck.cards[deck.placeOf.get(cardId) ?? -1];
    return card && choices.get(card.packPath) !== false ? card : null;
  });
  return examIntroductions(context, learner, wish, { choices, done, ...beside });
}

type Unmet = {
  readonly cardIds: readonly CardId[];
  readonly snapshots: Snapshots;
  readonly unmet: ExamIntroductions;
  readonly goal: { readonly examDay: number; readonly rest: RestDays | null };
};

function unmetFacts({ library }: StudyContext, learner: CurrentLearner, { cardIds, snapshots, unmet, goal }: Unmet) {
  const asked = new Set(cardIds);
  const isAsked = ({ card }: Move): boolean => asked.has(card);
  const own = unmet.moves.filter(isAsked);
  const recall = own.reduce((sum, move) => {
    const { parameters } = latestRevision(learner, presetNameOf(learner, packOf(library, move.card)));
    return sum + introducedRecall(move, parameters, goal);
  }, 0);
  const met = [...snapshots.values()].filter(({ state }) => state.memory.state !== 'new' && !state.suspended);
  return {
    unseen: cardIds.filter((id) => (snapshots.get(id)?.state.memory.state ?? 'new') === 'new').length,
    introductions: Array.from({ length: goal.examDay }, (_, day) => ({
      day: addDays(learner.today, day),
      cards: unmet.moves.filter((move) => move.day === day).length,
    })).filter(({ cards }) => cards > 0),
    introduced: own.length,
    introducedRecall: recall / Math.max(1, own.length),
    introducedFirst: unmet.moves.length - own.length,
    unplaced: unmet.left.filter((card) => asked.has(card)).length,
    inSteps: met.filter(({ state }) => state.memory.state !== 'review').length,
  };
}
