import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Submission } from '#lib/exercises/submission.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import { memoryFits } from './memory-fits.ts';
import { memoryLists } from './memory-lists.ts';
import { memoryInterviews } from './memory-interviews.ts';
import { memoryQuizzes } from './memory-quizzes.ts';
import { memoryRemarks } from './memory-remarks.ts';
import { memoryRestores, type KeptInMemory } from './memory-restores.ts';
import { memoryReviews } from './memory-reviews.ts';
import { memoryViews } from './memory-views.ts';
import { perLearner } from './per-learner.ts';
import type { EnrolmentStore } from '#lib/study/ports/enrolment-store.ts';
import {
  DEFAULT_PRESET,
  type Learner,
  type LearnerId,
  type LearnerStore,
  type PresetRevision,
} from '#lib/study/ports/learner-store.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import type { SubmissionStore } from '#lib/study/ports/submission-store.ts';

/** Every port, kept in memory and gone with the process: for tests and demonstrations. */
export function memoryStores(): Stores {
  const learners = new Map<LearnerId, Learner>();
  const kept: KeptInMemory = {
    learners,
    reviews: perLearner(() => ({ events: new Map(), snapshots: new Map(), tallies: new Map(), plans: new Map() })),
    submissions: perLearner(() => new Map()),
    enrolments: perLearner(() => new Map()),
    fits: perLearner(() => []),
    quizzes: perLearner(() => new Map()),
    interviews: perLearner(() => new Map()),
    views: perLearner(() => new Map()),
    lists: perLearner(() => new Map()),
    remarks: perLearner(() => new Map()),
  };
  const store = memoryLearners(learners);
  return {
    learners: store,
    ...memoryReviews(learners, kept.reviews),
    submissions: memorySubmissions(kept.submissions),
    enrolments: memoryEnrolments(kept.enrolments),
    fits: memoryFits(store, kept.fits),
    quizzes: memoryQuizzes(kept.quizzes),
    interviews: memoryInterviews(kept.interviews),
    views: memoryViews(kept.views),
    lists: memoryLists(kept.lists),
    remarks: memoryRemarks(kept.remarks),
    restores: memoryRestores(kept),
  };
}

function memoryLearners(learners: Map<LearnerId, Learner>): LearnerStore {
  const revise = (id: LearnerId, preset: string, parameters: SchedulerParameters, at: EpochMillis) => {
    const before: readonly PresetRevision[] = learners.get(id)?.revisions ?? [];
    const number = 1 + before.filter((revision) => revision.preset === preset).length;
    return [...before, { id: `${id}/${preset}/${number}`, preset, number, createdAt: at, parameters }];
  };
  const known = (id: LearnerId): Learner => {
    const learner = learners.get(id);
    invariant(learner, `there is no learner ${id} to change`);
    return learner;
  };
  return {
    find: async (id) => learners.get(id) ?? null,
    create: async (profile, parameters) => {
      if (learners.has(profile.id)) return;
      const revisions = revise(profile.id, DEFAULT_PRESET, parameters, profile.createdAt);
      learners.set(profile.id, { profile, revisions, queues: new Map(), packPresets: new Map(), tallyVersion: null });
    },
    change: async (id, decide, at) => {
      const before = known(id);
      const { profile, parameters } = decide(before);
      const revisions = parameters ? revise(id, DEFAULT_PRESET, parameters, at) : before.revisions;
      learners.set(id, { ...before, profile, revisions });
    },
    changePresets: async (id, decide, at) => {
      for (const { name, parameters, queue } of decide(known(id))) {
        const before = known(id);
        const isKnown = before.revisions.some((revision) => revision.preset === name);
        invariant(isKnown || parameters, `the new preset ${name} needs parameters`);
        const revisions = parameters ? revise(id, name, parameters, at) : before.revisions;
        const queues = queue ? new Map([...before.queues, [name, queue]]) : before.queues;
        learners.set(id, { ...before, revisions, queues });
      }
    },
    assignPreset: async (id, pack, preset) => {
      const before = known(id);
      learners.set(id, { ...before, packPresets: new Map([...before.packPresets, [pack, preset]]) });
    },
  };
}

function memorySubmissions(all: KeptInMemory['submissions']): SubmissionStore {
  const ordered = (learner: LearnerId): readonly Submission[] =>
    [...all(learner).values()].toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  return {
    add: async (learner, submission) => {
      const known = all(learner).get(submission.id);
      if (known)
        return JSON.stringify({ ...known, at: submission.at }) === JSON.stringify(submission)
          ? 'duplicate'
          : 'conflict';
      all(learner).set(submission.id, submission);
      return 'recorded';
    },
    of: async (learner, exerciseId, limit) =>
      ordered(learner)
        .toReversed()
        .filter((submission) => submission.exerciseId === exerciseId)
        .slice(0, limit),
    verdicts: async (learner, exerciseId, limit) =>
      ordered(learner)
        .filter((submission) => submission.exerciseId === exerciseId)
        .slice(-limit)
        .map(({ at, report }) => ({ at, verdict: report.verdict })),
    lastVerdicts: async (learner) =>
      new Map(ordered(learner).map((submission) => [submission.exerciseId, submission.report.verdict])),
    ids: async (learner) => ordered(learner).map((submission) => submission.id),
    find: async (learner, id) => all(learner).get(id) ?? null,
  };
}

function memoryEnrolments(choices: KeptInMemory['enrolments']): EnrolmentStore {
  return {
    choices: async (learner) => new Map(choices(learner)),
    choose: async (learner, pack, enrolled) => {
      choices(learner).set(pack, enrolled);
    },
  };
}
