import type { CardId } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { DayCount, QueueDone } from '#lib/srs/queue/day-allowance.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { CurrentLearner, StudyContext } from '#lib/study/context.ts';
import type { DeckCard } from '#lib/study/cards/deck.ts';
import type { AnsweredDays } from '#lib/study/ports/review-store.ts';
import { presetNameOf } from '#lib/study/settings/preset-of.ts';

/** What was done in a study day, by preset too. */
export type DoneToday = QueueDone & { readonly byPreset: ReadonlyMap<string, DayCount> };

/**
 * What was done today. A card counts once a day: as new on the day of its first answer, unless it was placed before, else as a review. What was undone
 * does not count. Cards that `cardOf` does not know count for no concept and no preset.
 */
export async function doneToday(
  context: StudyContext,
  learner: CurrentLearner,
  cardOf: (cardId: CardId) => DeckCard | null,
): Promise<DoneToday> {
  const [newByConcept, reviewsByConcept] = [new Map<string, number>(), new Map<string, number>()];
  const byPreset = new Map<string, DayCount>();
  let [newCards, reviews] = [0, 0];
  for (const [cardId, kind] of await kindsToday(context, learner.today)) {
    if (kind === 'new') newCards += 1;
    else reviews += 1;
    const card = cardOf(cardId);
    if (!card) continue;
    const counts = kind === 'new' ? newByConcept : reviewsByConcept;
    counts.set(card.conceptId, (counts.get(card.conceptId) ?? 0) + 1);
    const preset = presetNameOf(learner, card.packPath);
    const before = byPreset.get(preset) ?? { newCards: 0, reviews: 0 };
    byPreset.set(preset, {
      newCards: before.newCards + (kind === 'new' ? 1 : 0),
      reviews: before.reviews + (kind === 'new' ? 0 : 1),
    });
  }
  return { newCards, reviews, newByConcept, reviewsByConcept, byPreset };
}

type Kind = 'new' | 'review';

/**
 * What each card that was answered today counts as. Its snapshot says so where today is the day of its last answer, or no answer stands; else
 * its log must: the answer of today may have been undone, or an answer on another day may have come after it, in a zone
 * where that was the day.
 */
async function kindsToday(
  { stores: { reviews }, learnerId }: StudyContext,
  today: LocalDay,
): Promise<ReadonlyMap<CardId, Kind>> {
  const cards = await reviews.cardsOn(learnerId, today);
  const isSettled = (known: AnsweredDays | null): boolean =>
    known !== null && (known.lastDay === null || known.lastDay === today);
  const logs = await reviews.logs(
    learnerId,
    [...cards].flatMap(([cardId, known]) => (isSettled(known) ? [] : [cardId])),
  );
  const kinds = new Map<CardId, Kind>();
  for (const [cardId, known] of cards) {
    const kind = isSettled(known) ? settledKind(known, today) : kindOf(logs.get(cardId) ?? [], today);
    if (kind !== null) kinds.set(cardId, kind);
  }
  return kinds;
}

function settledKind(snapshot: AnsweredDays | null, today: LocalDay): Kind | null {
  if (snapshot?.lastDay !== today) return null;
  return snapshot.firstDay === today ? 'new' : 'review';
}

function kindOf(log: readonly ReviewEvent[], today: LocalDay): Kind | null {
  const events = standingEvents(log);
  if (!events.some(({ kind, localDay }) => kind === 'answer' && localDay === today)) return null;
  const first = events.find(({ kind }) => kind === 'answer' || kind === 'placed');
  return first?.localDay === today ? 'new' : 'review';
}
