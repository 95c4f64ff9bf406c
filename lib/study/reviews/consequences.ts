import { derivedId } from '#lib/srs/log/derived-id.ts';
import { creditEvents } from '#lib/srs/credit/credit-ledger.ts';
import type { ArrivedEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { creditGraph } from '#lib/study/credit/credit-graph.ts';
import type { Learner } from '#lib/study/ports/learner-store.ts';
import type { Consequence } from '#lib/study/ports/recording.ts';
import { presetNameOf, revisionAt } from '#lib/study/settings/preset-of.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';

/** Whether an event was added because of one of another card, or by a plan. */
export function isConsequence(event: ReviewEvent): event is Consequence {
  return 'sourceId' in event && event.sourceId !== undefined;
}

/**
 * What an event adds to the logs of other cards: a pass credits the cards that it practises, each with the preset in force
 * then, where that takes credit; an undo takes back what followed from the event that it undoes, and an undo of an undo
 * brings it back. All at the event’s own time, so that late is the same as on time.
 */
export function consequencesOf(
  event: ArrivedEvent,
  { library }: Pick<StudyContext, 'library'>,
  learner: Learner,
  earlier: (sourceId: string) => readonly Consequence[],
): readonly ArrivedEvent<Consequence>[] {
  if (event.kind === 'answer') {
    const credits = creditEvents(event, creditGraph(library).creditsOf(event.cardId), (cardId) => {
      const preset = presetNameOf(learner, packOf(library, cardId));
      const { id, parameters } = revisionAt(learner, preset, event.at);
      return parameters.implicitCredit === false ? null : id;
    });
    return credits.map((row) => ({ ...row, receivedAt: event.receivedAt }));
  }
  if (event.kind !== 'undo') return [];
  return earlier(event.undoes).map(({ id, cardId, presetRevision }) => ({
    ...event,
    id: derivedId(event.id, cardId),
    cardId,
    presetRevision,
    undoes: id,
    sourceId: event.id,
  }));
}
