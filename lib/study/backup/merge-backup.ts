import type { EpochMillis } from '#lib/base/time.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';
import type { KeptEntry, MetContent, Restoration } from '#lib/study/ports/restore-store.ts';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import { mergeRevisions } from './merge-revisions.ts';
import type { Restorable } from './restorable.ts';

/** What becomes of the entries of one kind: added; there already; or another is there under their id, which stays. */
export type EntryCounts = { readonly added: number; readonly known: number; readonly conflicts: number };

/** What a restore does. */
export type RestoreCounts = {
  readonly exportedAt: EpochMillis;
  /** Whether profile, presets and packs are the backup’s from then on: where nothing was reviewed or submitted yet. */
  readonly takesSettings: boolean;
  readonly reviews: EntryCounts;
  readonly submissions: EntryCounts;
  /** Events of quizzes. */
  readonly quizzes: EntryCounts;
  /** Events of interviews. */
  readonly interviews: EntryCounts;
  readonly remarks: EntryCounts;
  readonly plans: EntryCounts;
  readonly fits: EntryCounts;
  /** Saved views. */
  readonly views: EntryCounts;
  /** Lists of exercises. */
  readonly lists: EntryCounts;
  readonly revisions: EntryCounts;
  readonly kept: EntryCounts;
  readonly drafts: number;
};

/** What a backup comes to where it meets `met`, and what is to be written for it. */
export function mergeBackup(
  met: MetContent,
  backup: Restorable,
  learnerId: LearnerId,
  at: EpochMillis,
): { readonly restoration: Restoration; readonly counts: RestoreCounts } {
  const takesSettings = met.isEmpty;
  const mine = met.learner?.revisions ?? [];
  const { added: revisions, here } = mergeRevisions(mine, backup.revisions, { learnerId, at, takesSettings });
  const theirs = backup.reviews.map((event) => landed(event, here, backup.exportedAt));
  const reviews = merge(theirs, ({ id }) => met.reviews.get(id), sayingOf);
  const submissions = merge(backup.submissions, ({ id }) => met.submissions.get(id), canonicalJson);
  const quizzes = merge(backup.quizzes, ({ id }) => met.quizzes.get(id), sayingOfQuiz);
  const interviews = merge(backup.interviews, ({ id }) => met.interviews.get(id), sayingOfInterview);
  const remarks = merge(backup.remarks, ({ id }) => met.remarks.get(id), sayingOfRemark);
  const plans = mergePlans(met.plans, backup.plans);
  const fits = mergeFits(met, backup);
  const views = mergeById(backup.views, met.views);
  const lists = mergeById(backup.lists, met.lists);
  const kept = mergeKept(met.kept, backup.kept);
  const ids = new Set(here.values());
  const names = new Set([...mine, ...revisions].map(({ preset }) => preset));
  const profile = backup.profile && { ...backup.profile, id: learnerId };
  return {
    restoration: {
      profile: takesSettings ? profile : null,
      revisions,
      queues: takesSettings ? backup.queues : new Map(),
      packPresets: takesSettings ? presetsAmong(backup.packPresets, names) : new Map(),
      enrolments: takesSettings ? backup.enrolments : new Map(),
      reviews: reviews.added,
      submissions: submissions.added,
      quizzes: quizzes.added,
      interviews: interviews.added,
      remarks: remarks.added,
      plans: [...plans.added, ...plans.takenBack],
      fits: fits.added,
      views: views.added,
      lists: lists.added,
      kept: kept.added,
    },
    counts: {
      exportedAt: backup.exportedAt,
      takesSettings,
      reviews: reviews.counts,
      submissions: submissions.counts,
      quizzes: quizzes.counts,
      interviews: interviews.counts,
      remarks: remarks.counts,
      plans: plans.counts,
      fits: fits.counts,
      views: views.counts,
      lists: lists.counts,
      revisions: { added: revisions.length, known: mine.filter(({ id }) => ids.has(id)).length, conflicts: 0 },
      kept: kept.counts,
      drafts: backup.drafts.length,
    },
  };
}

function mergeById<Kept extends { readonly id: string }>(written: readonly Kept[], met: readonly Kept[]): Merged<Kept> {
  return merge(written, ({ id }) => met.find((one) => one.id === id), canonicalJson);
}

