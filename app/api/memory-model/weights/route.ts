import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { goBack } from '#lib/study/memory-model/fit-model.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const choice = z.strictObject({ to: z.union([z.literal('defaults'), z.int().min(1)]) });

/** Goes back to the weights after a fit, by its number, or to the default ones: `{to: 3}`, `{to: 'defaults'}`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000);
    if (!body.ok) return body.problem;
    const form = choice.safeParse(body.value);
    if (!form.success)
      return problem(400, 'request.malformed', { detail: 'to must be “defaults” or the number of a fit' });
    const gone = await goBack(await asking(request), form.data.to);
    return gone.ok ? json(gone.value, 201) : problem(404, 'request.unknownFit', { id: form.data.to });
  });
}
