import { isPlausible } from '#lib/study/reviews/plausible-time.ts';
import { type Result, failure, success } from '#lib/base/result.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { reportSchema } from '#lib/exercises/report-schema.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { Verdict } from '#lib/exercises/report.ts';
import { type StudyContext, currentLearner } from '#lib/study/context.ts';
import { z } from 'zod';

export type SubmissionSummary = {
  readonly id: string;
  readonly at: EpochMillis;
  readonly verdict: Verdict;
  readonly source: string;
  readonly language: Language;
};

/** Why a submission was refused. */
export type SubmissionRefusal = {
  readonly reason: 'malformed' | 'unknown-exercise' | 'id-taken';
  readonly detail: string | null;
};

/** `submission` is null where it is of a newer program: it is kept as it came, for such a program and for the next backup. */
export type AcceptedSubmission = {
  readonly id: string;
  readonly status: 'recorded' | 'duplicate';
  readonly submission: SubmissionSummary | null;
};

const submission = z.object({
  id: z.uuid(),
  exerciseId: z.string().max(200),
  at: z.int(),
  source: z.string().max(100_000),
  language: z.enum(['typescript', 'python']).optional(),
  report: reportSchema,
});

/** What every version of a submission says. */
const newerSubmission = z.looseObject({ id: z.uuid(), version: z.int().min(2) });

/** Keeps one judged try at an exercise; sent twice it is kept once. The learner’s memory changes by the answer that follows, not here. */
export async function submit(
  context: StudyContext,
  sent: unknown,
): Promise<Result<AcceptedSubmission, SubmissionRefusal>> {
  const newer = newerSubmission.safeParse(sent);
  if (newer.success) return success(await keepNewer(context, newer.data));
  const form = submission.safeParse(sent);
  if (!form.success) {
    const issue = form.error.issues[0];
    return failure({ reason: 'malformed', detail: issue ? `${issue.path.join('.')}: ${issue.message}` : null });
  }
  const { id, exerciseId, source, language } = form.data;
  const at = isPlausible(form.data.at, context.now) ? form.data.at : context.now;
  if (context.library.exercise(exerciseId) === null) return failure({ reason: 'unknown-exercise', detail: exerciseId });
  if (form.data.report.exercise !== exerciseId) {
    return failure({ reason: 'malformed', detail: `report.exercise: is of ${form.data.report.exercise}` });
  }
  await currentLearner(context);
  const kept = { id, exerciseId, at, source, ...(language === 'python' && { language }), report: form.data.report };
  const status = await context.stores.submissions.add(context.learnerId, kept);
  if (status === 'conflict') return failure({ reason: 'id-taken', detail: null });
  return success({
    id,
    status,
    submission: { id, at, verdict: kept.report.verdict, source, language: language ?? 'typescript' },
  });
}

async function keepNewer(
  context: StudyContext,
  { version, ...body }: z.infer<typeof newerSubmission>,
): Promise<AcceptedSubmission> {
  await currentLearner(context);
  const entry = JSON.stringify({ kind: 'submission', version, body });
  const status = await context.stores.restores.keep(context.learnerId, { section: 'submissions', entry });
  return { id: body.id, status, submission: null };
}
