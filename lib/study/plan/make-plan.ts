import { derivedId } from '#lib/srs/log/derived-id.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { ArrivedEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import type { PlanProblem } from './plan-views.ts';
import type { PlanWish } from './plan-wish.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';
import { latestRevision, parametersIn, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import { computePlan } from './compute-plan.ts';

/**
 * Makes a plan: sets its cards due on their days, as events of the log that name the plan, and keeps what was wished; all in
 * one transaction. `id` is a UUID that the client makes: sent twice, the plan is made once.
 */
export async function makePlan(
  context: StudyContext,
  id: string,
  wish: PlanWish,
): Promise<Result<StoredPlan, PlanProblem>> {
  const { stores, learnerId, library, now } = context;
  const learner = await currentLearner(context);
  const made = (await stores.plans.all(learnerId)).find((plan) => plan.id === id);
  if (made) return success(made);
  const computed = await computePlan(context, learner, wish);
  if (!computed.ok) return failure(computed.problem);
  const { moves } = computed.value;
  const { zone, rolloverHour } = learner.moment;
  const events = moves.map(({ card, day }): ArrivedEvent => ({
    id: derivedId(id, card),
    cardId: card,
    at: now,
    receivedAt: now,
    localDay: learner.today,
    zone,
    rolloverHour,
    presetRevision: latestRevision(learner, presetNameOf(learner, packOf(library, card))).id,
    kind: 'setDue',
    days: day,
    sourceId: id,
  }));
  const plan: StoredPlan = { id, createdAt: now, takenBackAt: null, wish, moved: moves.length };
  const asked = { cardIds: moves.map(({ card }) => card), eventIds: [], planId: id };
  let kept = plan;
  await stores.reviews.record(learnerId, asked, (known) => {
    const recording = (append: readonly ArrivedEvent[]) =>
      foldedRecording(append, [], known.logs, parametersIn(learner));
    // The same request came twice at once, and the other was first.
    if (known.plan) {
      kept = known.plan;
      return recording([]);
    }
    return { ...recording(events), plan };
  });
  return success(kept);
}
