import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed, planRefused } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { planWish } from '#lib/study/plan/plan-wish.ts';
import { makePlan } from '#lib/study/plan/make-plan.ts';
import { listPlans } from '#lib/study/plan/list-plans.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const newPlan = z.strictObject({ id: z.uuid(), wish: planWish, zone: z.string().max(64).optional() });

/** The plans in force, and what there is to plan. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await listPlans(await asking(request))));
}

/** Makes a plan: `{id: UUID, wish: {kind: 'exam' | 'break' | 'amnesty', …}}`; sent twice, it is made once. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 4_000_000);
    if (!body.ok) return body.problem;
    const form = newPlan.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const { id, wish, zone } = form.data;
    const made = await makePlan(await asking(request, { zone: zone }), id, wish);
    return made.ok ? json(made.value) : planRefused(made.problem);
  });
}
