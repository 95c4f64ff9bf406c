import type { ConceptSummary } from '#lib/study/concepts/concept-summary.ts';
import type { ConceptStatus } from '#lib/study/concepts/readiness.ts';

/** How far one is with a concept as it is shown: of the open ones, the one that the queue begins next is told apart. */
export type Standing = ConceptStatus | 'next';

/** Every standing, in the order of the legend. */
export const STANDINGS = ['learnt', 'learning', 'next', 'new', 'locked'] as const satisfies readonly Standing[];

/** How a concept stands. */
export function standingOf({ status, isNext }: Pick<ConceptSummary, 'status' | 'isNext'>): Standing {
  return isNext ? 'next' : status;
}
