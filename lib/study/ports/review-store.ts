import type { CardId } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { AnsweredCards } from '#lib/srs/optimiser/answer-columns.ts';
import type { LearnerId } from './learner-store.ts';
import type { HeldLog, KnownEvents, Recording } from './recording.ts';
import type { Snapshot } from './snapshot.ts';

/** A place in the log, in the order of `compareEvents`; null is before the first. */
export type LogPlace = Pick<ReviewEvent, 'at' | 'id'> | null;

/** The study days of the first and the last answer that stands. */
export type AnsweredDays = Pick<Snapshot, 'firstDay' | 'lastDay'>;

/** An answer, how long it took, and when and in which zone it was given. */
export type RecentAnswer = Pick<ReviewEvent, 'cardId' | 'at' | 'zone'> & { readonly tookMillis: number };

/** What is to be known before a recording is decided. */
export type AskedLog = {
  readonly cardIds: readonly CardId[];
  readonly eventIds: readonly string[];
  readonly planId?: string;
  /** All ids under which a card’s events may be, for the cards that the events asked for led to; its own where this is left out. */
  readonly namesOf?: (id: CardId) => readonly CardId[];
};

/** The append-only log. There is no way to change or remove an event. */
export type ReviewStore = {
  /** Reads, lets `decide` decide and writes its recording, all in one transaction that no other writer of this learner can come between. */
  readonly record: (learner: LearnerId, asked: AskedLog, decide: (known: KnownEvents) => Recording) => Promise<void>;
  /** Lets `work` look at the whole log and set right what is kept of it, all in one transaction; other writers of this learner wait. */
  readonly hold: <Value>(learner: LearnerId, work: (log: HeldLog) => Promise<Value>) => Promise<Value>;
  /** Every event of each of these cards, in the order of `compareEvents`; cards without events are left out. */
  readonly logs: (
    learner: LearnerId,
    cardIds: readonly CardId[],
  ) => Promise<ReadonlyMap<CardId, readonly ReviewEvent[]>>;
  /** At most `limit` events after `place`, in the order of `compareEvents`. */
  readonly page: (learner: LearnerId, place: LogPlace, limit: number) => Promise<readonly ReviewEvent[]>;
  /** The latest events of any kind that neither another event nor a plan led to, latest first. */
  readonly latest: (learner: LearnerId, limit: number) => Promise<readonly ReviewEvent[]>;
  /** Ids of the cards that have events. */
  readonly cardIds: (learner: LearnerId) => Promise<readonly CardId[]>;
  /** The cards that have an event on this study day, and when each was first and last answered by its snapshot; null where it has none. */
  readonly cardsOn: (learner: LearnerId, day: LocalDay) => Promise<ReadonlyMap<CardId, AnsweredDays | null>>;
  /** What is learnt from at most `limit` cards, in the order of their ids, after the one named; null is before the first. Those of `except` are left out. */
  readonly answersByCard: (
    learner: LearnerId,
    after: string | null,
    limit: number,
    except?: readonly CardId[],
  ) => Promise<AnsweredCards>;
  /** The latest answers that stand, latest first; `limit` is of those that were given, undone ones among them. */
  readonly recentAnswers: (learner: LearnerId, limit: number) => Promise<readonly RecentAnswer[]>;
};
