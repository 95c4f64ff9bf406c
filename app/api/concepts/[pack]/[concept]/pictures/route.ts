import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { conceptPictures } from '#lib/study/concepts/concept-parts.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly pack: string; readonly concept: string }> };

/** The figure and the explorer of a concept. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { pack, concept } = await params;
    const id = `${pack}/${concept}`;
    const pictures = conceptPictures(await asking(request), id);
    return pictures ? json(pictures) : problem(404, 'request.unknownConcept', { id });
  });
}
