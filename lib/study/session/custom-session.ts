import type { CardId } from '#lib/base/card-id.ts';
import type { PackChoices } from '#lib/study/ports/enrolment-store.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { daysOverdue } from '#lib/srs/days/due.ts';
import { isShown } from '#lib/srs/queue/is-shown.ts';
import { soonestFirst } from '#lib/srs/queue/due-order.ts';
import type { QueuePlace } from '#lib/srs/queue/queue.ts';
import { studyDayOf, studyDayStart } from '#lib/srs/days/study-day.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import type { CustomWish } from './custom-wish.ts';
import { deckOf, type DeckCard } from '#lib/study/cards/deck.ts';
import { ownCards } from '#lib/study/cards/own-cards.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';
import { sessionView } from './session-view.ts';
import type { StudyCard } from '#lib/study/cards/study-cards.ts';
import type { SessionView } from './session-view.ts';

/** A wish for cards of another choice than the day’s. */
export type OwnWish = Exclude<CustomWish, { readonly kind: 'new' }>;

/** The most cards of one session: the next ones are another part. */
const MOST_CARDS = 200;

/**
 * A session that the learner asked for besides the day’s own. Suspended and buried cards are left out. `cram` and
 * `forgotten` are practice: their answers are not to be recorded. `ahead` is answered like any other.
 */
export async function customSession(context: StudyContext, wish: OwnWish): Promise<SessionView> {
  const learner = await currentLearner(context);
  const choices = await context.stores.enrolments.choices(context.learnerId);
  const cards = await cardsOf(context, learner, wish, choices);
  const shown = cards.filter(({ packPath, state }) => choices.get(packPath) !== false && isShown(state, learner.today));
  // What was answered ahead of time is gone from what is ahead: the next part begins where that one ended.
  const before = wish.kind === 'ahead' ? 0 : (wish.part - 1) * MOST_CARDS;
  const asked = shown.slice(before, before + MOST_CARDS);
  const view = await sessionView(
    context,
    { learner, choices, isPractice: wish.kind !== 'ahead' },
    asked.map((card) => placeOf(card, learner)),
  );
  const part = { before, cards: asked.length, of: shown.length };
  return wish.kind === 'ahead' ? { ...view, mode: 'ahead', part } : { ...view, mode: 'practice', part, undoable: [] };
}

async function cardsOf(
  context: StudyContext,
  learner: CurrentLearner,
  wish: OwnWish,
  choices: PackChoices,
): Promise<readonly StudyCard[]> {
  const { stores, learnerId, now } = context;
  switch (wish.kind) {
    case 'cram': {
      const own = await Promise.all(wish.conceptIds.map((conceptId) => ownCards(context, conceptId, choices)));
      return own.flat();
    }
    case 'forgotten': {
      const failures = await stores.credits.failuresSince(learnerId, now - wish.days * DAY_MILLIS);
      const latestFirst = failures.toReversed().map(({ cardId }) => cardId);
      return withStates(context, [...new Set(latestFirst)]);
    }
    case 'ahead': {
      const end = studyDayStart(studyDayOf(now, learner.moment) + 1 + wish.days, learner.moment);
      const due = await stores.snapshots.dueBefore(learnerId, end);
      return [...due]
        .filter(([, snapshot]) => !isThroughToday(snapshot, learner))
        .flatMap(([cardId, { state }]) => deckCard(context, cardId).map((card) => ({ ...card, state })))
        .toSorted(soonestFirst);
    }
    default:
      return wish satisfies never;
  }
}

async function withStates(context: StudyContext, cardIds: readonly CardId[]): Promise<readonly StudyCard[]> {
  const snapshots = await context.stores.snapshots.of(context.learnerId, cardIds);
  return cardIds.flatMap((cardId) => {
    const state = snapshots.get(cardId)?.state;
    return state ? deckCard(context, cardId).map((card) => ({ ...card, state })) : [];
  });
}

/** The card in the deck; none where no pack has it. */
function deckCard({ library }: StudyContext, cardId: CardId): readonly DeckCard[] {
  const deck = deckOf(library);
  const place = deck.placeOf.get(cardId);
  return place === undefined ? [] : [deck.cards[place]!];
}

/** Whether a card was answered in this study day and is past its steps: it is not to be asked ahead twice. */
function isThroughToday({ state, lastDay }: Snapshot, { today }: CurrentLearner): boolean {
  return state.memory.state === 'review' && lastDay === today;
}

function placeOf(card: StudyCard, { moment }: CurrentLearner): QueuePlace<StudyCard> {
  const { memory } = card.state;
  if (memory.state === 'new') return { card, reason: 'new' };
  if (memory.state !== 'review') return { card, reason: 'learning' };
  return { card, reason: daysOverdue(memory, moment) > 0 ? 'overdue' : 'due' };
}
