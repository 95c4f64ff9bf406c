import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';

/** What is kept of a card: the fold of its log. */
export type Snapshot = {
  readonly state: CardState;
  /** The path of the pack that its id speaks of, such as `content/activations`, whether or not that pack is here. */
  readonly pack: PackPath;
  /** Study days of the first and the last answer that stand; null without one. The first of a card that was placed is the day of that. */
  readonly firstDay: LocalDay | null;
  readonly lastDay: LocalDay | null;
};

/** Snapshots by the ids of their cards. */
export type Snapshots = ReadonlyMap<CardId, Snapshot>;
