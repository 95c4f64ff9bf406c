import type { CardState } from '#lib/srs/model/memory.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';
import { exerciseIdOf } from '#lib/study/cards/study-cards.ts';

/**
 * The states of the cards of these groups (concepts, or exercises by the ids of their cards) and of the concepts that
 * they need: all that `readinessOf` looks at to say how far the learner is with these groups, and whether they are open.
 */
export async function conceptStates(
  context: StudyContext,
  groupIds: Iterable<string>,
): Promise<ReadonlyMap<string, CardState>> {
  const { catalog } = context;
  const cardIds = new Set<string>();
  for (const groupId of groupIds) {
    const exerciseId = exerciseIdOf(groupId);
    const concepts =
      exerciseId === null
        ? [groupId, ...(catalog.concepts.get(groupId)?.needs ?? [])]
        : (catalog.exercises.get(exerciseId)?.concepts ?? []);
    for (const id of concepts) for (const cardId of catalog.concepts.get(id)?.cards ?? []) cardIds.add(cardId);
    if (exerciseId !== null) cardIds.add(groupId);
  }
  return statesOf(context, cardIds);
}
