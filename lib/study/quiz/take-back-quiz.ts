import { derivedId } from '#lib/srs/log/derived-id.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ArrivedEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';

/**
 * Takes back all that a quiz did to the log: its answers there, and the days that it set. The quiz itself stays as it is. Done twice, it
 * is done once. Answers with how many rows were taken back.
 */
export async function takeBackQuiz(context: StudyContext, quizId: string): Promise<{ readonly takenBack: number }> {
  const { stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const { zone, rolloverHour } = learner.moment;
  const where = { at: now, receivedAt: now, localDay: learner.today, zone, rolloverHour };
  let takenBack = 0;
  await stores.reviews.record(learnerId, { cardIds: [], eventIds: [quizId] }, ({ logs, consequences }) => {
    const undos = (consequences.get(quizId) ?? []).flatMap((event): readonly ArrivedEvent[] => {
      const { id, cardId, presetRevision } = event;
      const stands = standingEvents(logs.get(cardId) ?? []).some((one) => one.id === id);
      if (event.kind === 'undo' || !stands) return [];
      const undo = { id: derivedId(quizId, `undo/${id}`), cardId, presetRevision };
      return [{ ...where, ...undo, kind: 'undo', undoes: id, sourceId: quizId }];
    });
    takenBack = undos.length;
    return foldedRecording(undos, [], logs, parametersIn(learner));
  });
  return { takenBack };
}
