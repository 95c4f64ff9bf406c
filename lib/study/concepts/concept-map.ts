import { packPathOf } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { nextConcept } from './next-concept.ts';
import { readinessOf, type ConceptStatus } from './readiness.ts';
import { recalledShare } from './recalled-share.ts';

/** A concept of the map: as much as is drawn of it. */
export type MapConcept = {
  /** pack/concept. */
  readonly id: string;
  readonly title: Localized;
  /** Full ids of what it needs, written or planned, that are on the map; of a planned one that nothing needs, of what names it as next. */
  readonly needs: readonly string[];
  /** A topic that some concept names and nobody has written yet is planned. */
  readonly status: ConceptStatus | 'planned';
  /** Whether it is the first that the queue will begin. */
  readonly isNext: boolean;
  /** `recalledShare` now. */
  readonly recall: number | null;
};

/** A pack, or a module of the syllabus that has none yet, with its concepts in the order of learning, planned ones last. */
export type MapPack = { readonly id: string; readonly title: Localized; readonly concepts: readonly MapConcept[] };

/** All concepts of all packs, what is planned around them, and how far the learner is with each. */
export async function conceptMap(context: StudyContext): Promise<readonly MapPack[]> {
  const { library, stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const states = await stores.snapshots.standings(learnerId);
  const readiness = readinessOf(library, states, learner, now);
  const next = nextConcept(library, readiness, await stores.enrolments.choices(learnerId));
  const written = library.concepts.map((concept) => ({
    pack: packIdOf(concept.id),
    concept: {
      id: concept.id,
      title: concept.spec.title,
      needs: namedBy(concept.spec.needs, concept, library),
      status: readiness.statusOf(concept.id),
      isNext: concept.id === next,
      recall: recalledShare(concept, states, learner.parameters, now),
    },
  }));
  const all: readonly Placed[] = [...written, ...plannedAround(library)];
  const packs = new Set(all.map(({ pack }) => pack));
  return [...packs].map((id) => ({
    id,
    title: titleOf(id, library),
    concepts: all.filter(({ pack }) => pack === id).map(({ concept }) => concept),
  }));
}

type Placed = { readonly pack: string; readonly concept: MapConcept };

/** Topics that concepts need or name as next, and that are not written. */
function plannedAround(library: Library): Placed[] {
  const namers = new Map<string, { readonly isNeeded: boolean; readonly by: readonly string[] }>();
  for (const concept of library.concepts) {
    const { needs, next = [] } = concept.spec;
    for (const [written, isNeeded] of [
      [needs, true],
      [next, false],
    ] as const) {
      for (const id of namedBy(written, concept, library)) {
        if (library.concept(id)) continue;
        const known = namers.get(id) ?? { isNeeded: false, by: [] };
        namers.set(id, { isNeeded: known.isNeeded || isNeeded, by: [...known.by, concept.id] });
      }
    }
  }
  return [...namers].map(([id, { isNeeded, by }]) => ({
    pack: packIdOf(id),
    concept: {
      id,
      title: library.topic(id)!,
      needs: isNeeded ? [] : by,
      status: 'planned' as const,
      isNext: false,
      recall: null,
    },
  }));
}

/** The concepts among these as they are called now, and the topics that are planned; what a broken pack has is left out. */
function namedBy(written: readonly string[], { id }: Concept, library: Library): string[] {
  const ids = written
    .map((to) => (to.includes('/') ? to : `${packIdOf(id)}/${to}`))
    .map((to) => library.concept(to)?.id ?? to);
  return [...new Set(ids)].filter(
    (to) => library.concept(to) !== null || (library.topic(to) !== null && !isBroken(to, library)),
  );
}

function isBroken(id: string, { broken }: Library): boolean {
  const path = packPathOf('content', packIdOf(id));
  return broken.some((pack) => pack.path === path);
}

function packIdOf(conceptId: string): string {
  return conceptId.slice(0, conceptId.indexOf('/'));
}

function titleOf(id: string, library: Library): Localized {
  return library.pack(packPathOf('content', id))?.spec.title ?? library.module(id) ?? { en: id, zh: id };
}
