import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { quizView } from '#lib/study/quiz/quiz-view.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Route = { readonly params: Promise<{ readonly id: string }> };

/** A quiz as it was frozen, all that happened to it, and its cards as they are shown (`QuizView`). */
export function GET(request: Request, { params }: Route): Promise<Response> {
  return answering(async () => {
    const { id } = await params;
    const view = await quizView(await asking(request), id);
    return view ? json(view) : problem(404, 'quiz.unknownQuiz', { id: id.slice(0, 64) });
  });
}
