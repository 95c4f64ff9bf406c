import type { EpochMillis } from '#lib/base/time.ts';

/** A failure on something that this card encompasses. */
export type EncompassedFailure = {
  readonly at: EpochMillis;
  /** From `doubtsOf`, 0 to 1. */
  readonly weight: number;
};

/**
 * How doubtful a card is, 0 to 1: 1 − Π(1 − weight) over the failures since its own last answer, which settles all doubt.
 * Doubt is computed from the log when it is wanted and never stored: S and D are moved by answers to the card itself alone,
 * for the failed part may be the only one that is forgotten.
 */
export function doubtOf(failures: readonly EncompassedFailure[], lastAnswerAt: EpochMillis): number {
  const sure = failures
    .filter(({ at }) => at > lastAnswerAt)
    .reduce((product, { weight }) => product * (1 - Math.min(Math.max(weight, 0), 1)), 1);
  return 1 - sure;
}

/** Recall as the queue orders by it: what is doubtful comes sooner. Not a probability to be shown. */
export function doubtedRecall(recall: number, doubt: number): number {
  return recall * (1 - doubt);
}
