import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';

/** So long at least lies between two fits that nobody asked for. */
export const FIT_EVERY_DAYS = 7;
/** So many answers are new at least: fewer hardly move the weights. */
export const FIT_NEW_ANSWERS = 100;

/** What has happened so far: answers in the log, and when it was last fitted, with how many answers. */
export type FitsSoFar = {
  readonly answers: number;
  readonly last: { readonly at: EpochMillis; readonly answers: number } | null;
};

/** What is still to be waited for until the model fits itself. */
export type FitWait = {
  /** Answers that are still missing. */
  readonly answers: number;
  /** Not before; null when it is not time that is missing. */
  readonly from: EpochMillis | null;
};

/** What the next fit that nobody asks for waits for: seven days and a hundred answers since the last. */
export function waitForFit({ answers, last }: FitsSoFar, now: EpochMillis): FitWait {
  const fresh = Math.max(0, answers - (last?.answers ?? 0));
  const from = last === null ? now : last.at + FIT_EVERY_DAYS * DAY_MILLIS;
  return { answers: Math.max(0, FIT_NEW_ANSWERS - fresh), from: from > now ? from : null };
}

/** Whether nothing is left to be waited for. */
export function isFitDue({ answers, from }: FitWait): boolean {
  return answers === 0 && from === null;
}
