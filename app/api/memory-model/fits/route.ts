import { accept } from '#app/api/_http/accept.ts';
import { answeringInLines } from '#app/api/_http/lines.ts';
import { answering, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { readProposal } from '#lib/study/memory-model/fit-model.ts';
import { proposeFit } from '#lib/study/memory-model/fit-model.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/**
 * Judges what a browser fitted, `{cause, fitted, trial, weights}`, and adopts it where it is better. Answers with lines:
 * `{percent}` while it judges, then the record as `{value}`. A request that is aborted before then ends the work.
 */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 10_000);
    if (!body.ok) return body.problem;
    const proposal = readProposal(body.value);
    if (!proposal.ok) return problem(400, 'request.malformed', { detail: proposal.problem });
    const context = await asking(request);
    return answeringInLines((hooks) => proposeFit(context, proposal.value, hooks));
  });
}
