import type { PackPath } from '#lib/base/card-id.ts';
import { SECOND_MILLIS } from '#lib/base/time.ts';
import { parametersFor } from '#lib/srs/answer/exercise-steps.ts';
import { knownCards } from '#lib/srs/log/known-card.ts';
import type { PlanCard } from '#lib/srs/plan/plan-card.ts';
import { studyDayOf, studyDayStart } from '#lib/srs/days/study-day.ts';
import { expectedTimes } from '#lib/study/progress/expected-times.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { deckOf } from '#lib/study/cards/deck.ts';
import type { Snapshots } from '#lib/study/ports/snapshot.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';

/** Of these snapshots, the cards that a plan can give another day: out of their steps, not suspended, of enrolled packs. */
export async function planCards(
  context: StudyContext,
  learner: CurrentLearner,
  snapshots: Snapshots,
): Promise<readonly PlanCard[]> {
  const choices = await context.stores.enrolments.choices(context.learnerId);
  const times = await expectedTimes(context);
  const deck = deckOf(context.library);
  const presets = new Map<string, PlanCard['parameters']>();
  const parametersOf = (packPath: PackPath): PlanCard['parameters'] => {
    const name = presetNameOf(learner, packPath);
    const known = presets.get(name) ?? latestRevision(learner, name).parameters;
    presets.set(name, known);
    return known;
  };
  const reviews = [...snapshots].flatMap(([cardId, { state }]) =>
    state.memory.state === 'review' ? [[cardId, state] as const] : [],
  );
  return knownCards(reviews, learner.moment).flatMap((known): readonly PlanCard[] => {
    const card = deck.cards[deck.placeOf.get(known.card) ?? -1];
    if (!card || choices.get(card.packPath) === false) return [];
    return [
      {
        ...known,
        seconds: times(card) / SECOND_MILLIS,
        parameters: parametersFor(card.cardId, parametersOf(card.packPath)),
      },
    ];
  });
}

/** The cards that are due within the next `days` study days, today the first, or were due before. */
export async function cardsDueWithin(
  context: StudyContext,
  learner: CurrentLearner,
  days: number,
): Promise<readonly PlanCard[]> {
  const { moment } = learner;
  const end = studyDayStart(studyDayOf(moment.at, moment) + days, moment);
  return planCards(context, learner, await context.stores.snapshots.dueBefore(context.learnerId, end));
}
