import { exerciseCardId, knownCardId, type CardId } from '#lib/base/card-id.ts';
import type { Remarks } from '#lib/remarks/fold-remarks.ts';
import { parseSubject, type RemarkSubject } from '#lib/remarks/remark-subject.ts';
import { tagKey } from '#lib/remarks/remark-text.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { ownRemarks } from './own-remarks.ts';

/** A tag, and how many things have it. */
export type TagCount = { readonly tag: string; readonly count: number };

/** What is remarked on the cards and exercises of the queue, under the ids that they have now. */
export type RemarkedCards = {
  /** Those with a flag that stands. */
  readonly flagged: ReadonlySet<CardId>;
  /** The tags of each that has any, or whose concept has, by their keys (`tagKey`). */
  readonly tags: ReadonlyMap<CardId, ReadonlySet<string>>;
  /** Every tag, the one that most things have first. */
  readonly names: readonly TagCount[];
};

/** The flags and tags of all cards of a learner. */
export async function remarkedCards(context: StudyContext): Promise<RemarkedCards> {
  const remarks = await ownRemarks(context);
  const open = remarks.flags.filter(({ state }) => state === 'open');
  const tags = new Map<CardId, Set<string>>();
  for (const [subject, own] of remarks.personal) {
    for (const card of cardsOf(context, subject, true)) {
      const before = tags.get(card) ?? new Set();
      tags.set(card, new Set([...before, ...own.tags.map(tagKey)]));
    }
  }
  return {
    flagged: new Set(open.flatMap(({ subject }) => cardsOf(context, subject, false))),
    tags: new Map([...tags].filter(([, keys]) => keys.size > 0)),
    names: countTags(remarks),
  };
}

/** Every tag of these remarks, the one that most things have first. */
export function countTags({ personal }: Remarks): readonly TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const { tags } of personal.values()) {
    for (const tag of tags) {
      const before = counts.get(tagKey(tag));
      counts.set(tagKey(tag), { tag: before?.tag ?? tag, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort(
    (one, other) => other.count - one.count || (tagKey(one.tag) < tagKey(other.tag) ? -1 : 1),
  );
}

function cardsOf({ library }: StudyContext, subject: RemarkSubject, withConcepts: boolean): readonly CardId[] {
  const parsed = parseSubject(subject);
  if (parsed?.kind === 'exercise') return [exerciseCardId(parsed.id)];
  if (parsed?.kind === 'concept') return withConcepts ? (library.concept(parsed.id)?.cards ?? []) : [];
  return parsed ? [knownCardId(parsed.id)] : [];
}
