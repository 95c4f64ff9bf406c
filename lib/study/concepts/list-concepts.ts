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
  const { library, stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const readiness = readinessOf(library, await stores.snapshots.standings(learnerId), learner, now);
  const next = nextConcept(library, readiness, await stores.enrolments.choices(learnerId));
  return library.packs
    .filter((pack) => pack.area === 'content')
    .map((pack) => ({
      id: pack.id,
      title: pack.spec.title,
      summary: pack.spec.summary,
      concepts: pack.concepts.flatMap((id) => {
        const concept = library.concept(id);
        return concept ? [conceptSummary(library, concept, readiness, next)] : [];
      }),
    }));
}
