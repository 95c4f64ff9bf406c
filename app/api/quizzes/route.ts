import { z } from 'zod';
import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { refuseQuiz } from '#app/api/_http/refuse-quiz.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { findSheet } from '#lib/study/quiz/sheet/find-sheet.ts';
import { makeQuiz } from '#lib/study/quiz/make-quiz.ts';
import { pastQuizzes } from '#lib/study/quiz/past-quizzes.ts';
import { quizWish } from '#lib/study/quiz/quiz-wish.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

const limitField = z.coerce.number().int().min(1).max(200);

/** Makes a quiz, in the form of `quizWish`, and freezes it: `{quiz, status}`; refused with words where it cannot be met. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 200_000);
    if (!body.ok) return body.problem;
    const form = quizWish.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const made = await makeQuiz(await asking(request, { zone: form.data.zone }), form.data);
    if (!made.ok) return refuseQuiz(made.problem);
    return json(made.value, made.value.status === 'recorded' ? 201 : 200);
  });
}

/**
 * The quizzes that were made last, with their scores: `?limit=`, 50 where it is left out; `{quizzes}`. With `?code=`, which stands on a
 * printed quiz, that one: `{id}`.
 */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const { searchParams } = new URL(request.url);
    const code = searchParams.get('code');
    if (code !== null) {
      const id = await findSheet(await asking(request), code.slice(0, 64));
      return id === null ? problem(404, 'quiz.unknownQuiz', { id: code.slice(0, 64) }) : json({ id });
    }
    const limit = limitField.safeParse(searchParams.get('limit') ?? 50);
    if (!limit.success) return problem(400, 'request.malformed', { detail: 'limit' });
    return json({ quizzes: await pastQuizzes(await asking(request), limit.data) });
  });
}
