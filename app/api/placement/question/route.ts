import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { placementForm } from '#lib/study/placement/placement-form.ts';
import { placementQuestion } from '#lib/study/placement/placement-question.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** The next question of a placement, null where none decides anything any more: `{familiarity, answers, seed}`. Nothing is kept. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 100_000);
    if (!body.ok) return body.problem;
    const form = placementForm.safeParse(body.value);
    return form.success ? json(await placementQuestion(await asking(request), form.data)) : malformed(form.error);
  });
}
