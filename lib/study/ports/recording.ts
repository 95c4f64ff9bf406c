import type { CardId } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { DayTallies, DayTally } from '#lib/progress/day-tally.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { StoredPlan } from './plan-store.ts';
import type { Snapshot } from './snapshot.ts';

/** What `record` hands to its decider: events by the ids asked for, of whatever card; what followed from each; the logs of all cards concerned. */
export type KnownEvents = {
  readonly logs: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  readonly byId: ReadonlyMap<string, ReviewEvent>;
  readonly consequences: ReadonlyMap<string, readonly Consequence[]>;
  /** The plan that was asked for; null where there is none. */
  readonly plan: StoredPlan | null;
};

/** Credit, a day, an answer in a quiz, or the undo of one, that the server added because of its source: an event of another card, a plan, a placement or a quiz. */
export type Consequence = Extract<
  ReviewEvent,
  { readonly kind: 'implicit' | 'placed' | 'quizzed' | 'undo' | 'setDue' }
> & {
  readonly sourceId: string;
};

/** What is to be written: new events, the snapshot of each card named (null: the card has no events), and what is added to the tally of each day. */
export type Recording = {
  readonly append: readonly ReviewEvent[];
  readonly snapshots: ReadonlyMap<CardId, Snapshot | null>;
  readonly tallies: DayTallies;
  /** A plan to be written with it, in place of the one that has its id. */
  readonly plan?: StoredPlan;
};

/** The log while nobody writes to it, and what is kept of it, to be set right. */
export type HeldLog = {
  readonly tallyVersion: number | null;
  /** Ids of the cards that have events. */
  readonly cardIds: readonly CardId[];
  /** As `ReviewStore.logs`. */
  readonly logs: (cardIds: readonly CardId[]) => Promise<ReadonlyMap<CardId, readonly ReviewEvent[]>>;
  /** Every snapshot that is there; null for one that cannot be read. */
  readonly snapshots: () => Promise<ReadonlyMap<CardId, Snapshot | null>>;
  /** Every tally that is there; null for one that cannot be read. */
  readonly tallies: () => Promise<ReadonlyMap<LocalDay, DayTally | null>>;
  /** Replaces these snapshots; null removes. */
  readonly writeSnapshots: (snapshots: Recording['snapshots']) => Promise<void>;
  /** Replaces all tallies, which are now of this version. */
  readonly writeTallies: (tallies: DayTallies, version: number) => Promise<void>;
};
