import { derivedId } from '#lib/srs/log/derived-id.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ArrivedEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { foldedRecording } from '#lib/study/reviews/folded-recording.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';

/** What came of taking a plan back: the cards that have their own day again, and those that were answered since and keep theirs. */
export type TakenBack = { readonly restored: number; readonly answered: number };

const DECIDES_THE_DAY: ReadonlySet<string> = new Set(['answer', 'forget', 'setDue']);

/**
 * Takes a plan back as one thing: each of its events is undone, but for cards that were answered or set otherwise since,
 * whose day the plan no longer decides. Taken back twice, it is so once.
 */
export async function takeBackPlan(context: StudyContext, id: string): Promise<Result<TakenBack, 'no-such-plan'>> {
  const { stores, learnerId, now } = context;
  const learner = await currentLearner(context);
  const plan = (await stores.plans.all(learnerId)).find((one) => one.id === id);
  if (!plan) return failure('no-such-plan');
  if (plan.takenBackAt !== null) return success({ restored: 0, answered: plan.moved });
  const { zone, rolloverHour } = learner.moment;
  let restored = 0;
  const asked = { cardIds: [], eventIds: [id], planId: id };
  await stores.reviews.record(learnerId, asked, ({ logs, consequences, plan: kept }) => {
    const undos = (consequences.get(id) ?? []).flatMap((event): readonly ArrivedEvent[] => {
      const latest = standingEvents(logs.get(event.cardId) ?? []).findLast(({ kind }) => DECIDES_THE_DAY.has(kind));
      if (event.kind !== 'setDue' || latest?.id !== event.id) return [];
      const undo = { id: derivedId(id, `undo/${event.cardId}`), cardId: event.cardId, at: now };
      const where = {
        receivedAt: now,
        localDay: learner.today,
        zone,
        rolloverHour,
        presetRevision: event.presetRevision,
      };
      return [{ ...undo, ...where, kind: 'undo', undoes: event.id, sourceId: id }];
    });
    restored = undos.length;
    const takenBackAt = kept?.takenBackAt ?? now;
    return { ...foldedRecording(undos, [], logs, parametersIn(learner)), plan: { ...plan, takenBackAt } };
  });
  return success({ restored, answered: plan.moved - restored });
}
