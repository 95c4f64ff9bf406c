import type { CardId } from '#lib/base/card-id.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** The states of these cards; those that nothing has happened to are left out. */
export async function statesOf(
  { stores, learnerId }: Pick<StudyContext, 'stores' | 'learnerId'>,
  cardIds: Iterable<CardId>,
): Promise<ReadonlyMap<CardId, CardState>> {
  const snapshots = await stores.snapshots.of(learnerId, [...cardIds]);
  return new Map([...snapshots].map(([cardId, { state }]) => [cardId, state]));
}
