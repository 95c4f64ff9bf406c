import type { CardId } from '#lib/base/card-id.ts';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { applyEvent, standingEvents, UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

/** An answer as the log has it. */
type Answer = Extract<ReviewEvent, { readonly kind: 'answer' }>;
type Implicit = Extract<ReviewEvent, { readonly kind: 'implicit' }>;

/**
 * The rows that an answer adds to the logs of the cards it practises too, by its own time and day: none after Again.
 * `revisionOf` gives the preset revision that schedules a card, null for one that takes no credit. The id of a row is
 * always the same for the same answer and card, so that an answer sent twice credits once. Whoever undoes the answer
 * undoes these rows with it: `sourceId` names it.
 */
export function creditEvents(
  answer: Answer,
  credits: ReadonlyMap<CardId, number>,
  revisionOf: (cardId: CardId) => string | null,
): readonly Implicit[] {
  if (answer.rating === 'again') return [];
  const { at, localDay, zone, rolloverHour } = answer;
  const row = { at, localDay, zone, rolloverHour, sourceId: answer.id, sourceCardId: answer.cardId };
  return [...credits].flatMap(([cardId, credit]) => {
    const presetRevision = revisionOf(cardId);
    const id = derivedId(answer.id, cardId);
    return presetRevision === null ? [] : [{ ...row, id, cardId, presetRevision, kind: 'implicit' as const, credit }];
  });
}

/** One line of the ledger: “not due: 0.4 credit from your ResNet exercise”. */
export type CreditLine = {
  readonly cardId: CardId;
  readonly sourceCardId: CardId;
  readonly at: EpochMillis;
  readonly credit: number;
  readonly stability: { readonly before: number; readonly after: number };
  readonly dueAt: { readonly before: EpochMillis; readonly after: EpochMillis };
};

/** What credit did to one card, oldest first; rows that were undone or changed nothing are left out. */
export function creditLedger(
  log: readonly ReviewEvent[],
  parametersOf: (presetRevision: string) => SchedulerParameters,
): readonly CreditLine[] {
  const lines: CreditLine[] = [];
  let state = UNTOUCHED;
  for (const event of standingEvents(log)) {
    const before = state.memory;
    state = applyEvent(state, event, parametersOf(event.presetRevision));
    const after = state.memory;
    if (event.kind !== 'implicit' || before === after || before.state === 'new' || after.state === 'new') continue;
    const { cardId, sourceCardId, at, credit } = event;
    lines.push({
      cardId,
      sourceCardId,
      at,
      credit,
      stability: { before: before.stability, after: after.stability },
      dueAt: { before: before.dueAt, after: after.dueAt },
    });
  }
  return lines;
}
