import type { Locale } from '#lib/base/localized.ts';
import { isKnownIn, type NewerEntry } from '#lib/base/newer-entry.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { RemarkSubject } from './remark-subject.ts';

/** What is the matter with something: it is wrong, it is hard to understand, or there is a slip of the pen in it. */
export const FLAG_KINDS = ['wrong', 'unclear', 'typo'] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

/** What becomes of a flag: it stands, it is done with, or it is off the list. */
export const FLAG_STATES = ['open', 'resolved', 'deleted'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** Where something was flagged. */
export const FLAG_PLACES = ['prompt', 'answer', 'card', 'quiz', 'note', 'exercise'] as const;
export type FlagPlace = (typeof FLAG_PLACES)[number];

/** What was before the learner, as the client says it. */
export type Seen = {
  readonly place: FlagPlace;
  readonly locale: Locale;
  /** What drew it; null for what is drawn with no seed. */
  readonly seed: number | null;
  /** The print of what its author had written (`printOf`); null where the client does not know it. */
  readonly print: string | null;
};

/** The same as the server finds it when the flag arrives: what an author needs to see it again. */
export type Found = {
  /** The Markdown of the question with the numbers of its seed, in the language that was read. */
  readonly question: string;
  /** What it is drawn from now: another than was seen where it has changed since. */
  readonly print: string;
  readonly pack: string;
  readonly packVersion: string;
  readonly app: string;
};

/** What every event says. */
type Row = {
  /** UUID made by the client; the same id twice is the same event. That of `flagged` is the flag’s own. */
  readonly id: string;
  readonly subject: RemarkSubject;
  readonly at: EpochMillis;
  /** When the server had it, by its own clock; absent until then. */
  readonly receivedAt?: EpochMillis | undefined;
  /** What the client’s clock said, where that could not be; `at` is then when it arrived. */
  readonly claimedAt?: EpochMillis | undefined;
};

/**
 * One row of the append-only log of what a learner remarks on something of a pack: flags, notes and tags of their own. Of two
 * that say another thing of the same field the later one holds.
 */
export type RemarkEvent = Row &
  (
    | {
        readonly kind: 'flagged';
        readonly what: FlagKind;
        readonly note: string;
        readonly seen: Seen;
        readonly found?: Found | undefined;
      }
    | {
        readonly kind: 'reworded';
        readonly flagId: string;
        readonly what?: FlagKind | undefined;
        readonly note?: string | undefined;
      }
    | { readonly kind: 'moved'; readonly flagId: string; readonly to: FlagState }
    /** Empty: there is no note any more. */
    | { readonly kind: 'noted'; readonly note: string }
    | { readonly kind: 'tagged' | 'untagged'; readonly tag: string }
    /** Of a kind or a version that is newer than this program: kept and passed on as it came. */
    | { readonly kind: 'other'; readonly was: NewerEntry }
  );

/** The kinds of event that this program folds, and the version of each that it knows. */
export const REMARK_VERSIONS: Readonly<Record<Exclude<RemarkEvent['kind'], 'other'>, number>> = {
  flagged: 1,
  reworded: 1,
  moved: 1,
  noted: 1,
  tagged: 1,
  untagged: 1,
};

/** Whether an event is one that this program folds, and not of a newer one. */
export function isKnownRemark(kind: string, version: number): boolean {
  return isKnownIn(REMARK_VERSIONS, kind, version);
}

/** The order in which remarks are folded: by time, then by id. */
export function compareRemarks(one: Pick<RemarkEvent, 'at' | 'id'>, other: Pick<RemarkEvent, 'at' | 'id'>): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

type WithoutServerFields<Event> = Event extends unknown ? Omit<Event, 'receivedAt' | 'claimedAt' | 'found'> : never;

/** An event as the client makes and sends it. */
export type DraftRemark = WithoutServerFields<Exclude<RemarkEvent, { readonly kind: 'other' }>>;
