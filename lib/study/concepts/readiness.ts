import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { CardStanding } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import type { CurrentLearner } from '#lib/study/context.ts';

/** How far a learner is with a concept. */
export type ConceptStatus = 'learnt' | 'learning' | 'new' | 'locked';

/** Recall at which a concept counts as learnt, so that what builds on it may begin. */
const LEARNT_RETRIEVABILITY = 0.85;

/** How far a learner is with each concept, and what is open to them. */
export type Readiness = {
  readonly statusOf: (conceptId: string) => ConceptStatus;
  readonly isLearnt: (conceptId: string) => boolean;
  readonly startedOf: (conceptId: string) => number;
  /**
   * Whether new cards of this group may be met: a concept that was begun, that the learner opened, or whose needs are learnt; an exercise whose
   * concepts are learnt; anything where the learner waits for nothing.
   */
  readonly isOpen: (groupId: string) => boolean;
};

/**
 * Readiness from the memories. A concept is learnt when all its cards have graduated, those laid aside excepted, and are recalled with a mean
 * probability of at least 0.85; one without cards, or that no pack has, stands in nobody’s way.
 */
export function readinessOf(
  library: Library,
  states: ReadonlyMap<CardId, CardStanding>,
  { parameters, profile }: Pick<CurrentLearner, 'parameters' | 'profile'>,
  now: EpochMillis,
): Readiness {
  const { prerequisites, openedConcepts } = profile.habits;
  const opened = new Set(openedConcepts);
  const learnt = new Map<string, boolean>();
  const isLearnt = (conceptId: string): boolean => {
    const concept = library.concept(conceptId);
    if (!concept) return true;
    const known =
      learnt.get(conceptId) ?? (conceptRecall(concept, states, parameters, now) ?? 0) >= LEARNT_RETRIEVABILITY;
    learnt.set(conceptId, known);
    return known;
  };
  const startedOf = (conceptId: string): number =>
    (library.concept(conceptId)?.cards ?? []).filter((cardId) => isStarted(states.get(cardId))).length;
  const isOpen = (groupId: string): boolean => {
    if (!prerequisites || opened.has(groupId)) return true;
    const exerciseId = exerciseIdOf(groupId);
    if (exerciseId !== null) return (library.exercise(exerciseId)?.concepts ?? []).every(isLearnt);
    return startedOf(groupId) > 0 || (library.concept(groupId)?.needs ?? []).every(isLearnt);
  };
  const statusOf = (conceptId: string): ConceptStatus => {
    if (startedOf(conceptId) > 0) return isLearnt(conceptId) ? 'learnt' : 'learning';
    return isOpen(conceptId) ? 'new' : 'locked';
  };
  return { statusOf, isLearnt, startedOf, isOpen };
}

function isStarted(state: CardStanding | undefined): boolean {
  return state !== undefined && state.memory.state !== 'new';
}

/**
 * The mean probability of recall of a concept’s cards, those laid aside excepted; null while one of them has not
 * graduated, 1 without cards.
 */
export function conceptRecall(
  concept: Concept,
  states: ReadonlyMap<CardId, CardStanding>,
  parameters: SchedulerParameters,
  now: EpochMillis,
): number | null {
  const counted = concept.cards.filter((cardId) => states.get(cardId)?.suspended !== true);
  if (counted.length === 0) return 1;
  let sum = 0;
  for (const cardId of counted) {
    const memory = states.get(cardId)?.memory;
    if (memory?.state !== 'review' && memory?.state !== 'relearning') return null;
    sum += retrievability(memory, now, parameters) ?? 0;
  }
  return sum / counted.length;
}
