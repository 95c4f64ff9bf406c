import { hashText } from '#lib/base/prng.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { Interview } from '#lib/interview/interview.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { drawInterview, type InterviewRefusal } from './draw-interview.ts';
import type { InterviewWish } from './interview-wish.ts';

/** An interview, and whether it was made now or had been before. */
export type MadeInterview = { readonly interview: Interview; readonly status: 'recorded' | 'duplicate' };

/**
 * Makes an interview and freezes it: exercises, minutes, and whether diagnoses are told. Sent twice, it is made once. The clock
 * does not run before it is started.
 */
export async function makeInterview(
  context: StudyContext,
  wish: InterviewWish,
): Promise<Result<MadeInterview, InterviewRefusal>> {
  const { stores, learnerId, now } = context;
  await currentLearner(context);
  const { id, seed = hashText(id), source, minutes, diagnoses } = wish;
  const before = (await stores.interviews.of(learnerId, [id])).get(id)?.find(({ kind }) => kind === 'made');
  if (before?.kind === 'made') return success({ interview: before.interview, status: 'duplicate' });
  const drawn = await drawInterview(context, wish, seed);
  if (!drawn.ok) return drawn;
  const exercises = drawn.value.map(({ id: exerciseId, spec, python }) => ({
    exerciseId,
    title: spec.title,
    languages: python ? (['typescript', 'python'] as const) : (['typescript'] as const),
  }));
  const interview: Interview = { id, seed, madeAt: now, exercises, minutes, diagnoses, source };
  let made: Result<MadeInterview, InterviewRefusal> = success({ interview, status: 'recorded' });
  await stores.interviews.record(learnerId, { eventIds: [id], interviewIds: [] }, ({ byId }) => {
    const other = byId.get(id);
    if (!other) return [{ id, interviewId: id, at: now, receivedAt: now, kind: 'made', interview }];
    // The same request came twice at once, and the other was first.
    made =
      other.kind === 'made'
        ? success({ interview: other.interview, status: 'duplicate' })
        : failure({ reason: 'id-taken' });
    return [];
  });
  return made;
}
