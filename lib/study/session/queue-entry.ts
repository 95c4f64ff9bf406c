import type { CardId } from '#lib/base/card-id.ts';
import { hashText } from '#lib/base/prng.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { cardOutline, type CardView, cardView } from '#lib/study/cards/card-view.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Learner } from '#lib/study/ports/learner-store.ts';
import { presetNameOf } from '#lib/study/settings/preset-of.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';

/** One place in the queue. */
export type QueueEntry = {
  readonly card: CardView;
  readonly state: CardState;
  /** Why this card now. */
  readonly reason: 'new' | 'learning' | 'due' | 'overdue';
  /** What else made it come: the learner opened its concept anyway, or something that it builds on was lately forgotten. */
  readonly because?: 'opened' | 'doubtful';
  /** No card of its concept was ever met: what it teaches comes first. */
  readonly teaches?: true;
  /** What an answer takes the learner, in seconds. */
  readonly seconds?: number;
  /** The name of the preset that schedules it; absent: the default one. */
  readonly preset?: string;
};

/**
 * One card as the review loop shows it; null when no pack has it. Its seed changes with each of its reviews, so that its
 * numbers are fresh, and stays while the session is opened again before it is answered. Where answers are not recorded,
 * each `sitting` has numbers of its own.
 */
export function queueEntry(
  { library }: StudyContext,
  learner: Learner,
  {
    cardId,
    state,
    reason,
    sitting,
    later = false,
  }: {
    readonly cardId: CardId;
    readonly state: CardState;
    readonly reason: QueueEntry['reason'];
    readonly sitting?: EpochMillis | undefined;
    /** What the card says comes when it is needed. */
    readonly later?: boolean;
  },
): QueueEntry | null {
  const reviewed = state.memory.state === 'new' ? 0 : state.memory.lastReviewAt;
  const card = (later ? cardOutline : cardView)(library, cardId, hashText(`${cardId}/${sitting ?? reviewed}`));
  return card && { card, state, reason, preset: presetNameOf(learner, packOf(library, cardId)) };
}
