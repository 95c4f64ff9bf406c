import { compareOnHeldOut, fitOnHeldOut, isBetter, type Comparison } from '#lib/srs/fit/adopt.ts';
import { answersEver, learntAnswers, type Learning } from './learnt-answers.ts';

/** Weights that a browser fitted, to be held against those in force. */
export type FitQuestion = {
  readonly current: readonly number[];
  /** Fitted to the earlier four fifths of the reviews. */
  readonly trial: readonly number[];
  /** Fitted to all of them; null when the browser would keep the current ones. */
  readonly fitted: readonly number[] | null;
};

/** What the log says of them. `heldOut` is null where there is nothing to judge by. */
export type FitJudgement = { readonly isGood: boolean; readonly heldOut: Comparison | null };

/** How far judging has come, 0 to 100. */
export type TellPercent = (percent: number) => void;

/** Judges weights by the log that `proposeFit` is for; null when it was called off. */
export type JudgeFit = (question: FitQuestion) => Promise<FitJudgement | null>;

/** What reading takes of the whole, and what comparing with the trial has reached. */
const READ_PERCENT = 80;
const COMPARED_PERCENT = 95;

/**
 * Judges weights by the held-out fifth of the log: good are those of which the trial and what was fitted to all reviews
 * predict it better than the weights in force. Of a long log this takes seconds in which nothing else is done.
 */
export async function judgeFit(
  learning: Learning,
  { current, trial, fitted }: FitQuestion,
  tell: TellPercent = () => undefined,
): Promise<FitJudgement> {
  const ever = Math.max(1, await answersEver(learning));
  const { answers } = await learntAnswers(learning, (read) => tell(READ_PERCENT * Math.min(1, read / ever)));
  const heldOut = compareOnHeldOut(answers, current, trial);
  tell(COMPARED_PERCENT);
  if (heldOut.reviews === 0) return { isGood: false, heldOut: null };
  // Weights fitted to all reviews have seen the held-out ones: to predict them better is the least to ask of them.
  const isGood =
    isBetter(heldOut) && fitted !== null && isBetter({ before: heldOut.before, after: fitOnHeldOut(answers, fitted) });
  tell(100);
  return { isGood, heldOut };
}