/** Which packs are scheduled by one of these presets. */
function presetsAmong(chosen: Restorable['packPresets'], names: ReadonlySet<string>): Restorable['packPresets'] {
  return new Map([...chosen].filter(([, preset]) => names.has(preset)));
}

type Merged<Entry> = { readonly added: readonly Entry[]; readonly counts: EntryCounts };

function merge<Entry>(
  theirs: readonly Entry[],
  ownOf: (entry: Entry) => Entry | undefined,
  textOf: (entry: Entry) => string,
): Merged<Entry> {
  const added: Entry[] = [];
  let conflicts = 0;
  for (const entry of theirs) {
    const own = ownOf(entry);
    if (own === undefined) added.push(entry);
    else if (textOf(own) !== textOf(entry)) conflicts += 1;
  }
  return { added, counts: { added: added.length, known: theirs.length - added.length - conflicts, conflicts } };
}

/**
 * An event of the backup as it is here. One from before arrivals were kept that stands after the backup was made was there by then: so
 * the backup’s time is its bound, as the migration’s is for those that were here.
 */
function landed(event: ReviewEvent, here: ReadonlyMap<string, string>, exportedAt: EpochMillis): ReviewEvent {
  const mapped = { ...event, presetRevision: here.get(event.presetRevision) ?? event.presetRevision };
  if (event.receivedAt !== undefined || event.at <= exportedAt) return mapped;
  return { ...mapped, at: exportedAt, claimedAt: event.claimedAt ?? event.at };
}

/** What an event says that is the same wherever it was recorded: not when it arrived, nor what its revision is called there. */
function sayingOf({ receivedAt: _received, claimedAt, presetRevision: _revision, at, ...event }: ReviewEvent): string {
  return canonicalJson({ ...event, at: claimedAt ?? at });
}

/** What an event of a quiz says that is the same wherever it was recorded: not when it arrived, nor how that server judged it. */
function sayingOfQuiz({ receivedAt: _received, claimedAt, at, ...event }: QuizEvent): string {
  const judged = { right: undefined, claimedRight: undefined };
  return canonicalJson({ ...event, ...judged, at: claimedAt ?? at });
}

/** What an event of an interview says that is the same wherever it was recorded: not when it arrived. */
function sayingOfInterview({ receivedAt: _received, claimedAt, at, ...event }: InterviewEvent): string {
  return canonicalJson({ ...event, at: claimedAt ?? at });
}

/** What a remark says that is the same wherever it was recorded: not when it arrived, nor what that server found. */
function sayingOfRemark({ receivedAt: _received, claimedAt, at, ...event }: RemarkEvent): string {
  return canonicalJson({ ...event, found: undefined, at: claimedAt ?? at });
}

function mergeKept(mine: readonly KeptEntry[], theirs: readonly KeptEntry[]): Merged<KeptEntry> {
  const here = new Map(mine.map((entry) => [canonicalJson(entry), entry]));
  return merge(theirs, (entry) => here.get(canonicalJson(entry)), canonicalJson);
}

/** Plans only ever change by being taken back, which is in the log: once taken back they stay so. */
function mergePlans(
  mine: readonly StoredPlan[],
  theirs: readonly StoredPlan[],
): Merged<StoredPlan> & { readonly takenBack: readonly StoredPlan[] } {
  const own = new Map(mine.map((plan) => [plan.id, plan]));
  const sayingOfPlan = (plan: StoredPlan): string => canonicalJson({ ...plan, takenBackAt: null });
  const merged = merge(theirs, ({ id }) => own.get(id), sayingOfPlan);
  const takenBack = theirs.filter((plan) => {
    const here = own.get(plan.id);
    return here?.takenBackAt === null && plan.takenBackAt !== null && sayingOfPlan(here) === sayingOfPlan(plan);
  });
  return { ...merged, takenBack };
}

/** Their numbers are those that are free here. */
function mergeFits(met: MetContent, backup: Restorable): Merged<Restorable['fits'][number]> {
  const sayingOfFit = (fit: Restorable['fits'][number]): string => canonicalJson({ ...fit, number: 0 });
  const known = new Map(met.fits.map((fit) => [sayingOfFit(fit), fit]));
  const { added, counts } = merge(backup.fits, (fit) => known.get(sayingOfFit(fit)), sayingOfFit);
  const last = Math.max(0, ...met.fits.map(({ number }) => number));
  return { counts, added: last === 0 ? added : added.map((fit, index) => ({ ...fit, number: last + index + 1 })) };
}
