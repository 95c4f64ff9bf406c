import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Found, RemarkEvent } from '#lib/remarks/remark-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { isPlausible } from '#lib/study/reviews/plausible-time.ts';
import { contentPrint } from './content-print.ts';
import { drawnQuestion } from './drawn-question.ts';
import { findSubject, subjectNow, type FoundSubject } from './find-subject.ts';
import { readRemark, type ReceivedRemark } from './remark-form.ts';
import { remarksSayTheSame } from './remarks-say-the-same.ts';

/** Why a remark was refused. `malformed` goes with a detail. */
export type RemarkRefusal = 'malformed' | 'unknown-subject' | 'unknown-flag' | 'id-taken';

/** What became of one remark, in the form of a review’s. */
export type RemarkResult =
  | { readonly id: string; readonly status: 'recorded' | 'duplicate' }
  | { readonly id: string; readonly status: 'refused'; readonly reason: RemarkRefusal; readonly detail: string | null };

/** The most remarks that one batch may have. */
export const LARGEST_REMARK_BATCH = 100;

/** The most of a question that is kept with a flag, in UTF-16 code units. */
const LONGEST_QUESTION = 20_000;

/**
 * Adds a batch of remarks, each by itself: what was sent before counts once; what is flagged is drawn anew from its seed, and kept
 * with the version it has; a time that cannot be true is replaced by this one. `app` is the version of the program. At most
 * LARGEST_REMARK_BATCH remarks.
 */
export async function recordRemarks(
  context: StudyContext,
  batch: readonly { readonly id: string }[],
  app: string,
): Promise<{ readonly results: readonly RemarkResult[] }> {
  invariant(batch.length <= LARGEST_REMARK_BATCH, `a batch has at most ${LARGEST_REMARK_BATCH} remarks`);
  await currentLearner(context);
  const { library, stores, learnerId, now } = context;
  const parsed = batch.map((sent) => ({ sent, form: readRemark(sent) }));
  // Drawn before the transaction, which nobody else can write in.
  const found = new Map(
    parsed.flatMap(({ form }) => {
      const subject = form.ok ? findSubject(library, form.value.subject) : null;
      return form.ok && subject ? [[form.value, foundOf(context, form.value, subject, app)] as const] : [];
    }),
  );
  const asked = parsed.flatMap(({ form }) =>
    form.ok ? [form.value.id, ...('flagId' in form.value ? [form.value.flagId] : [])] : [],
  );
  let results: readonly RemarkResult[] = [];
  await stores.remarks.record(learnerId, [...new Set(asked)], (known) => {
    const added = new Map<string, RemarkEvent>();
    results = parsed.map(({ sent, form }): RemarkResult => {
      if (!form.ok) return { id: sent.id, status: 'refused', reason: 'malformed', detail: form.problem };
      const event = form.value;
      const { id } = event;
      const before = known.get(id) ?? added.get(id);
      if (before) return remarksSayTheSame(before, event) ? { id, status: 'duplicate' } : refused(id, 'id-taken');
      if ('flagId' in event) {
        // Whether a pack still has what was flagged does not matter to the flag.
        const flag = known.get(event.flagId) ?? added.get(event.flagId);
        const isOfIt =
          flag?.kind === 'flagged' && subjectNow(library, flag.subject) === subjectNow(library, event.subject);
        if (!isOfIt) return refused(id, 'unknown-flag');
      } else if (event.kind !== 'other' && !found.has(event)) return refused(id, 'unknown-subject');
      added.set(id, complete(event, found.get(event) ?? null, now));
      return { id, status: 'recorded' };
    });
    return [...added.values()];
  });
  return { results };
}

function refused(id: string, reason: RemarkRefusal): RemarkResult {
  return { id, status: 'refused', reason, detail: null };
}

/** What the server adds: when it came, by its own clock, and what it finds. */
function complete(event: ReceivedRemark, found: Found | null, now: EpochMillis): RemarkEvent {
  const time = isPlausible(event.at, now) ? { at: event.at } : { at: now, claimedAt: event.at };
  const row = { ...event, ...time, receivedAt: now };
  return row.kind === 'flagged' && found ? { ...row, found } : row;
}

function foundOf({ library }: StudyContext, event: ReceivedRemark, subject: FoundSubject, app: string): Found | null {
  if (event.kind !== 'flagged') return null;
  const { seed, locale } = event.seen;
  const { pack } = subject.written;
  return {
    // What is drawn with no seed is read where it stands.
    question:
      subject.kind === 'card'
        ? drawnQuestion(library, subject.written, { seed: seed ?? 0, locale }).slice(0, LONGEST_QUESTION)
        : subject.title[locale],
    print: contentPrint(subject.written),
    pack,
    packVersion: library.pack(pack)?.spec.version ?? '',
    app,
  };
}
