import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { placementForm } from '#lib/study/placement/placement-form.ts';
import { placementMap } from '#lib/study/placement/placement-map.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** What a placement comes to so far, by pack: `{familiarity, answers, seed}`. Nothing is kept. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 100_000);
    if (!body.ok) return body.problem;
    const form = placementForm.safeParse(body.value);
    return form.success ? json(await placementMap(await asking(request), form.data)) : malformed(form.error);
  });
}
