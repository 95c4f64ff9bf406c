import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { conceptNote } from '#lib/study/concepts/concept-note.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly pack: string; readonly concept: string }> };

/** The note of a concept, with its figure and its explorer, to be read beside a card. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { pack, concept } = await params;
    const id = `${pack}/${concept}`;
    const note = conceptNote(await asking(request), id);
    return note ? json(note) : problem(404, 'request.unknownConcept', { id });
  });
}
