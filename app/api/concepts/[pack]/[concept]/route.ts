import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { conceptDetails } from '#lib/study/concepts/concept-details.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly pack: string; readonly concept: string }> };

/** What the map of concepts tells of one when it is chosen. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { pack, concept } = await params;
    const id = `${pack}/${concept}`;
    const details = await conceptDetails(await asking(request), id);
    return details ? json(details) : problem(404, 'request.unknownConcept', { id });
  });
}
