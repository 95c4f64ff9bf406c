import { accept } from '#app/api/_http/accept.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { gradus } from '#lib/server.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Judges what a browser fitted, `{cause, fitted, trial, weights}`, adopts it where it is better, and answers with the record. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 10_000);
    if (!body.ok) return body.problem;
    const judged = await gradus().proposeFit(body.value);
    return judged.ok ? json(judged.value, 201) : problem(400, 'request.malformed', { detail: judged.problem });
  });
}
