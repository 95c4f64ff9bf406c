import { foldRemarks, type Remarks } from '#lib/remarks/fold-remarks.ts';
import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { RemarkPlace } from '#lib/study/ports/remark-store.ts';
import { subjectNow } from './find-subject.ts';

type Asking = Pick<StudyContext, 'stores' | 'library' | 'learnerId'>;

const PAGE = 2_000;

/** All remarks of the learner, folded, under the ids that things have now. */
export async function ownRemarks({ stores, library, learnerId }: Asking): Promise<Remarks> {
  const events: RemarkEvent[] = [];
  let place: RemarkPlace = null;
  for (;;) {
    const page = await stores.remarks.page(learnerId, place, PAGE);
    events.push(...page);
    if (page.length < PAGE) break;
    place = page.at(-1) ?? null;
  }
  return foldRemarks(events, (subject) => subjectNow(library, subject));
}

/** The same of these subjects only, which have the ids that they have now. */
export async function ownRemarksOn(
  { stores, library, learnerId }: Asking,
  subjects: readonly RemarkSubject[],
): Promise<Remarks> {
  const asked = new Set(subjects);
  const named = (await stores.remarks.subjects(learnerId)).filter((name) => asked.has(subjectNow(library, name)));
  const events = named.length === 0 ? [] : await stores.remarks.of(learnerId, named);
  return foldRemarks(events, (subject) => subjectNow(library, subject));
}
