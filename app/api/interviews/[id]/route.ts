import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { interviewView } from '#lib/study/interview/interview-view.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Route = { readonly params: Promise<{ readonly id: string }> };

/** An interview as it was frozen, all that happened to it, and its cards as they are shown (`InterviewView`). */
export function GET(request: Request, { params }: Route): Promise<Response> {
  return answering(async () => {
    const { id } = await params;
    const view = await interviewView(await asking(request), id);
    return view ? json(view) : problem(404, 'interview.unknownInterview', { id: id.slice(0, 64) });
  });
}
