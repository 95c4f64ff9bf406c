import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { CardState, Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { applyEvent, standingEvents, UNTOUCHED } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';

/** Why a card is put aside, or stands out: it is not asked until it is brought back, not before a later day, or is forgotten again and again. */
export const ASIDE_REASONS = ['suspended', 'buried', 'leech'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** From how many lapses on a card is marked as a leech, by the path of its pack, and in all other packs; Infinity is never. */
export type LeechLimits = { readonly others: number; readonly ofPacks: ReadonlyMap<string, number> };

/** What is looked for: the cards with one of these reasons on a study day. */
export type AsideWish = {
  readonly reasons: readonly AsideReason[];
  readonly today: LocalDay;
  readonly leeches: LeechLimits;
};

/** The reasons that a card of a pack has. */
export function asideReasons(state: CardState, pack: string, wish: Omit<AsideWish, 'reasons'>): readonly AsideReason[] {
  const holds: Readonly<Record<AsideReason, boolean>> = {
    suspended: state.suspended,
    buried: state.buriedUntil !== null && state.buriedUntil > wish.today,
    leech: lapsesOf(state.memory) >= (wish.leeches.ofPacks.get(pack) ?? wish.leeches.others),
  };
  return ASIDE_REASONS.filter((reason) => holds[reason]);
}

/** When each reason of a card began, null for one that it does not have; and whether an answer suspended it, as a leech. */
export type AsideSince = Readonly<Record<AsideReason, EpochMillis | null>> & { readonly suspendedItself: boolean };

/** Since when a card is put aside, by its log. `limit`: the lapses at which it is marked. */
export function asideSince(
  log: readonly ReviewEvent[],
  parametersOf: (presetRevision: string) => SchedulerParameters,
  limit: number,
): AsideSince {
  const since = { suspended: null, buried: null, leech: null, suspendedItself: false };
  const began: { -readonly [Field in keyof AsideSince]: AsideSince[Field] } = since;
  let state = UNTOUCHED;
  for (const event of standingEvents(log)) {
    const before = state;
    state = applyEvent(before, event, parametersOf(event.presetRevision));
    if (!before.suspended && state.suspended) {
      began.suspended = event.at;
      began.suspendedItself = event.kind === 'answer';
    }
    if (event.kind === 'bury') began.buried = event.at;
    if (lapsesOf(before.memory) < limit && lapsesOf(state.memory) >= limit) began.leech = event.at;
  }
  return began;
}

function lapsesOf(memory: Memory): number {
  return memory.state === 'new' ? -1 : memory.lapses;
}
