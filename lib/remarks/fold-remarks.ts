import type { EpochMillis } from '#lib/base/time.ts';
import {
  compareRemarks,
  type Found,
  type FlagKind,
  type FlagState,
  type RemarkEvent,
  type Seen,
} from './remark-event.ts';
import type { RemarkSubject } from './remark-subject.ts';
import { tagKey } from './remark-text.ts';

/** A flag as it stands. */
export type Flag = {
  readonly id: string;
  readonly subject: RemarkSubject;
  readonly at: EpochMillis;
  readonly what: FlagKind;
  readonly note: string;
  readonly state: FlagState;
  readonly seen: Seen;
  /** Null until the server has seen it. */
  readonly found: Found | null;
};

/** A note as it was at some time. */
export type NoteVersion = { readonly note: string; readonly at: EpochMillis };

/** What a learner wrote on something for themselves. */
export type Personal = {
  /** Empty: none. */
  readonly note: string;
  /** Notes that a later one has taken the place of, latest first. */
  readonly earlier: readonly NoteVersion[];
  /** In the order of their names. */
  readonly tags: readonly string[];
};

/** What all remarks come to. */
export type Remarks = {
  /** Latest first; those that were deleted, too. */
  readonly flags: readonly Flag[];
  readonly personal: ReadonlyMap<RemarkSubject, Personal>;
};

/** Nothing was written on it. */
export const NOTHING_PERSONAL: Personal = { note: '', earlier: [], tags: [] };

/** How many earlier notes of one thing are shown. */
const MOST_EARLIER = 20;

/**
 * Folds remarks, in whatever order they came: each field is what was said of it last, so that one that was written earlier
 * and arrives later changes nothing but the list of earlier notes. `nameOf` says what a subject is called now.
 */
export function foldRemarks(
  events: readonly RemarkEvent[],
  nameOf: (subject: RemarkSubject) => RemarkSubject = (subject) => subject,
): Remarks {
  const flags = new Map<string, Flag>();
  const written = new Map<RemarkSubject, Written>();
  const ordered = [...new Map(events.map((event) => [event.id, event])).values()].sort(compareRemarks);
  // A flag comes before what is said of it, whatever clocks say.
  for (const event of ordered) {
    if (event.kind !== 'flagged') continue;
    const { id, at, what, note, seen, found = null } = event;
    flags.set(id, { id, subject: nameOf(event.subject), at, what, note, state: 'open', seen, found });
  }
  for (const event of ordered) {
    if (event.kind === 'flagged' || event.kind === 'other') continue;
    if (event.kind === 'reworded' || event.kind === 'moved') {
      const flag = flags.get(event.flagId);
      if (flag) flags.set(flag.id, changed(flag, event));
      continue;
    }
    const subject = nameOf(event.subject);
    const own: Written = written.get(subject) ?? { notes: [], tags: new Map() };
    written.set(subject, own);
    if (event.kind === 'noted') own.notes.push({ note: event.note, at: event.at });
    else if (event.kind === 'tagged') own.tags.set(tagKey(event.tag), event.tag);
    else own.tags.delete(tagKey(event.tag));
  }
  return {
    flags: [...flags.values()].sort((one, other) => compareRemarks(other, one)),
    personal: new Map([...written].map(([subject, own]) => [subject, personalOf(own)])),
  };
}

type Written = { readonly notes: NoteVersion[]; readonly tags: Map<string, string> };

function changed(flag: Flag, event: Extract<RemarkEvent, { readonly kind: 'reworded' | 'moved' }>): Flag {
  if (event.kind === 'moved') return { ...flag, state: event.to };
  return { ...flag, what: event.what ?? flag.what, note: event.note ?? flag.note };
}

function personalOf({ notes, tags }: Written): Personal {
  const note = notes.at(-1)?.note ?? '';
  const earlier = notes
    .slice(0, -1)
    .filter((one, index) => one.note !== '' && one.note !== note && one.note !== notes[index + 1]?.note);
  return {
    note,
    earlier: earlier.toReversed().slice(0, MOST_EARLIER),
    tags: [...tags.values()].sort((one, other) => (tagKey(one) < tagKey(other) ? -1 : 1)),
  };
}
