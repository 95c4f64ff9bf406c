import { daysBetween } from '#lib/base/time.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { planAmnesty } from '#lib/srs/plan/amnesty.ts';
import { cardsInBreak, planBreak } from '#lib/srs/plan/break.ts';
import { PREPARATIONS } from '#lib/srs/plan/preparation.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { computeExam } from './compute-exam.ts';
import { FARTHEST_DAYS, type ComputedPlan } from './computed-plan.ts';
import { cardsDueWithin } from './plan-cards.ts';
import { planDays } from './plan-days.ts';
import type { PlanPreview, PlanProblem } from './plan-views.ts';
import type { PlanWish } from './plan-wish.ts';

/** For so many days after a break it is told what comes. */
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
