import { hashText } from '#lib/base/prng.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Learner } from '#lib/study/ports/learner-store.ts';
import { packPathOf, presetNameOf } from '#lib/study/settings/preset-of.ts';
import type { QueueEntry } from '#lib/study/views.ts';

/**
 * One card as the review loop shows it; null when no pack has it. Its seed changes with each of its reviews, so that its
 * numbers are fresh, and stays while the session is opened again before it is answered.
 */
export function queueEntry(
  { catalog }: StudyContext,
  learner: Learner,
  {
    cardId,
    state,
    reason,
  }: { readonly cardId: string; readonly state: CardState; readonly reason: QueueEntry['reason'] },
): QueueEntry | null {
  const reviewed = state.memory.state === 'new' ? 0 : state.memory.lastReviewAt;
  const card = cardView(catalog, cardId, hashText(`${cardId}/${reviewed}`));
  return card && { card, state, reason, preset: presetNameOf(learner, packPathOf(catalog, cardId)) };
}
