import type { CardId } from '#lib/base/card-id.ts';
import { hashText } from '#lib/base/prng.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import {
  ASIDE_REASONS,
  asideReasons,
  asideSince,
  type AsideReason,
  type AsideWish,
  type LeechLimits,
} from '#lib/srs/queue/aside.ts';
import { LEECH_THRESHOLD } from '#lib/srs/answer/leech.ts';
import { ASIDE_PAGE } from './aside-page.ts';
import { cardView } from './card-view.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { DEFAULT_PRESET } from '#lib/study/ports/learner-store.ts';
import type { Snapshots } from '#lib/study/ports/snapshot.ts';
import { latestRevision, parametersIn } from '#lib/study/settings/preset-of.ts';
import type { CardView } from './card-view.ts';

/** A card that is put aside or stands out, and why. */
export type AsideCard = {
  readonly cardId: CardId;
  /** Null when no pack has it any more. */
  readonly card: CardView | null;
  readonly reasons: readonly { readonly reason: AsideReason; readonly since: EpochMillis | null }[];
  /** It was suspended by an answer, as a leech. */
  readonly suspendedItself: boolean;
  /** The first study day on which it may be asked again; null where it is not buried. */
  readonly buriedUntil: LocalDay | null;
  readonly lapses: number;
};

/** A page of the cards that are put aside. */
export type AsideView = {
  readonly counts: Readonly<Record<AsideReason | 'all', number>>;
  /** In the order of their ids. */
  readonly cards: readonly AsideCard[];
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  readonly zone: string;
  readonly rolloverHour: number;
};

/**
 * The cards that are suspended, buried until a later day or marked as leeches, or those of one of these, a page at a time.
 * Of a hundred thousand cards only those of the page are read; a page that is not there is the last.
 */
export async function asideCards(
  context: StudyContext,
  { reason, page }: { readonly reason: AsideReason | null; readonly page: number },
): Promise<AsideView> {
  const { stores, learnerId } = context;
  const learner = await currentLearner(context);
  const wish = { today: learner.today, leeches: leechLimits(learner) };
  const count = (reasons: readonly AsideReason[]) => stores.snapshots.asideCount(learnerId, { ...wish, reasons });
  const counts = {
    all: await count(ASIDE_REASONS),
    suspended: await count(['suspended']),
    buried: await count(['buried']),
    leech: await count(['leech']),
  };
  const pages = Math.max(1, Math.ceil(counts[reason ?? 'all'] / ASIDE_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const reasons = reason === null ? ASIDE_REASONS : [reason];
  const part = { from: (shown - 1) * ASIDE_PAGE, count: ASIDE_PAGE };
  const found = await stores.snapshots.aside(learnerId, { ...wish, reasons }, part);
  const { zone, rolloverHour } = learner.moment;
  const cards = await describe(context, learner, found, wish);
  return { counts, cards, page: shown, pages, zone, rolloverHour };
}

async function describe(
  { stores, library, learnerId }: StudyContext,
  learner: CurrentLearner,
  found: Snapshots,
  wish: Omit<AsideWish, 'reasons'>,
): Promise<readonly AsideCard[]> {
  const logs = await stores.reviews.logs(learnerId, [...found.keys()]);
  const parametersOf = parametersIn(learner);
  return [...found].map(([cardId, { state, pack }]) => {
    const limit = wish.leeches.ofPacks.get(pack) ?? wish.leeches.others;
    const { suspendedItself, ...since } = asideSince(logs.get(cardId) ?? [], parametersOf, limit);
    const reasons = asideReasons(state, pack, wish);
    return {
      cardId,
      card: cardView(library, cardId, hashText(cardId)),
      reasons: reasons.map((reason) => ({ reason, since: since[reason] })),
      suspendedItself,
      buriedUntil: reasons.includes('buried') ? state.buriedUntil : null,
      lapses: state.memory.state === 'new' ? 0 : state.memory.lapses,
    };
  });
}

/** When the presets in force mark a card. */
function leechLimits(learner: CurrentLearner): LeechLimits {
  const limitOf = (preset: string): number => {
    const lapses = latestRevision(learner, preset).parameters.leech?.lapses ?? LEECH_THRESHOLD;
    return lapses > 0 ? lapses : Infinity;
  };
  const ofPacks = new Map([...learner.packPresets].map(([pack, preset]) => [pack, limitOf(preset)]));
  return { others: limitOf(DEFAULT_PRESET), ofPacks };
}
