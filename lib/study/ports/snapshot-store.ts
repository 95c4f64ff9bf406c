import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { MemoryBounds, MemoryCounts } from '#lib/progress/memory-bins.ts';
import type { CardStanding, CardState } from '#lib/srs/model/memory.ts';
import type { LearnerId } from './learner-store.ts';
import type { Snapshots } from './snapshot.ts';

/** The fold of each card’s log; written by `ReviewStore` only. What cannot be read throws. */
export type SnapshotStore = {
  readonly all: (learner: LearnerId) => Promise<ReadonlyMap<CardId, CardState>>;
  /** Of these cards; those that have none are left out. */
  readonly of: (learner: LearnerId, cardIds: readonly CardId[]) => Promise<Snapshots>;
  /** Of the cards that are due before an instant, but for suspended ones. */
  readonly dueBefore: (learner: LearnerId, at: EpochMillis) => Promise<Snapshots>;
  /** How many cards of these packs are due from each instant to before the next one, but for suspended ones: one count fewer than instants. */
  readonly dueCounts: (
    learner: LearnerId,
    packs: readonly PackPath[],
    instants: readonly EpochMillis[],
  ) => Promise<readonly number[]>;
  /** Of the cards that are buried until after this study day. */
  readonly buriedBeyond: (learner: LearnerId, day: LocalDay) => Promise<Snapshots>;
  /**
   * Ids of the cards that are not new, joined by spaces, a text for each pack: there may be a hundred thousand. They are
   * sorted where that costs nothing, which is not promised.
   */
  readonly metIds: (learner: LearnerId) => Promise<ReadonlyMap<PackPath, string>>;
  /**
   * How far the learner is with each card: those that are not new, and those that are suspended. Read for all concepts at
   * once, of which there may be thousands; stabilities to a millionth of a day.
   */
  readonly standings: (learner: LearnerId) => Promise<ReadonlyMap<CardId, CardStanding>>;
  /** The study day of each card’s first answer that stands; cards without one are left out. */
  readonly firstDays: (learner: LearnerId) => Promise<ReadonlyMap<CardId, LocalDay>>;
  /** `countMemories` of the cards of these packs, as they are at an instant. */
  readonly memoryCounts: (
    learner: LearnerId,
    packs: readonly PackPath[],
    at: EpochMillis,
    bounds: MemoryBounds,
  ) => Promise<MemoryCounts>;
  /** Of the cards that were forgotten `lapses` times or more, the most often forgotten first, then the hardest; at most `limit`. */
  readonly mostForgotten: (learner: LearnerId, lapses: number, limit: number) => Promise<Snapshots>;
  /** Of the cards that are in another place among the new ones than their own. */
  readonly moved: (learner: LearnerId) => Promise<Snapshots>;
};
