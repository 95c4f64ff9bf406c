import type { MarkOutcome } from './figure-click.ts';

/** What came out for a mark, as a sign; nothing for one that was rightly left. */
export const OUTCOME_SIGNS: Readonly<Record<MarkOutcome, string>> = { right: '✓', missed: '○', wrong: '✗', left: '' };
