import type { Localized } from '#lib/base/localized.ts';
import { type StudyContext, currentLearner } from '#lib/study/context.ts';
import { type ConceptSummary, conceptSummary } from './concept-summary.ts';
import { nextConcept } from './next-concept.ts';
import { readinessOf } from './readiness.ts';

export type PackView = {
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  readonly concepts: readonly ConceptSummary[];
};

/** Every concept pack with its concepts, in the order of learning, and how far the learner is. */
export async function listConcepts(context: StudyContext): Promise<readonly PackView[]> {
  const { catalog, stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const readiness = readinessOf(catalog, await stores.snapshots.standings(learnerId), learner, now);
  const next = nextConcept(catalog, readiness, await stores.enrolments.choices(learnerId));
  return catalog.packs
    .filter((pack) => pack.area === 'content')
    .map((pack) => ({
      id: pack.id,
      title: pack.spec.title,
      summary: pack.spec.summary,
      concepts: pack.concepts.flatMap((id) => {
        const concept = catalog.concepts.get(id);
        return concept ? [conceptSummary(catalog, concept, readiness, next)] : [];
      }),
    }));
}
