import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed, planRefused } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { planWish } from '#lib/study/plan/plan-wish.ts';
import { previewPlan } from '#lib/study/plan/preview-plan.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const question = z.strictObject({ wish: planWish, zone: z.string().max(64).optional() });

/** What a plan would do and cost: `{wish}`; nothing is written. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 4_000_000);
    if (!body.ok) return body.problem;
    const form = question.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const preview = await previewPlan(await asking(request, { zone: form.data.zone }), form.data.wish);
    return preview.ok ? json(preview.value) : planRefused(preview.problem);
  });
}
