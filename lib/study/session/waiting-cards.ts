import { HOUR_MILLIS } from '#lib/base/time.ts';
import { studyDayOf, studyDayStart } from '#lib/srs/days/study-day.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import { deckOf } from '#lib/study/cards/deck.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';

/** Where clocks are set back over the rollover, a day comes back for an hour. */
const COMES_BACK_MILLIS = 3 * HOUR_MILLIS;

/**
 * Every card of the deck that has been answered and may be asked in this study day, in the order of the deck, and a few
 * of the next day. `buildQueue` makes the same of these as of the whole deck: of the cards that are not new it leaves
 * out those whose due day is yet to come and those that are suspended before it looks at anything else.
 */
export async function waitingCards(
  { stores, library, learnerId }: StudyContext,
  { moment }: CurrentLearner,
): Promise<readonly StudyCard[]> {
  const deck = deckOf(library);
  const tomorrow = studyDayStart(studyDayOf(moment.at, moment) + 1, moment);
  const due = await stores.snapshots.dueBefore(learnerId, tomorrow + COMES_BACK_MILLIS);
  const places = [...due.keys()]
    .flatMap((cardId) => deck.placeOf.get(cardId) ?? [])
    .toSorted((one, other) => one - other);
  return places.map((place) => {
    const { cardId, conceptId, packPath, exercise } = deck.cards[place]!;
    return { cardId, conceptId, packPath, exercise, state: due.get(cardId)!.state };
  });
}
