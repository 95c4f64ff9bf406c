import { accept } from '#app/api/_http/accept.ts';
import { malformed } from '#app/api/_http/refuse.ts';
import { answering, json, problem } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import type { InterviewRefusal } from '#lib/study/interview/draw-interview.ts';
import { interviewWish } from '#lib/study/interview/interview-wish.ts';
import { makeInterview } from '#lib/study/interview/make-interview.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** Makes an interview, in the form of `interviewWish`, and freezes it: `{interview, status}`; refused with words where it cannot be. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const body = await accept(request, 20_000);
    if (!body.ok) return body.problem;
    const form = interviewWish.safeParse(body.value);
    if (!form.success) return malformed(form.error);
    const made = await makeInterview(await asking(request, { zone: form.data.zone }), form.data);
    if (!made.ok) return refuse(made.problem);
    return json(made.value, made.value.status === 'recorded' ? 201 : 200);
  });
}

function refuse(refusal: InterviewRefusal): Promise<Response> {
  switch (refusal.reason) {
    case 'id-taken':
      return problem(409, 'interview.idTaken');
    case 'twice':
      return problem(422, 'interview.twice', { id: refusal.id });
    case 'lacking':
      return problem(422, 'interview.lacking', { wants: refusal.wants, has: refusal.has });
    case 'unknown':
      break;
  }
  const code = refusal.what === 'track' ? 'quiz.unknownTrack' : 'request.unknownExercise';
  return problem(404, code, { id: refusal.id });
}
