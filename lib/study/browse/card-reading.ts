import { readCardId, type CardId } from '#lib/base/card-id.ts';
import { hashText } from '#lib/base/prng.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { cardHistory, type HistoryRow } from '#lib/progress/card-history.ts';
import { replay, UNTOUCHED } from '#lib/srs/log/replay.ts';
import { asideReasons, asideSince, type AsideReason } from '#lib/srs/queue/aside.ts';
import { cardView, type CardView } from '#lib/study/cards/card-view.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { leechLimits } from '#lib/study/settings/leech-limits.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';

/** A card as it is read in the table: what it asks and answers, why it stands apart, and what happened to it. */
export type CardReading = {
  /** Null where no pack has it any more. */
  readonly card: CardView | null;
  readonly reasons: readonly { readonly reason: AsideReason; readonly since: number | null }[];
  /** It was suspended by an answer, as a leech. */
  readonly suspendedItself: boolean;
  /** The first study day on which it may be asked again; null where it is not buried. */
  readonly buriedUntil: LocalDay | null;
  readonly lapses: number;
  /** Latest first. */
  readonly rows: readonly HistoryRow[];
  readonly zone: string;
};

/** A card of a pack, or of the log where no pack has it; null where neither knows it. */
export async function readCard(context: StudyContext, cardId: CardId): Promise<CardReading | null> {
  const { library, stores, learnerId } = context;
  const learner = await currentLearner(context);
  const log = (await stores.reviews.logs(learnerId, [cardId])).get(cardId) ?? [];
  const card = cardView(library, cardId, hashText(cardId));
  if (!card && log.length === 0) return null;
  const parametersOf = parametersIn(learner);
  const { pack } = readCardId(cardId);
  const leeches = leechLimits(learner);
  const state = log.length === 0 ? UNTOUCHED : replay(log, parametersOf);
  const { suspendedItself, ...since } = asideSince(log, parametersOf, leeches.ofPacks.get(pack) ?? leeches.others);
  const reasons = asideReasons(state, pack, { today: learner.today, leeches });
  return {
    card,
    reasons: reasons.map((reason) => ({ reason, since: since[reason] })),
    suspendedItself,
    buriedUntil: reasons.includes('buried') ? state.buriedUntil : null,
    lapses: state.memory.state === 'new' ? 0 : state.memory.lapses,
    rows: cardHistory(log, parametersOf),
    zone: learner.moment.zone,
  };
}
