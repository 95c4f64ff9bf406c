import { exerciseCardId, exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { statesOf } from '#lib/study/cards/states-of.ts';

/**
 * The states of the cards of these groups (concepts, or exercises by the ids of their cards) and of the concepts that
 * they need: all that `readinessOf` looks at to say how far the learner is with these groups, and whether they are open.
 */
export async function conceptStates(
  context: StudyContext,
  groupIds: Iterable<string>,
): Promise<ReadonlyMap<CardId, CardState>> {
  const { library } = context;
  const cardIds = new Set<CardId>();
  for (const groupId of groupIds) {
    const exerciseId = exerciseIdOf(groupId);
    const concepts =
      exerciseId === null
        ? [groupId, ...(library.concept(groupId)?.needs ?? [])]
        : (library.exercise(exerciseId)?.concepts ?? []);
    for (const id of concepts) for (const cardId of library.concept(id)?.cards ?? []) cardIds.add(cardId);
    if (exerciseId !== null) cardIds.add(exerciseCardId(exerciseId));
  }
  return statesOf(context, cardIds);
}
