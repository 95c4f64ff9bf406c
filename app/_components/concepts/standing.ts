import type { ConceptStatus } from '#lib/study/concepts/readiness.ts';

/** How far one is with a concept as it is shown: of the open ones, the one that the queue begins next is told apart. */
export type Standing = ConceptStatus | 'next';

/** How a concept stands. */
export function standingOf({ status, isNext }: { readonly status: ConceptStatus; readonly isNext: boolean }): Standing {
  return isNext ? 'next' : status;
}
