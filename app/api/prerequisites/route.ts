import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { openConcept } from '#lib/study/concepts/open-concept.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const wish = z.union([
  z.strictObject({ concept: z.string().max(200), open: z.boolean() }),
  z.strictObject({ wait: z.boolean() }),
]);

/** Opens one concept anyway (`{concept, open}`), or settles whether concepts wait for what they need (`{wait}`). */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 10_000);
    if (!body.ok) return body.problem;
    const form = wish.safeParse(body.value);
    if (!form.success) return problem(400, 'request.malformed', { detail: form.error.issues[0]?.message ?? '' });
    const context = await asking(request);
    if ('wait' in form.data) {
      await saveHabits(context, { prerequisites: form.data.wait });
      return json(form.data);
    }
    const { concept, open } = form.data;
    const opened = await openConcept(context, concept, open);
    return opened.ok ? json(form.data) : problem(404, 'request.unknownConcept', { id: concept });
  });
}
