import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { judgeable } from '#lib/study/exercises/judgeable.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly pack: string; readonly exercise: string }> };

/** What the judge needs of an exercise, types stripped. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { pack, exercise } = await params;
    const id = `${pack}/${exercise}`;
    const found = judgeable(await asking(request), id);
    if (found.ok) return json(found.value);
    if (found.problem.kind === 'unknown-exercise') return problem(404, 'request.unknownExercise', { id });
    const { file, detail } = found.problem;
    return problem(500, 'request.brokenExercise', { id, file, detail });
  });
}
