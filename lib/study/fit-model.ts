import { z } from 'zod';
import { failure, success, type Result } from '#lib/base/result.ts';
import { compareOnHeldOut, fitOnHeldOut, isBetter } from '#lib/srs/adopt.ts';
import type { FitRecord } from '#lib/srs/fit-record.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { WEIGHT_BOUNDS } from '#lib/srs/weights.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from './context.ts';
import { learntAnswers } from './learnt-answers.ts';
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

/**
 * Judges weights that a browser fitted by the held-out fifth of the log, and adopts them only when both those fitted to
 * the earlier reviews and those to be used foretell it better than the weights in force. Whatever is decided is recorded.
 */
export async function proposeFit(context: StudyContext, body: unknown): Promise<Result<FitRecord, string>> {
  const form = proposal.safeParse(body);
  if (!form.success) {
    const [issue] = form.error.issues;
    return failure(issue ? `${issue.path.join('.')}: ${issue.message}` : '');
  }
  const learner = await currentLearner(context);
  const judged = await judge(context, learner, form.data);
  const before = learner.parameters.weights;
  const after = judged.reason === 'better' && form.data.weights ? form.data.weights : before;
  const { cause, fitted } = form.data;
  const record: FitRecord = { at: context.now, cause, fitted, before, after, ...judged };
  await context.stores.fits.add(context.learnerId, record, weightsRevisions(learner, after));
  return success(record);
}

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
  await context.stores.fits.add(context.learnerId, record, weightsRevisions(learner, after));
  return success(record);
}

/** Answers in the whole log, but for what was undone. */
export async function answersEver({ stores, learnerId }: StudyContext): Promise<number> {
  const days = await stores.tallies.activity(learnerId);
  return [...days.values()].reduce((sum, count) => sum + count, 0);
}

type Judged = Pick<FitRecord, 'reason' | 'heldOut' | 'answers'>;

async function judge(
  context: StudyContext,
  { parameters }: CurrentLearner,
  { trial, weights: fitted }: FitProposal,
): Promise<Judged> {
  const ever = await answersEver(context);
  if (!trial) return { reason: 'too-few-reviews', heldOut: null, answers: ever };
  const { answers } = await learntAnswers(context);
  const heldOut = compareOnHeldOut(answers, parameters.weights, trial);
  if (heldOut.reviews === 0) return { reason: 'too-few-reviews', heldOut: null, answers: ever };
  // Weights fitted to all reviews have seen the held-out ones: to foretell them better is the least to ask of them.
  const isGood =
    isBetter(heldOut) && fitted !== null && isBetter({ before: heldOut.before, after: fitOnHeldOut(answers, fitted) });
  return { reason: isGood ? 'better' : 'not-better', heldOut, answers: ever };
}

function isWithin(weight: number, index: number): boolean {
  const [least, most] = WEIGHT_BOUNDS[index] ?? [0, 0];
  return weight >= least && weight <= most;
}
