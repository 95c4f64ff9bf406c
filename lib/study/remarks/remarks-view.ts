import type { Localized } from '#lib/base/localized.ts';
import { NOTHING_PERSONAL, type Flag, type Personal } from '#lib/remarks/fold-remarks.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { renderNote } from '#lib/packs/markdown/render-note.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { contentPrint } from './content-print.ts';
import { findSubject } from './find-subject.ts';
import { ownRemarks, ownRemarksOn } from './own-remarks.ts';
import { countTags, type TagCount } from './remarked-cards.ts';

/** What a learner wrote on something, and the note as HTML that is safe to show; null where it is too much to make. */
export type PersonalView = Personal & { readonly noteHtml: string | null };

/** A flag, and what it is on; null where no pack has that any more. */
export type FlagView = Flag & { readonly of: NamedSubject | null };

/** Something of a pack by its name, and where it is shown. */
export type NamedSubject = {
  readonly title: Localized;
  readonly href: string;
  /** The id of its pack, which has a hue and a glyph. */
  readonly pack: string;
  /** What its author has written now is another thing than what was flagged. */
  readonly print: string;
};

/** What was remarked on one thing. */
export type SubjectRemarks = { readonly personal: PersonalView; readonly flags: readonly Flag[] };

/** Everything that was remarked on anything. */
export type RemarksView = {
  /** Latest first, without those that were deleted. */
  readonly flags: readonly FlagView[];
  /** What has a note or a tag, in the order of names. */
  readonly personal: readonly (PersonalView & { readonly subject: RemarkSubject; readonly of: NamedSubject | null })[];
  readonly tags: readonly TagCount[];
};

/** What was remarked on one thing, by an id that it has or had; null when no pack has it. */
export async function remarksOn(context: StudyContext, asked: RemarkSubject): Promise<SubjectRemarks | null> {
  const subject = findSubject(context.library, asked)?.subject;
  if (!subject) return null;
  const { flags, personal } = await ownRemarksOn(context, [subject]);
  return { personal: viewOf(personal.get(subject) ?? NOTHING_PERSONAL), flags: flags.filter(isListed) };
}

/** All flags, notes and tags of the learner, with the names of what they are on. */
export async function remarksView(context: StudyContext): Promise<RemarksView> {
  const remarks = await ownRemarks(context);
  return {
    flags: remarks.flags.filter(isListed).map((flag) => ({ ...flag, of: namedSubject(context, flag.subject) })),
    personal: [...remarks.personal]
      .filter(([, own]) => hasSomething(own))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([subject, own]) => ({ ...viewOf(own), subject, of: namedSubject(context, subject) })),
    tags: countTags(remarks),
  };
}

/** What has a note or a tag of the learner. */
export async function personalSubjects(context: StudyContext): Promise<readonly RemarkSubject[]> {
  const { personal } = await ownRemarks(context);
  return [...personal].flatMap(([subject, own]) => (hasSomething(own) ? [subject] : [])).sort();
}

function isListed({ state }: Flag): boolean {
  return state !== 'deleted';
}

function hasSomething({ note, tags }: Personal): boolean {
  return note !== '' || tags.length > 0;
}

/** Whoever wrote the note, it is shown as a stranger’s text is. */
function viewOf(own: Personal): PersonalView {
  return { ...own, noteHtml: own.note === '' ? null : renderNote(own.note) };
}

function namedSubject({ library }: StudyContext, subject: RemarkSubject): NamedSubject | null {
  const found = findSubject(library, subject);
  const pack = found && library.pack(found.written.pack);
  return found && pack
    ? { title: found.title, href: found.href, pack: pack.id, print: contentPrint(found.written) }
    : null;
}
