import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { submit } from '#lib/study/exercises/submit.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Keeps one judged try at an exercise: `{id, exerciseId, source, report, at}`. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 4_000_000);
    if (!body.ok) return body.problem;
    const result = await submit(await asking(request), body.value);
    if (result.ok) return json(result.value, result.value.status === 'recorded' ? 201 : 200);
    const { reason, detail } = result.problem;
    if (reason === 'malformed') return problem(400, 'request.malformed', { detail: detail ?? '' });
    if (reason === 'unknown-exercise') return problem(404, 'request.unknownExercise', { id: detail ?? '' });
    return problem(reason === 'id-taken' ? 409 : 422, 'request.refused', { reason });
  });
}
