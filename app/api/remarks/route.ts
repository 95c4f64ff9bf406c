import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { environment } from '#lib/env.ts';
import { LARGEST_REMARK_BATCH, recordRemarks } from '#lib/study/remarks/record-remarks.ts';
import { subjectField } from '#lib/study/remarks/remark-form.ts';
import { remarksOn } from '#lib/study/remarks/remarks-view.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Only what is needed to answer for each remark; the remarks themselves are judged one by one. */
const batch = z.object({ events: z.array(z.looseObject({ id: z.string().max(64) })) });

/** Records remarks; the answer says for each what became of it, in the form of `/api/reviews`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 2_000_000);
    if (!body.ok) return body.problem;
    const form = batch.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const { events } = form.data;
    if (events.length > LARGEST_REMARK_BATCH) {
      return problem(413, 'request.tooMany', { count: events.length, limit: LARGEST_REMARK_BATCH });
    }
    const { results } = await recordRemarks(await asking(request), events, environment().version);
    return json({ results, at: Date.now() });
  });
}

/** What the learner has remarked on `?on=card:pack/card`, `concept:…` or `exercise:…`. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const on = subjectField.safeParse(new URL(request.url).searchParams.get('on'));
    if (!on.success) return malformed(on.error);
    const found = await remarksOn(await asking(request), on.data);
    return found ? json(found) : problem(404, 'request.unknownSubject', { id: on.data });
  });
}
