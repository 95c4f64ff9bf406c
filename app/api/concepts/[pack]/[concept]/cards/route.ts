import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { conceptCards } from '#lib/study/concepts/concept-parts.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly pack: string; readonly concept: string }> };

/** The cards of a concept with their answers, for whoever asks to see them. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { pack, concept } = await params;
    const id = `${pack}/${concept}`;
    const cards = conceptCards(await asking(request), id);
    return cards ? json(cards) : problem(404, 'request.unknownConcept', { id });
  });
}
