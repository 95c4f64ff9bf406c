import { exerciseIdOf, type CardId } from '#lib/base/card-id.ts';
import type { Localized } from '#lib/base/localized.ts';
import { DAY_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { isDue } from '#lib/srs/days/due.ts';
import { replay } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import { currentLearner, type CurrentLearner, type StudyContext } from '#lib/study/context.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { creditedCardIds, standingCredit, type CreditScope } from './standing-credit.ts';

/** What a card would be without its credit. */
export type CreditChange = {
  readonly cardId: CardId;
  /** Of its concept or exercise; null where no pack has it any more. */
  readonly title: Localized | null;
  readonly dueAt: { readonly now: EpochMillis; readonly without: EpochMillis };
  readonly stabilityDays: { readonly now: number; readonly without: number };
};

/** What taking credit back would change. */
export type CreditPreview = {
  /** Rows of credit that stand, and the cards that have them. */
  readonly credits: number;
  readonly cards: number;
  /** Cards among these that it moved; it moves none that is new or in its steps. */
  readonly changed: number;
  /** Cards that would be due now, and are not with their credit. */
  readonly dueNow: number;
  /** How much sooner the cards that it moved would come, in days on average. */
  readonly soonerDays: number;
  /** Those that change most, the most changed first; a few at most. */
  readonly changes: readonly CreditChange[];
  readonly zone: string;
};

const SHOWN = 10;

/** What would change if the credit on one card, or on all, were taken back now; nothing is written. */
export async function previewCredit(context: StudyContext, scope: CreditScope): Promise<CreditPreview> {
  const learner = await currentLearner(context);
  const logs = await context.stores.reviews.logs(context.learnerId, await creditedCardIds(context, scope));
  const credited = [...logs].flatMap(([cardId, log]) => {
    const credits = standingCredit(log).length;
    return credits === 0 ? [] : [{ cardId, log, credits }];
  });
  const compared = credited.map(({ cardId, log }) => compare(context, learner, cardId, log));
  const changes = compared.flatMap(({ change }) => (change ? [change] : []));
  const sooner = changes.reduce((sum, { dueAt }) => sum + dueAt.now - dueAt.without, 0);
  return {
    credits: credited.reduce((sum, one) => sum + one.credits, 0),
    cards: credited.length,
    changed: changes.length,
    dueNow: compared.filter(({ comesDue }) => comesDue).length,
    soonerDays: Math.round(sooner / DAY_MILLIS / Math.max(1, changes.length)),
    changes: changes
      .toSorted((one, other) => other.dueAt.now - other.dueAt.without - (one.dueAt.now - one.dueAt.without))
      .slice(0, SHOWN),
    zone: learner.moment.zone,
  };
}

type Compared = { readonly comesDue: boolean; readonly change: CreditChange | null };

/** A card as it is, and as it would be. */
function compare(
  { library }: StudyContext,
  learner: CurrentLearner,
  cardId: CardId,
  log: readonly ReviewEvent[],
): Compared {
  const parametersOf = parametersIn(learner);
  const now = replay(log, parametersOf).memory;
  const explicit = log.filter(({ kind }) => kind !== 'implicit');
  const without = replay(explicit, parametersOf).memory;
  if (now.state === 'new' || without.state === 'new') return { comesDue: false, change: null };
  const concept = library.concept(library.card(cardId)?.conceptId ?? '');
  const exercise = library.exercise(exerciseIdOf(cardId) ?? '');
  const change: CreditChange = {
    cardId,
    title: (concept ?? exercise)?.spec.title ?? null,
    dueAt: { now: now.dueAt, without: without.dueAt },
    stabilityDays: { now: now.stability, without: without.stability },
  };
  const comesDue = isDue(without, learner.moment) && !isDue(now, learner.moment);
  return { comesDue, change: now.dueAt === without.dueAt && now.stability === without.stability ? null : change };
}
