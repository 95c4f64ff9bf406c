import type { RemarkSubject } from '#lib/remarks/remark-subject.ts';
import type { SubjectRemarks } from '#lib/study/remarks/remarks-view.ts';
import { Told } from './told.ts';

/** What the server has of the learner’s remarks on one thing; null where it cannot be asked now, or no pack has it. */
export async function fetchRemarks(subject: RemarkSubject): Promise<SubjectRemarks | null> {
  return answerOf<SubjectRemarks>(`/api/remarks?on=${encodeURIComponent(subject)}`);
}

/** Tells what has a note or a tag of the learner, now and whenever it changes; returns how to stop. */
export function watchPersonalSubjects(listener: (subjects: ReadonlySet<RemarkSubject>) => void): () => void {
  void askPersonalSubjects();
  return personal.watch(listener);
}

/** Asks the server what has a note or a tag of the learner: once for a page, and again where it did not answer. */
export function askPersonalSubjects(): Promise<void> {
  asking ??= answerOf<{ readonly subjects: readonly RemarkSubject[] }>('/api/remarks/subjects').then((found) => {
    if (found) personal.tell(new Set([...known, ...found.subjects]));
    else asking = null;
  });
  return asking;
}

/** From now on this has something of the learner’s own. */
export function addPersonalSubject(subject: RemarkSubject): void {
  known.add(subject);
  personal.tell(new Set([...known, ...now]));
}

let asking: Promise<void> | null = null;
let now: ReadonlySet<RemarkSubject> = new Set();
/** What was written in this page, whatever the server says of a moment before. */
const known = new Set<RemarkSubject>();
const personal = new Told<ReadonlySet<RemarkSubject>>(now);
personal.watch((subjects) => (now = subjects));

async function answerOf<Answer>(path: string): Promise<Answer | null> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    // Offline, or the server gone: what was written goes into the outbox all the same.
    return null;
  }
}

const PATIENCE_MILLIS = 8_000;
