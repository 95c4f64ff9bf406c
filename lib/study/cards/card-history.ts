import type { CardId } from '#lib/base/card-id.ts';
import { hashText } from '#lib/base/prng.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import { cardHistory, type HistoryRow } from '#lib/progress/card-history.ts';
import { UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import { parametersFor } from '#lib/srs/answer/exercise-steps.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { cardView } from './card-view.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { TakenCredit } from '#lib/study/ports/credit-store.ts';
import { creditOnCards, type CardsCredit } from '#lib/study/credit/credit-on-cards.ts';
import { latestRevision, parametersIn, presetNameOf } from '#lib/study/settings/preset-of.ts';
import { packOf } from '#lib/study/cards/study-cards.ts';
import { takenCredit } from '#lib/study/credit/standing-credit.ts';
import type { CardView } from './card-view.ts';

/** All that the log says of one card. */
export type CardHistoryView = {
  readonly card: CardView;
  readonly state: CardState;
  /** By which it is scheduled now. */
  readonly parameters: SchedulerParameters;
  readonly now: EpochMillis;
  readonly today: LocalDay;
  readonly zone: string;
  readonly rolloverHour: number;
  /** Latest first. */
  readonly rows: readonly HistoryRow[];
  /** What passes on other things did to it. */
  readonly credit: CardsCredit;
  /** Credit that was taken back from this card alone, and can be given back. */
  readonly takenCredit: readonly TakenCredit[];
};

/** The history of a card or exercise; null when no pack has it. */
export async function cardHistoryPage(context: StudyContext, cardId: CardId): Promise<CardHistoryView | null> {
  const { library, stores, learnerId, now } = context;
  const card = cardView(library, cardId, hashText(cardId));
  if (!card) return null;
  const learner = await currentLearner(context);
  const { zone, rolloverHour } = learner.moment;
  const log = (await stores.reviews.logs(learnerId, [cardId])).get(cardId) ?? [];
  const preset = presetNameOf(learner, packOf(library, cardId));
  return {
    card,
    state: (await stores.snapshots.of(learnerId, [cardId])).get(cardId)?.state ?? UNTOUCHED,
    parameters: parametersFor(cardId, latestRevision(learner, preset).parameters),
    now,
    today: learner.today,
    zone,
    rolloverHour,
    rows: cardHistory(log, parametersIn(learner)),
    credit: await creditOnCards(context, learner, [cardId]),
    takenCredit: (await takenCredit(context)).filter((taken) => taken.cardId === cardId),
  };
}
