import { invariant } from '#lib/base/invariant.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import { currentLearner, learnerChanged, type StudyContext } from '#lib/study/context.ts';
import { refoldLog, type OnProgress } from '#lib/study/reviews/refold-log.ts';
import { mergeBackup, type RestoreCounts } from './merge-backup.ts';
import { readBackup } from './read-backup.ts';
import { readRestorable, type Restorable } from './restorable.ts';
import type { Restored, RestoreProblem } from './restored.ts';

/** What `restoreBackup` would do now; nothing is written. */
export async function previewRestore(
  { effects, learnerId, now }: StudyContext,
  bytes: Uint8Array,
): Promise<Result<RestoreCounts, RestoreProblem>> {
  const read = restorableOf(bytes);
  if (!read.ok) return read;
  // A long log is looked through, and nobody else is to wait for it.
  const { stores, close } = await effects.openMoment();
  try {
    const met = await stores.restores.meet(learnerId, askedOf(read.value));
    return success(mergeBackup(met, read.value, learnerId, now).counts);
  } finally {
    await close();
  }
}

/**
 * Adds what a backup has and is not here, in one transaction; then makes snapshots and tallies the fold of the log, which whoever comes
 * next does where this ends before it. Refused as a whole where any part is torn or any entry malformed.
 */
export async function restoreBackup(
  context: StudyContext,
  bytes: Uint8Array,
  onProgress?: OnProgress,
): Promise<Result<Restored, RestoreProblem>> {
  const { stores, learnerId, now } = context;
  const read = restorableOf(bytes);
  if (!read.ok) return read;
  // A backup that says nothing of its learner is added to one with the defaults.
  if (!read.value.profile) await currentLearner(context);
  let counts: RestoreCounts | null = null;
  await stores.restores.restore(
    learnerId,
    askedOf(read.value),
    (met) => {
      const merged = mergeBackup(met, read.value, learnerId, now);
      counts = merged.counts;
      return merged.restoration;
    },
    now,
  );
  learnerChanged(context);
  await refoldLog(stores, learnerId, onProgress);
  invariant(counts, 'a restore decides what to write');
  return success({ counts, drafts: read.value.drafts });
}

function askedOf({ reviews, submissions, quizzes, interviews, remarks }: Restorable) {
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return {
    reviewIds: idsOf(reviews),
    submissionIds: idsOf(submissions),
    quizEventIds: idsOf(quizzes),
    interviewEventIds: idsOf(interviews),
    remarkIds: idsOf(remarks),
  };
}

function restorableOf(bytes: Uint8Array): Result<Restorable, RestoreProblem> {
  const backup = readBackup(bytes);
  if (!backup.ok) return backup;
  const read = readRestorable(backup.value);
  return read.ok ? read : failure({ kind: 'malformed', ...read.problem });
}
