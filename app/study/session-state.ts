import type { CardId } from '#lib/base/card-id.ts';
import { localDayOf, type EpochMillis } from '#lib/base/time.ts';
import type { CardResponse } from '#lib/cards/response.ts';
import { isDue, waitingOf, type Now } from '#lib/srs/days/due.ts';
import type { DueLoad } from '#lib/srs/answer/load.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { isShown } from '#lib/srs/queue/is-shown.ts';
import { applyEvent, standingEvents } from '#lib/srs/log/replay.ts';
import type { DraftEvent, ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';
import type { UndoableView } from '#lib/study/reviews/undoables.ts';
import type { QueueEntry } from '#lib/study/session/queue-entry.ts';
import type { SessionMode, SessionView } from '#lib/study/session/session-view.ts';
import { changedSince, NOTHING_CONFIRMED, withConfirmed } from './with-confirmed.ts';

/** What came of a response, and the rating it speaks for; the learner may choose another. */
export type Judged = { readonly response: CardResponse; readonly correct: boolean; readonly proposed: Rating };

/** Where the loop is. The answer has been judged, or merely shown (null), at `shownAt`: the buttons promise what held then. */
export type Phase =
  /** The note of the concept comes before its first card. */
  | { readonly name: 'note' }
  | { readonly name: 'prompt' }
  | { readonly name: 'answer'; readonly judged: Judged | null; readonly shownAt?: EpochMillis | undefined }
  | { readonly name: 'done' };

/** What was done in this session. */
export type Tally = { readonly answered: number; readonly again: number; readonly tookMillis: number };

/** All that an undo brings back. */
export type SessionCore = {
  /** Not yet asked, in the server’s order. */
  readonly ready: readonly QueueEntry[];
  /** In steps within this study day; asked when due, soonest first. */
  readonly waiting: readonly QueueEntry[];
  /** Asked now; null when done. */
  readonly current: QueueEntry | null;
  /** When cards that are through for today fall due. */
  readonly settled: readonly EpochMillis[];
  readonly tally: Tally;
  /** What falls due on the days to come, the answers of this session included. */
  readonly load: DueLoad;
  /** How early a step may be asked when nothing else is left. */
  readonly learnAheadMillis: number;
  /** Concepts that were begun in this session, or whose note was read. */
  readonly taught: readonly string[];
};

/** One thing that can be undone; `eventId` is null for what the log does not know of. */
export type Undoable = { readonly core: SessionCore; readonly eventId: string | null; readonly cardId: CardId };

/** A review session in the browser. */
export type SessionState = SessionCore & {
  readonly phase: Phase;
  /** When the current prompt appeared. */
  readonly shownAt: EpochMillis;
  /** The card is shown in the other language. */
  readonly flipped: boolean;
  readonly zone: string;
  readonly rolloverHour: number;
  readonly parameters: SchedulerParameters;
  readonly presets: SessionView['presets'];
  /** Null: the day’s own session, or one of a concept. */
  readonly mode: SessionMode | null;
  /** Cards as they are to be shown the next time, with a seed of their own, by id. */
  readonly redrawn: Readonly<Record<string, CardView>>;
  /** What was done in this page, latest last. */
  readonly history: readonly Undoable[];
  /** What was done before this page was opened, latest last: it can be undone after all of `history`. */
  readonly earlier: readonly UndoableView[];
};

/**
 * Entries as they stand after events that the server has not seen yet, and with what it has told since the view was
 * opened; those through for today are left out. `drafts` may be of any card, in any order.
 */
export function standingEntries(
  view: SessionView,
  drafts: readonly DraftEvent[],
  at: EpochMillis,
  confirmed = NOTHING_CONFIRMED,
): readonly QueueEntry[] {
  const now = { at, zone: view.zone, rolloverHour: view.rolloverHour };
  const drafted = new Set<string>(drafts.map((draft) => draft.cardId));
  const touched = new Set<string>([...drafted, ...changedSince(view, confirmed)]);
  const entries = withConfirmed(view, confirmed).entries.map((entry) =>
    drafted.has(entry.card.id) ? afterDrafts(entry, drafts, parametersOf(view, entry)) : entry,
  );
  const isAskedAnyway = ({ card, state }: QueueEntry): boolean =>
    view.mode === 'practice' || (view.mode === 'ahead' && !state.suspended && !touched.has(card.id));
  return entries.filter((entry) => isAskedAnyway(entry) || isForToday(entry.state, now));
}

/** How an entry is scheduled. */
export function parametersOf(
  { presets, parameters }: Pick<SessionState, 'presets' | 'parameters'>,
  { preset }: QueueEntry,
): SchedulerParameters {
  return (preset === undefined ? undefined : presets[preset]) ?? parameters;
}

/** Whether there is anything to take back. */
export function canUndo({ history, earlier }: SessionState): boolean {
  return history.length + earlier.length > 0;
}

/** True while the card may still be asked in this study day. */
function isForToday(state: CardState, now: Now): boolean {
  if (!isShown(state, localDayOf(now.at, now))) return false;
  const { memory } = state;
  return memory.state === 'new' || isDue(memory, now) || waitingOf(memory, now) === 'intraday';
}

/** An undo of an event that the server has already folded shows only once the server has answered. */
function afterDrafts(entry: QueueEntry, drafts: readonly DraftEvent[], parameters: SchedulerParameters): QueueEntry {
  const events = drafts.filter((draft) => draft.cardId === entry.card.id).map(asEvent);
  const state = standingEvents(events).reduce((after, event) => applyEvent(after, event, parameters), entry.state);
  return { ...entry, state };
}

/** A draft as an event of the log. The preset is the session’s; only the server knows its revision. */
export function asEvent(draft: DraftEvent): ReviewEvent {
  return Object.assign({ localDay: localDayOf(draft.at, draft), presetRevision: '' }, draft);
}
