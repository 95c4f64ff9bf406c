import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { submit, type SubmissionRefusal } from '#lib/study/exercises/submit.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/**
 * Keeps one judged try at an exercise: `{id, exerciseId, source, report, at}`. The answer says of the id, under `results`,
 * what became of it, in the form of `/api/reviews`.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 4_000_000);
    if (!body.ok) return body.problem;
    const result = await submit(await asking(request), body.value);
    if (!result.ok) return withResult(await refusal(result.problem), idOf(body.value), result.problem);
    const { id, status } = result.value;
    return json({ ...result.value, results: [{ id, status }] }, status === 'recorded' ? 201 : 200);
  });
}

function refusal({ reason, detail }: SubmissionRefusal): Promise<Response> {
  if (reason === 'malformed') return problem(400, 'request.malformed', { detail: detail ?? '' });
  if (reason === 'unknown-exercise') return problem(404, 'request.unknownExercise', { id: detail ?? '' });
  return problem(reason === 'id-taken' ? 409 : 422, 'request.refused', { reason });
}

/** The refusal as one of this id, where it has one. */
async function withResult(refused: Response, id: string | null, why: SubmissionRefusal): Promise<Response> {
  if (id === null) return refused;
  const said = (await refused.json()) as object;
  return json({ ...said, results: [{ id, status: 'refused', ...why }] }, refused.status);
}

function idOf(sent: unknown): string | null {
  const id = typeof sent === 'object' && sent !== null && 'id' in sent ? sent.id : null;
  return typeof id === 'string' && id.length <= 64 ? id : null;
}
