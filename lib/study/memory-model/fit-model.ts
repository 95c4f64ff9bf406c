import { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { FitRecord } from '#lib/srs/fit/fit-record.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { WEIGHT_BOUNDS } from '#lib/srs/model/weights.ts';
import { currentLearner, learnerChanged, type StudyContext } from '#lib/study/context.ts';
import type { WorkHooks } from '#lib/study/ports/effects.ts';
import { answersEver } from './learnt-answers.ts';
import { weightsRevisions } from './weights-revisions.ts';

const weights = z
  .array(z.number())
  .length(WEIGHT_BOUNDS.length)
  .refine((given) => given.every((one, index) => isWithin(one, index)), 'every weight must be within its bounds');

const proposal = z.strictObject({
  cause: z.enum(['asked', 'itself']),
  fitted: z.enum(['nothing', 'initial-stabilities', 'all']),
  /** What was fitted to the earlier four fifths of the reviews; null when nothing was. */
  trial: weights.nullable(),
  /** What was fitted to all of them. */
  weights: weights.nullable(),
});

/** What a browser fitted. It may say anything: the server judges by its own log. */
export type FitProposal = Readonly<z.infer<typeof proposal>>;

/** The proposal in a body, or what is wrong with it. */
export function readProposal(body: unknown): Result<FitProposal, string> {
  const form = proposal.safeParse(body);
  if (form.success) return success(form.data);
  const [issue] = form.error.issues;
  return failure(issue ? `${issue.path.join('.')}: ${issue.message}` : '');
}

/**
 * Has weights that a browser fitted judged by the held-out fifth of the log, and adopts them only when they are found
 * good. Whatever is decided is recorded; null, and nothing recorded, when the judging was aborted. Judging takes a
 * while: where other weights came into force meanwhile it is done again against those.
 */
export async function proposeFit(
  context: StudyContext,
  given: FitProposal,
  hooks: WorkHooks,
): Promise<FitRecord | null> {
  const asked = await currentLearner(context);
  const current = asked.parameters.weights;
  const judged = given.trial
    ? await context.effects.judgeFit({ current, trial: given.trial, fitted: given.weights }, hooks)
    : NOTHING_TO_JUDGE;
  if (!judged) return null;
  // Other weights may have come into force meanwhile.
  learnerChanged(context);
  const learner = await currentLearner(context);
  const before = learner.parameters.weights;
  if (JSON.stringify(before) !== JSON.stringify(current)) return proposeFit(context, given, hooks);
  const { isGood, heldOut } = judged;
  const after = isGood && given.weights ? given.weights : before;
  const reason = heldOut === null ? 'too-few-reviews' : isGood ? 'better' : 'not-better';
  const { cause, fitted } = given;
  const answers = await answersEver(context);
  const record: FitRecord = { at: context.now, cause, fitted, before, after, reason, heldOut, answers };
  await context.stores.fits.add(context.learnerId, record, (asIs) => weightsRevisions(asIs, after));
  learnerChanged(context);
  return record;
}

const NOTHING_TO_JUDGE = { isGood: false, heldOut: null } as const;

/** Which weights to go back to: those after a record, or the default ones. */
export type EarlierWeights = number | 'defaults';

/** Schedules with earlier weights from now on; they become new revisions, so that this can be taken back like anything else. */
export async function goBack(context: StudyContext, to: EarlierWeights): Promise<Result<FitRecord, 'unknown-fit'>> {
  const learner = await currentLearner(context);
  const kept = to === 'defaults' ? null : await context.stores.fits.find(context.learnerId, to);
  if (to !== 'defaults' && !kept) return failure('unknown-fit');
  const after = kept?.after ?? DEFAULT_PARAMETERS.weights;
  const before = learner.parameters.weights;
  const answers = await answersEver(context);
  const why = { cause: 'went-back', reason: 'went-back' } as const;
  const record: FitRecord = { ...why, at: context.now, before, after, answers, heldOut: null, fitted: null };
  await context.stores.fits.add(context.learnerId, record, (asIs) => weightsRevisions(asIs, after));
  learnerChanged(context);
  return success(record);
}

function isWithin(weight: number, index: number): boolean {
  const [least, most] = WEIGHT_BOUNDS[index] ?? [0, 0];
  return weight >= least && weight <= most;
}
