import type { EpochMillis } from '#lib/base/time.ts';
import { isFitDue, waitForFit, type FitWait } from '#lib/srs/fit/fit-moment.ts';
import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { answersEver } from './learnt-answers.ts';

/** What a fit begins with. */
export type FitBasis = {
  /** The weights in force. */
  readonly current: readonly number[];
  readonly relearningSteps: number;
};

/** The page of the memory model. */
export type MemoryModelView = {
  readonly basis: FitBasis;
  readonly isDefault: boolean;
  readonly desiredRetention: number;
  /** The zone that days are told in. */
  readonly zone: string;
  /** When the learner began, with the default weights. */
  readonly begunAt: EpochMillis;
  /** Answers in the log, but for what was undone. */
  readonly answers: number;
  readonly fitsItself: boolean;
  /** What it waits for until it fits itself. */
  readonly wait: FitWait;
  /** Latest first. */
  readonly history: readonly KeptFit[];
};

/** Whether the model is to be fitted now without being asked, and with what. */
export type FitInvitation = { readonly isDue: boolean; readonly basis: FitBasis };

const HISTORY = 30;

/** What there is to see of the memory model. */
export async function memoryModel(context: StudyContext): Promise<MemoryModelView> {
  const { profile, parameters, moment } = await currentLearner(context);
  const history = await context.stores.fits.latest(context.learnerId, HISTORY);
  const answers = await answersEver(context);
  return {
    basis: { current: parameters.weights, relearningSteps: parameters.relearningStepsSeconds.length },
    isDefault: JSON.stringify(parameters.weights) === JSON.stringify(DEFAULT_PARAMETERS.weights),
    desiredRetention: parameters.desiredRetention,
    zone: moment.zone,
    begunAt: profile.createdAt,
    answers,
    fitsItself: profile.habits.fitsItself,
    wait: waitForFit({ answers, last: history[0] ?? null }, context.now),
    history,
  };
}

/** Whether it is time for a fit that nobody asks for; never where the learner has switched it off. */
export async function fitInvitation(context: StudyContext): Promise<FitInvitation> {
  const { basis, fitsItself, wait } = await memoryModel(context);
  return { isDue: fitsItself && isFitDue(wait), basis };
}
