/** What is known of a share that passes while questions are left. */
export type Decision = 'passed' | 'failed' | 'open';

/** Answers so far, of how many questions in all, and the share of them that must be right. */
export type DecisionCounts = {
  readonly right: number;
  readonly wrong: number;
  readonly of: number;
  readonly passAt: number;
};

/**
 * Whether the answers that are left can still change who passes: passed once enough are right, failed once too many are
 * wrong. So a quiz that stops then always says what it would have said at its end, and no probability is needed: curtailed
 * sampling of a single plan (Wald 1947, Sequential Analysis, ch. 5; Girshick, Mosteller and Savage 1946).
 */
export function decisionOf({ right, wrong, of, passAt }: DecisionCounts): Decision {
  const needed = rightNeeded(of, passAt);
  if (of > 0 && right >= needed) return 'passed';
  return wrong > of - needed ? 'failed' : 'open';
}

/** How many answers of so many must be right, at least one. */
export function rightNeeded(of: number, passAt: number): number {
  // 0.7 of 10 is 7, though 0.7 * 10 is a little more.
  return Math.max(1, Math.ceil(passAt * of - 1e-9));
}
