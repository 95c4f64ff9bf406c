import { zoneHere } from '#lib/base/zone.ts';
import { postJson, type Reply } from '#app/_client/post-json.ts';
import type { PlanPreview } from '#lib/study/plan/plan-views.ts';
import type { PlanWish } from '#lib/study/plan/plan-wish.ts';
import type { TakenBack } from '#lib/study/plan/take-back-plan.ts';

/** Asks what a plan would do. */
export function askPreview(wish: PlanWish): Promise<Reply<PlanPreview>> {
  return postJson('/api/plans/preview', { wish, zone: zoneHere() });
}

/** Makes a plan under an id of its own. */
export function sendPlan(id: string, wish: PlanWish): Promise<Reply<unknown>> {
  return postJson('/api/plans', { id, wish, zone: zoneHere() });
}

/** Takes a plan back. */
export function sendTakeBack(id: string): Promise<Reply<TakenBack>> {
  return postJson('/api/plans/take-back', { id });
}
