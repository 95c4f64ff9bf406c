import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { workloadBasis } from '#lib/study/memory-model/workload-basis.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** What a preview of the workload begins with: the memories of the cards that are studied, and how the learner answers. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(await workloadBasis(await asking(request))));
}
