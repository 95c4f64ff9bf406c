import { compareOnHeldOut, fitOnHeldOut, isBetter } from '#lib/srs/fit/adopt.ts';
import type { FitJudgement, FitQuestion, TellPercent } from '#lib/study/ports/effects.ts';
import { answersEver, learntAnswers, type Learning } from './learnt-answers.ts';

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
