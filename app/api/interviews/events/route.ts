import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { LARGEST_INTERVIEW_BATCH, recordInterviewEvents } from '#lib/study/interview/record-interview-events.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Only what is needed to answer for each event; the events themselves are judged one by one. */
const batch = z.object({ events: z.array(z.looseObject({ id: z.string().max(64) })) });

/** Records events of interviews; the answer says for each what became of it, in the form of `/api/reviews`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 4_000_000);
    if (!body.ok) return body.problem;
    const form = batch.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const { events } = form.data;
    if (events.length > LARGEST_INTERVIEW_BATCH) {
      return problem(413, 'request.tooMany', { count: events.length, limit: LARGEST_INTERVIEW_BATCH });
    }
    return json({ ...(await recordInterviewEvents(await asking(request), events)), at: Date.now() });
  });
}
