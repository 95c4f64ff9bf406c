import { daysBetween } from '#lib/base/time.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { planAmnesty } from '#lib/srs/plan/amnesty.ts';
import { cardsInBreak, planBreak } from '#lib/srs/plan/break.ts';
import { planExam } from '#lib/srs/plan/exam.ts';
import { examAftermath } from '#lib/srs/plan/exam-aftermath.ts';
import type { Move } from '#lib/srs/plan/plan-card.ts';
import { PREPARATIONS } from '#lib/srs/plan/preparation.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { cardsDueWithin, planCards } from './plan-cards.ts';
import { planDays } from './plan-days.ts';
import { restAhead } from './plans-in-force.ts';
import type { PlanPreview, PlanProblem } from './plan-views.ts';
import type { PlanWish } from './plan-wish.ts';

/** What a plan would do, and to which cards. */
export type ComputedPlan = { readonly preview: PlanPreview; readonly moves: readonly Move[] };

/** An exam or a break lies at most so many days ahead. */
const FARTHEST_DAYS = 365;
/** For so many days after an exam its cost is told, and after a break what comes. */
const DAYS_AFTER_EXAM = 30;
const DAYS_AFTER_BREAK = 14;

/** Computes what a wish comes to at this moment; nothing is written. */
export async function computePlan(
  context: StudyContext,
  learner: CurrentLearner,
  wish: PlanWish,
): Promise<Result<ComputedPlan, PlanProblem>> {
  switch (wish.kind) {
    case 'exam':
      return computeExam(context, learner, wish);
    case 'break':
      return computeBreak(context, learner, wish);
    case 'amnesty':
      return computeAmnesty(context, learner, wish);
    default:
      return wish satisfies never;
  }
}

type Computed<Kind extends PlanWish['kind']> = (
  context: StudyContext,
  learner: CurrentLearner,
  wish: Extract<PlanWish, { readonly kind: Kind }>,
) => Promise<Result<ComputedPlan, PlanProblem>>;

const computeExam: Computed<'exam'> = async (context, learner, { on, concepts, minutesPerDay }) => {
  const examDay = daysBetween(learner.today, on);
  if (examDay < 1) return failure('day-has-passed');
  if (examDay > FARTHEST_DAYS) return failure('too-far-away');
  const cardIds = concepts.flatMap((id) => context.library.concept(id)?.cards ?? []);
  const snapshots = await context.stores.snapshots.of(context.learnerId, cardIds);
  const cards = await planCards(context, learner, snapshots);
  if (cards.length === 0) return failure('nothing-to-move');
  const rest = await restAhead(context, learner);
  const goal = { examDay, lastDay: examDay - 1, secondsPerDay: minutesPerDay * 60, rest };
  const { moves, recallWith, recallWithout, recallAtMost } = planExam(cards, goal);
  const after = examAftermath(cards, moves, examDay, DAYS_AFTER_EXAM);
  const met = [...snapshots.values()].filter(({ state }) => state.memory.state !== 'new' && !state.suspended);
  const preview: PlanPreview = {
    kind: 'exam',
    days: planDays(cards, moves, { rest, today: learner.today, days: examDay }),
    moved: moves.length,
    cards: cards.length,
    unseen: cardIds.filter((id) => (snapshots.get(id)?.state.memory.state ?? 'new') === 'new').length,
    inSteps: met.filter(({ state }) => state.memory.state !== 'review').length,
    recallWithout: recallWithout / cards.length,
    recallWith: recallWith / cards.length,
    recallAtMost: Math.min(1, recallAtMost / cards.length),
    minutesAfterWithout: after.secondsWithout / 60,
    minutesAfterWith: after.secondsWith / 60,
  };
  return success({ preview, moves });
};

const computeBreak: Computed<'break'> = async (context, learner, { from, to, preparation, minutesPerDay }) => {
  const rest = { from: daysBetween(learner.today, from), to: daysBetween(learner.today, to) };
  if (rest.from < 0) return failure('day-has-passed');
  if (rest.to < rest.from) return failure('ends-before-it-begins');
  if (rest.to > FARTHEST_DAYS) return failure('too-far-away');
  const days = rest.to + 1 + DAYS_AFTER_BREAK;
  const cards = await cardsDueWithin(context, learner, days);
  const inBreak = cardsInBreak(cards, rest);
  const plans = planBreak(cards, { rest, secondsPerDay: minutesPerDay * 60, daysAfter: DAYS_AFTER_BREAK });
  const choices = Object.fromEntries(
    PREPARATIONS.map((one) => {
      const { moves, waiting, recallOnReturn } = plans[one];
      return [one, { moved: moves.length, waiting, recall: recallOnReturn / Math.max(1, inBreak.length) }];
    }),
  ) as Extract<PlanPreview, { readonly kind: 'break' }>['choices'];
  const { moves } = plans[preparation];
  const preview: PlanPreview = {
    kind: 'break',
    days: planDays(cards, moves, { rest, today: learner.today, days }),
    moved: moves.length,
    cards: inBreak.length,
    preparation,
    choices,
  };
  return success({ preview, moves });
};

const computeAmnesty: Computed<'amnesty'> = async (context, learner, { days, minutesPerDay }) => {
  const cards = await cardsDueWithin(context, learner, days);
  const plan = planAmnesty(cards, { days, secondsPerDay: minutesPerDay * 60 });
  if (plan.overdue === 0) return failure('nothing-to-move');
  const preview: PlanPreview = {
    kind: 'amnesty',
    days: planDays(cards, plan.moves, { rest: null, today: learner.today, days }),
    moved: plan.moves.length,
    overdue: plan.overdue,
    left: plan.left,
    lost: plan.recallLost,
    lostOldestFirst: plan.recallLostOldestFirst,
  };
  return success({ preview, moves: plan.moves });
};
