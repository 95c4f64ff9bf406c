import type { CardId } from '#lib/base/card-id.ts';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import type { ArrivedEvent } from '#lib/srs/log/review-event.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';

/** A row of the log that sets a card due because of a quiz, `days` study days from today; it has the same id whenever it is made. */
export function dueRow(
  { now, library }: StudyContext,
  learner: CurrentLearner,
  {
    quizId,
    name,
    cardId,
    days,
  }: { readonly quizId: string; readonly name: string; readonly cardId: CardId; readonly days: number },
): ArrivedEvent {
  const { zone, rolloverHour } = learner.moment;
  return {
    id: derivedId(quizId, `${name}/${cardId}`),
    cardId,
    at: now,
    receivedAt: now,
    localDay: learner.today,
    zone,
    rolloverHour,
    presetRevision: latestRevision(learner, presetNameOf(learner, packOf(library, cardId))).id,
    kind: 'setDue',
    days,
    sourceId: quizId,
  };
}
