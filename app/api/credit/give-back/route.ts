import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { giveCreditBack } from '#lib/study/credit/take-back-credit.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const named = z.strictObject({ id: z.uuid() });

/** Gives back the credit that was taken back under this id: `{id}`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000);
    if (!body.ok) return body.problem;
    const form = named.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const given = await giveCreditBack(await asking(request), form.data.id);
    return given.ok ? json(given.value) : problem(404, 'request.unknownCredit', { id: form.data.id });
  });
}
