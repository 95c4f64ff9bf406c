import type { PackPath } from '#lib/base/card-id.ts';
import type { Submission } from '#lib/exercises/submission.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { Learner, LearnerId } from '#lib/study/ports/learner-store.ts';
import type { KeptEntry, MetContent, Restoration, RestoreStore } from '#lib/study/ports/restore-store.ts';
import type { ExerciseList } from '#lib/study/ports/list-store.ts';
import type { SavedView } from '#lib/study/ports/view-store.ts';
import type { KeptReviews } from './memory-reviews.ts';
import { perLearner, type PerLearner } from './per-learner.ts';

/** Everything that the stores in memory keep. */
export type KeptInMemory = {
  readonly learners: Map<LearnerId, Learner>;
  readonly reviews: PerLearner<KeptReviews>;
  readonly submissions: PerLearner<Map<string, Submission>>;
  readonly enrolments: PerLearner<Map<PackPath, boolean>>;
  readonly fits: PerLearner<KeptFit[]>;
  readonly quizzes: PerLearner<Map<string, QuizEvent>>;
  readonly interviews: PerLearner<Map<string, InterviewEvent>>;
  readonly views: PerLearner<Map<string, SavedView>>;
  readonly lists: PerLearner<Map<string, ExerciseList>>;
  readonly remarks: PerLearner<Map<string, RemarkEvent>>;
};

/** Restores backups into memory. */
export function memoryRestores(all: KeptInMemory): RestoreStore {
  const kept = perLearner<KeptEntry[]>(() => []);
  const meet = (learnerId: LearnerId): MetContent => ({
    learner: all.learners.get(learnerId) ?? null,
    isEmpty: all.reviews(learnerId).events.size === 0 && all.submissions(learnerId).size === 0,
    reviews: new Map(all.reviews(learnerId).events),
    submissions: new Map(all.submissions(learnerId)),
    quizzes: new Map(all.quizzes(learnerId)),
    interviews: new Map(all.interviews(learnerId)),
    remarks: new Map(all.remarks(learnerId)),
    plans: [...all.reviews(learnerId).plans.values()],
    fits: [...all.fits(learnerId)],
    views: [...all.views(learnerId).values()],
    lists: [...all.lists(learnerId).values()],
    kept: bySection(kept(learnerId)),
  });
  return {
    meet: async (learnerId) => meet(learnerId),
    restore: async (learnerId, _asked, decide) => {
      const what = decide(meet(learnerId));
      writeLearner(all.learners, learnerId, what);
      for (const event of what.reviews) all.reviews(learnerId).events.set(event.id, event);
      for (const plan of what.plans) all.reviews(learnerId).plans.set(plan.id, plan);
      for (const submission of what.submissions) all.submissions(learnerId).set(submission.id, submission);
      for (const event of what.quizzes) all.quizzes(learnerId).set(event.id, event);
      for (const event of what.interviews) all.interviews(learnerId).set(event.id, event);
      for (const event of what.remarks) all.remarks(learnerId).set(event.id, event);
      for (const [pack, enrolled] of what.enrolments) all.enrolments(learnerId).set(pack, enrolled);
      for (const view of what.views) all.views(learnerId).set(view.id, view);
      for (const list of what.lists) all.lists(learnerId).set(list.id, list);
      all.fits(learnerId).push(...what.fits);
      kept(learnerId).push(...what.kept);
    },
    keep: async (learnerId, { section, entry }) => {
      if (kept(learnerId).some((one) => one.section === section && one.entry === entry)) return 'duplicate';
      kept(learnerId).push({ section, entry });
      return 'recorded';
    },
    kept: async (learnerId) => bySection(kept(learnerId)),
  };
}

function bySection(kept: readonly KeptEntry[]): readonly KeptEntry[] {
  return kept.toSorted((one, other) => (one.section < other.section ? -1 : one.section > other.section ? 1 : 0));
}

function writeLearner(learners: Map<LearnerId, Learner>, learnerId: LearnerId, what: Restoration): void {
  const before = learners.get(learnerId);
  const profile = what.profile ?? before?.profile;
  if (!profile) throw new Error(`there is no learner ${learnerId} to restore`);
  learners.set(learnerId, {
    profile,
    revisions: [...(before?.revisions ?? []), ...what.revisions].toSorted(
      (one, other) => one.createdAt - other.createdAt || one.number - other.number,
    ),
    queues: new Map([...(before?.queues ?? []), ...what.queues]),
    packPresets: new Map([...(before?.packPresets ?? []), ...what.packPresets]),
    tallyVersion: what.reviews.length > 0 ? null : (before?.tallyVersion ?? null),
  });
}
