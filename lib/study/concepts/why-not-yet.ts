import type { CardId } from '#lib/base/card-id.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { conceptStates } from './concept-states.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { ownCards } from '#lib/study/cards/own-cards.ts';
import { needState } from './need-state.ts';
import { presetNameOf, queueOf } from '#lib/study/settings/preset-of.ts';
import { conceptRecall, readinessOf } from './readiness.ts';
import { todaysQueue } from '#lib/study/session/todays-queue.ts';
import { why, type Why } from '#lib/study/session/why.ts';

/**
 * Why the next new card of a concept is not asked today: its pack is left out, what it needs is not learnt (one reason
 * for each such concept), all its cards have been met, or a limit is reached; `open` when nothing stands in its way. Any
 * concept can be studied anyway with `conceptSession`.
 */
export async function whyNotYet(
  context: StudyContext,
  conceptId: string,
): Promise<Result<readonly Why[], 'unknown-concept'>> {
  const { library } = context;
  const concept = library.concept(conceptId);
  if (!concept) return failure('unknown-concept');
  const { id } = concept;
  const { choices, places, learner, done } = await todaysQueue(context);
  const own = await ownCards(context, id, choices);
  if (own.length === 0) return success([why('leftOut')]);
  if (places.some(({ card, reason }) => card.conceptId === id && reason === 'new')) return success([why('open')]);
  if (own.every(({ state }) => state.memory.state !== 'new' || state.suspended)) return success([why('allMet')]);

  const { parameters } = learner;
  const states = await conceptStates(context, [id]);
  const readiness = readinessOf(library, states, learner, context.now);
  if (!readiness.isOpen(id)) {
    const missing = concept.needs.filter((need) => !readiness.isLearnt(need));
    return success(
      missing.flatMap((need) => {
        const needed = library.concept(need);
        return needed ? [stateOfNeed(needed, states, conceptRecall(needed, states, parameters, context.now))] : [];
      }),
    );
  }
  const { newPerConceptPerDay } = queueOf(learner, presetNameOf(learner, concept.pack));
  const met = done.newByConcept.get(id) ?? 0;
  const isHeld = newPerConceptPerDay !== null && met >= newPerConceptPerDay;
  return success([isHeld ? why('siblings', { count: newPerConceptPerDay }) : why('limit')]);
}

/** How far a concept is that another one waits for; `recall` is null while a card of it has not graduated. */
function stateOfNeed(concept: Concept, states: ReadonlyMap<CardId, CardState>, recall: number | null): Why {
  const about = { id: concept.id, title: concept.spec.title };
  if (recall !== null) return { key: 'needsFaded', values: { percent: recall }, concept: about };
  const { graduated, cards, isBegun } = needState(concept, states, recall);
  const key = isBegun ? 'needsSteps' : 'needsNew';
  return { key, values: { graduated, cards }, concept: about };
}
