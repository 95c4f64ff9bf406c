import { SECOND_MILLIS } from '#lib/base/time.ts';
import { withinTime, type WithinTime } from '#lib/srs/plan/within-time.ts';
import type { QueuePlace } from '#lib/srs/queue/queue.ts';
import { retrievability } from '#lib/srs/model/retrievability.ts';
import { addStudyDays } from '#lib/srs/days/study-day.ts';
import type { ExpectedTimes } from '#lib/study/progress/expected-times.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { latestRevision, presetNameOf } from '#lib/study/settings/preset-of.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';

/** Whose minutes they are, what an answer takes, and whether something was answered today. */
export type MinutesGiven = {
  readonly learner: CurrentLearner;
  readonly times: ExpectedTimes;
  readonly answered: boolean;
};

/**
 * The places that fit into what is left of the learner’s minutes a day, and those that wait because they do not: first new
 * cards, then the reviews that lose the least by waiting. Nothing is given another day.
 */
export async function withinMinutes(
  context: StudyContext,
  places: readonly QueuePlace<StudyCard>[],
  { learner, times, answered }: MinutesGiven,
): Promise<WithinTime<StudyCard>> {
  const { moment, profile, today } = learner;
  const spentMillis = answered ? ((await context.stores.tallies.of(context.learnerId, today))?.tookMillis ?? 0) : 0;
  const tomorrow = addStudyDays(moment.at, 1, moment);
  const lossOf = ({ state: { memory }, packPath }: StudyCard): number => {
    const { parameters } = latestRevision(learner, presetNameOf(learner, packPath));
    const [now, then] = [moment.at, tomorrow].map((at) => retrievability(memory, at, parameters) ?? 0);
    return now! - then!;
  };
  const timed = places.map((place) => ({
    place,
    seconds: times(place.card) / SECOND_MILLIS,
    lossPerDay: lossOf(place.card),
  }));
  return withinTime(timed, profile.minutesPerDay * 60 - spentMillis / SECOND_MILLIS);
}
