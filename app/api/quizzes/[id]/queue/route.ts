import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { queueMissed } from '#lib/study/quiz/queue-missed.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Route = { readonly params: Promise<{ readonly id: string }> };

const queued = z.strictObject({
  days: z.union([z.literal(0), z.literal(1)]),
  zone: z.string().max(64).optional(),
});

/** Sends what was missed to the queue, for today (`{days: 0}`) or tomorrow (1): `{queued: [card, …]}`; sent twice, it is done once. */
export function POST(request: Request, { params }: Route): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000);
    if (!body.ok) return body.problem;
    const form = queued.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const { days, zone } = form.data;
    const { id } = await params;
    const result = await queueMissed(await asking(request, { zone }), id, days);
    if (result.ok) return json(result.value);
    return result.problem === 'still-open'
      ? problem(422, 'quiz.stillOpen')
      : problem(404, 'quiz.unknownQuiz', { id: id.slice(0, 64) });
  });
}
