import { localDayOf, type DayBoundary } from '#lib/base/time.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';

/**
 * What an exam is on: the concepts that were chosen, and those that were a part of one of them when the plan was made and
 * are concepts of their own by now (`splitFrom` of a concept).
 */
export function plannedConcepts(
  library: Library,
  concepts: readonly string[],
  { createdAt }: Pick<StoredPlan, 'createdAt'>,
  boundary: DayBoundary,
): readonly string[] {
  const chosen = new Set(concepts);
  const madeOn = localDayOf(createdAt, boundary);
  const parts = library.concepts.filter(({ spec: { splitFrom } }) => {
    return splitFrom !== undefined && chosen.has(splitFrom.concept) && madeOn <= splitFrom.on;
  });
  return [...new Set([...concepts, ...parts.map(({ id }) => id)])];
}
