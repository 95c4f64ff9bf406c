import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { fitInvitation } from '#lib/study/memory-model/memory-model.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const change = z.strictObject({ fitsItself: z.boolean() });

/** Whether the memory model is to be fitted now without being asked, and what a fit begins with. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await fitInvitation(await asking(request))));
}

/** Lets the model fit itself, or no longer: `{fitsItself}`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000);
    if (!body.ok) return body.problem;
    const form = change.safeParse(body.value);
    if (!form.success) return problem(400, 'request.malformed', { detail: 'fitsItself must be true or false' });
    await saveHabits(await asking(request), form.data);
    return json(form.data);
  });
}
