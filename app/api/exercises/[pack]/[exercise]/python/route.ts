import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { pythonReference } from '#lib/study/exercises/python/python-reference.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly pack: string; readonly exercise: string }> };

/** The solution of an exercise in Python. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { pack, exercise } = await params;
    const id = `${pack}/${exercise}`;
    const found = pythonReference(await asking(request), id);
    return found ? json(found) : problem(404, 'request.unknownExercise', { id });
  });
}
