import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed, planRefused } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { takeBackPlan } from '#lib/study/plan/take-back-plan.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const named = z.strictObject({ id: z.uuid() });

/** Takes a plan back as one thing: `{id}`; answers with how many cards have their own day again. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000);
    if (!body.ok) return body.problem;
    const form = named.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const takenBack = await takeBackPlan(await asking(request), form.data.id);
    return takenBack.ok ? json(takenBack.value) : planRefused(takenBack.problem);
  });
}
