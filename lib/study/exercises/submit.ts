import { type Result, failure, success } from '#lib/base/result.ts';
import { type EpochMillis, MINUTE_MILLIS } from '#lib/base/time.ts';
import { reportSchema } from '#lib/exercises/report-schema.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import { type StudyContext, currentLearner } from '#lib/study/context.ts';
import { z } from 'zod';

export type SubmissionSummary = {
  readonly id: string;
  readonly at: EpochMillis;
  readonly verdict: Verdict;
  readonly source: string;
};

/** Why a submission was refused. */
export type SubmissionRefusal = {
  readonly reason: 'malformed' | 'unknown-exercise' | 'from-the-future' | 'too-long-ago' | 'id-taken';
  readonly detail: string | null;
};

export type AcceptedSubmission = { readonly status: 'recorded' | 'duplicate'; readonly submission: SubmissionSummary };

const CLOCK_SKEW_MILLIS = 2 * MINUTE_MILLIS;
const EARLIEST = Date.UTC(2020, 0, 1);

const submission = z.object({
  id: z.uuid(),
  exerciseId: z.string().max(200),
  at: z.int(),
  source: z.string().max(100_000),
  report: reportSchema,
});

/** Keeps one judged try at an exercise; sent twice it is kept once. The learner’s memory changes by the answer that follows, not here. */
export async function submit(
  context: StudyContext,
  sent: unknown,
): Promise<Result<AcceptedSubmission, SubmissionRefusal>> {
  const form = submission.safeParse(sent);
  if (!form.success) {
    const issue = form.error.issues[0];
    return failure({ reason: 'malformed', detail: issue ? `${issue.path.join('.')}: ${issue.message}` : null });
  }
  const { id, exerciseId, at, source } = form.data;
  if (!context.catalog.exercises.has(exerciseId)) return failure({ reason: 'unknown-exercise', detail: exerciseId });
  if (form.data.report.exercise !== exerciseId) {
    return failure({ reason: 'malformed', detail: `report.exercise: is of ${form.data.report.exercise}` });
  }
  if (at > context.now + CLOCK_SKEW_MILLIS) return failure({ reason: 'from-the-future', detail: null });
  if (at < EARLIEST) return failure({ reason: 'too-long-ago', detail: null });
  await currentLearner(context);
  const kept = { id, exerciseId, at, source, report: form.data.report };
  const status = await context.stores.submissions.add(context.learnerId, kept);
  if (status === 'conflict') return failure({ reason: 'id-taken', detail: null });
  return success({ status, submission: { id, at, verdict: kept.report.verdict, source } });
}
