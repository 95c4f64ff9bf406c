import { failure, success, type Result } from '#lib/base/result.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { PlanPreview, PlanProblem } from './plan-views.ts';
import type { PlanWish } from './plan-wish.ts';
import { computePlan } from './compute-plan.ts';

/** What a plan would do and cost; nothing is written. */
export async function previewPlan(context: StudyContext, wish: PlanWish): Promise<Result<PlanPreview, PlanProblem>> {
  const computed = await computePlan(context, await currentLearner(context), wish);
  return computed.ok ? success(computed.value.preview) : failure(computed.problem);
}
