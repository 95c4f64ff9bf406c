import type { CardId } from '#lib/base/card-id.ts';
import { isKnownIn, type NewerEntry } from '#lib/base/newer-entry.ts';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { IntervalRule } from '#lib/srs/answer/interval-rule.ts';
import type { Rating } from '#lib/srs/rating.ts';

/** What every row of the log says. `localDay`, `zone` and `rolloverHour` are stored and never computed again. */
type Row = {
  /** UUID made by the client; the same id twice is the same event. */
  readonly id: string;
  readonly cardId: CardId;
  readonly at: EpochMillis;
  readonly localDay: LocalDay;
  readonly zone: string;
  readonly rolloverHour: number;
  /** When the server had it, by its own clock; absent for what was recorded before that was kept. */
  readonly receivedAt?: EpochMillis | undefined;
  /** What the client’s clock said, where that could not be; `at` is then when it arrived. */
  readonly claimedAt?: EpochMillis | undefined;
  /** Revision of the preset whose parameters scheduled it; the server’s, never the client’s. */
  readonly presetRevision: string;
};

/** Where a new card is put among the new ones. */
export const NEW_PLACES = ['front', 'back'] as const;
export type NewPlace = (typeof NEW_PLACES)[number];

/** One row of the append-only review log. */
export type ReviewEvent = Row &
  (
    | {
        readonly kind: 'answer';
        readonly rating: Rating;
        readonly tookMillis: number;
        readonly seed: number;
        /** The interval that the learner was promised; honoured where fuzz could have led to it. */
        readonly intervalDays?: number | undefined;
        /** By which the interval was drawn; absent: the first. */
        readonly rule?: IntervalRule | undefined;
      }
    /** `sourceId`: the undo of another card’s answer, with which this credit is taken back, or the plan; made by the server. */
    | { readonly kind: 'undo'; readonly undoes: string; readonly sourceId?: string | undefined }
    | { readonly kind: 'suspend' }
    | { readonly kind: 'unsuspend' }
    | { readonly kind: 'bury' }
    | { readonly kind: 'unbury' }
    | { readonly kind: 'forget' }
    /** A new card is put before all other new ones, or behind them; nothing for one that is not new. */
    | { readonly kind: 'move'; readonly to: NewPlace }
    /** Due so many study days after the event’s own; 0 is the same day. `sourceId`: the plan that set it; made by the server. */
    | { readonly kind: 'setDue'; readonly days: number; readonly sourceId?: string | undefined }
    /** A pass on another card that practised this one too; made by the server, never by a client. */
    | {
        readonly kind: 'implicit';
        /** Which part of a Good review it counts as, 0 to 1. */
        readonly credit: number;
        /** The answer that passed, and its card. */
        readonly sourceId: string;
        readonly sourceCardId: CardId;
      }
    /**
     * Found to be known without an answer, by a placement, which `sourceId` names: due so many study days after, provisional until its first
     * answer. Made by the server.
     */
    | { readonly kind: 'placed'; readonly days: number; readonly sourceId: string }
    /**
     * Answered in a quiz, which `sourceId` names; made by the server. `spaced`: it came as a review does, to a card in its reviews and on a later study
     * day than its last answer. Only then it changes the memory, as an answer would, and is learnt from; else it says what was known, and no more.
     */
    | {
        readonly kind: 'quizzed';
        /** Again where it was missed, Hard where it was guessed right, else Good. */
        readonly rating: Exclude<Rating, 'easy'>;
        readonly spaced: boolean;
        readonly tookMillis: number;
        readonly seed: number;
        readonly rule: IntervalRule;
        readonly sourceId: string;
      }
    /** The event `retimes` is folded at this one’s time: the clock was ahead when it was recorded. Made by the server. */
    | { readonly kind: 'retime'; readonly retimes: string }
    /** Of a kind, or of a version of its kind, that is newer than this program: kept and passed on as it came, folded as nothing. */
    | { readonly kind: 'other'; readonly was: NewerEntry }
  );

/** An event that is recorded now: it says when the server had it. One that does not is older than that was kept. */
export type ArrivedEvent<Event extends ReviewEvent = ReviewEvent> = Event & { readonly receivedAt: EpochMillis };

/** The kinds of event that this program folds, and the version of each that it knows. */
export const EVENT_VERSIONS: Readonly<Record<Exclude<ReviewEvent['kind'], 'other'>, number>> = {
  answer: 1,
  undo: 1,
  suspend: 1,
  unsuspend: 1,
  bury: 1,
  unbury: 1,
  forget: 1,
  move: 1,
  setDue: 1,
  implicit: 1,
  placed: 1,
  quizzed: 1,
  retime: 1,
};

/** Whether an entry of the log is one that this program folds, and not of a newer one. */
export function isKnownEntry(kind: string, version: number): boolean {
  return isKnownIn(EVENT_VERSIONS, kind, version);
}

/** What can happen to a card by itself; an undo only takes back what happened. */
export type CardEvent = Exclude<ReviewEvent, { readonly kind: 'undo' }>;

type WithoutServerFields<Event> = Event extends unknown
  ? Omit<Event, 'localDay' | 'presetRevision' | 'sourceId' | 'receivedAt' | 'claimedAt'>
  : never;

/** What happened in the workbench, as the client saw it; the server judges by it and does not keep it. */
export type AttemptFacts = {
  readonly passed: boolean;
  /** Up to and with the one that passed. */
  readonly submissions: number;
  readonly hintsUsed: number;
  readonly editorialOpened: boolean;
};

/** An event as the client makes and sends it; the server adds the study day and the preset. */
export type DraftEvent = WithoutServerFields<
  Exclude<ReviewEvent, { readonly kind: 'implicit' | 'other' | 'placed' | 'quizzed' | 'retime' }>
> & {
  readonly attempt?: AttemptFacts;
};
