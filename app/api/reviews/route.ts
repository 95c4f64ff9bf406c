import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { LARGEST_BATCH } from '#lib/study/reviews/record-reviews.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Only what is needed to answer for each event; the events themselves are judged one by one. */
const batch = z.object({ events: z.array(z.looseObject({ id: z.string().max(64) })) });

/**
 * Records events of the review log; the answer says for each what became of it, and the state of each card, and when that
 * was written (`at`).
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 1_000_000);
    if (!body.ok) return body.problem;
    const form = batch.safeParse(body.value);
    if (!form.success) {
      const issue = form.error.issues[0];
      return problem(400, 'request.malformed', { detail: issue ? `${issue.path.join('.')}: ${issue.message}` : '' });
    }
    const { events } = form.data;
    if (events.length > LARGEST_BATCH) {
      return problem(413, 'request.tooMany', { count: events.length, limit: LARGEST_BATCH });
    }
    const recorded = await recordReviews(await asking(request), events);
    return json({ ...recorded, at: Date.now() });
  });
}
