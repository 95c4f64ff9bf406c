import type { CardId } from '#lib/base/card-id.ts';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import type { Consequence } from '#lib/study/ports/recording.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { creditedCardIds, standingCredit, type CreditScope } from './standing-credit.ts';

/** How much credit was taken back, or given back again, and on how many cards. */
export type CreditMoved = { readonly credits: number; readonly cards: number };

/**
 * Takes back the credit on one card or on all as one thing: an undo of each row that stands, which names `id`, a UUID that
 * the client makes; all in one transaction. The answers that gave it stand, and so does what the learner answered since.
 * Sent twice, it is done once.
 */
export async function takeBackCredit(context: StudyContext, id: string, scope: CreditScope): Promise<CreditMoved> {
  const cardIds = await creditedCardIds(context, scope);
  return undoAll(context, { id, cardIds }, ({ logs, led }) => {
    if (led.length > 0) return [];
    return cardIds.flatMap((cardId) =>
      standingCredit(logs.get(cardId) ?? []).map((row) => ({ undone: row, sourceId: id })),
    );
  });
}

/** Gives back, as one thing, the credit that was taken back under `id`: each of its undos is undone. */
export async function giveCreditBack(
  context: StudyContext,
  id: string,
): Promise<Result<CreditMoved, 'no-such-credit'>> {
  let isKnown = false;
  const moved = await undoAll(context, { id, cardIds: [] }, ({ logs, led }) => {
    const undos = led.filter(({ kind }) => kind === 'undo');
    isKnown = undos.length > 0;
    const isUndone = ({ id: target, cardId }: Consequence): boolean =>
      (logs.get(cardId) ?? []).some((event) => event.kind === 'undo' && event.undoes === target);
    return undos.filter((undo) => !isUndone(undo)).map((undo) => ({ undone: undo, sourceId: derivedId(id, 'back') }));
  });
  return isKnown ? success(moved) : failure('no-such-credit');
}

type Known = { readonly logs: ReadonlyMap<CardId, readonly ReviewEvent[]>; readonly led: readonly Consequence[] };
type Undoing = { readonly undone: ReviewEvent; readonly sourceId: string };

/** Undoes what `choose` chooses among the logs of these cards and of those that `id` led to, in one transaction. */
async function undoAll(
  context: StudyContext,
  { id, cardIds }: { readonly id: string; readonly cardIds: readonly CardId[] },
  choose: (known: Known) => readonly Undoing[],
): Promise<CreditMoved> {
  const { stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const { zone, rolloverHour } = learner.moment;
  let moved: CreditMoved = { credits: 0, cards: 0 };
  await stores.reviews.record(learnerId, { cardIds, eventIds: [id] }, ({ logs, consequences }) => {
    const undos = choose({ logs, led: consequences.get(id) ?? [] }).map(({ undone, sourceId }): ArrivedEvent => ({
      id: derivedId(sourceId, undone.id),
      cardId: undone.cardId,
      at: now,
      receivedAt: now,
      localDay: learner.today,
      zone,
      rolloverHour,
      presetRevision: undone.presetRevision,
      kind: 'undo',
      undoes: undone.id,
      sourceId,
    }));
    moved = { credits: undos.length, cards: new Set(undos.map(({ cardId }) => cardId)).size };
    return foldedRecording(undos, [], logs, parametersIn(learner));
  });
  return moved;
}
