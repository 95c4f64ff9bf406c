import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { switchCredit } from '#lib/study/credit/switch-credit.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const wish = z.strictObject({ on: z.boolean() });

/** Switches implicit credit for what is answered from now on: `{on}`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 10_000);
    if (!body.ok) return body.problem;
    const form = wish.safeParse(body.value);
    if (!form.success) return problem(400, 'request.malformed', { detail: form.error.issues[0]?.message ?? '' });
    await switchCredit(await asking(request), form.data.on);
    return json(form.data);
  });
}
