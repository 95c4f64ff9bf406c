import type { CardId } from '#lib/base/card-id.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { TakenCredit } from '#lib/study/ports/credit-store.ts';

/** A row of credit as the log has it. */
export type CreditRow = Extract<ReviewEvent, { readonly kind: 'implicit' }>;

/** Whose credit is meant: one card’s, or that of all cards. */
export type CreditScope = { readonly cardId: CardId | null };

/** The cards that took credit, undone or not. */
export async function creditedCardIds(
  { stores, learnerId }: StudyContext,
  { cardId }: CreditScope,
): Promise<readonly CardId[]> {
  return cardId === null ? stores.credits.cardIds(learnerId, EVERY_CARD) : [cardId];
}

/** The credit of a card that has not been taken back. */
export function standingCredit(log: readonly ReviewEvent[]): readonly CreditRow[] {
  return standingEvents(log).flatMap((event) => (event.kind === 'implicit' ? [event] : []));
}

/** What was taken back lately and not given back. */
export function takenCredit({ stores, learnerId }: StudyContext): Promise<readonly TakenCredit[]> {
  return stores.credits.takenBack(learnerId, LATEST);
}

const LATEST = 20;
/** More cards than any learner has. */
const EVERY_CARD = 1_000_000;
