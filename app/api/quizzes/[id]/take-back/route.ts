import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { takeBackQuiz } from '#lib/study/quiz/take-back-quiz.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

type Route = { readonly params: Promise<{ readonly id: string }> };

/** Takes back what a quiz did to the review log: `{takenBack: rows}`; done twice, it is done once. */
export function POST(request: Request, { params }: Route): Promise<Response> {
  return answering(async () => json(await takeBackQuiz(await asking(request), (await params).id)));
}
