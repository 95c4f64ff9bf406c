import type { PackPath } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Submission } from '#lib/exercises/submission.ts';
import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import type { Learner, LearnerId, LearnerProfile, PresetRevision } from './learner-store.ts';
import type { ExerciseList } from './list-store.ts';
import type { StoredPlan } from './plan-store.ts';
import type { SavedView } from './view-store.ts';

/** An entry of a backup that has no place here: the section that it is of, and the entry as JSON. */
export type KeptEntry = { readonly section: string; readonly entry: string };

/** What is in a database where a backup meets it. */
export type MetContent = {
  /** Null where nobody has used the database yet. */
  readonly learner: Learner | null;
  /** Whether nothing was ever reviewed or submitted. */
  readonly isEmpty: boolean;
  /** Those that were asked for, by id. */
  readonly reviews: ReadonlyMap<string, ReviewEvent>;
  readonly submissions: ReadonlyMap<string, Submission>;
  readonly quizzes: ReadonlyMap<string, QuizEvent>;
  readonly interviews: ReadonlyMap<string, InterviewEvent>;
  readonly remarks: ReadonlyMap<string, RemarkEvent>;
  readonly plans: readonly StoredPlan[];
  readonly fits: readonly KeptFit[];
  readonly views: readonly SavedView[];
  readonly lists: readonly ExerciseList[];
  readonly kept: readonly KeptEntry[];
};

/** Whose fate the backup decides: the ids that it has. */
export type AskedContent = {
  readonly reviewIds: readonly string[];
  readonly submissionIds: readonly string[];
  readonly quizEventIds: readonly string[];
  readonly interviewEventIds: readonly string[];
  readonly remarkIds: readonly string[];
};

/** What a restore writes. Nothing that is there is changed, but for what `profile`, `queues` and the like replace. */
export type Restoration = {
  /** Null leaves the learner’s own; a learner who is not there needs one. */
  readonly profile: LearnerProfile | null;
  /** New ones, with their ids. */
  readonly revisions: readonly PresetRevision[];
  readonly queues: ReadonlyMap<string, QueueSettings>;
  readonly packPresets: ReadonlyMap<PackPath, string>;
  readonly enrolments: ReadonlyMap<PackPath, boolean>;
  readonly reviews: readonly ReviewEvent[];
  readonly submissions: readonly Submission[];
  /** Events of quizzes. */
  readonly quizzes: readonly QuizEvent[];
  /** Events of interviews. */
  readonly interviews: readonly InterviewEvent[];
  readonly remarks: readonly RemarkEvent[];
  /** In place of those that have their ids. */
  readonly plans: readonly StoredPlan[];
  readonly fits: readonly KeptFit[];
  /** New ones. */
  readonly views: readonly SavedView[];
  /** New ones. */
  readonly lists: readonly ExerciseList[];
  readonly kept: readonly KeptEntry[];
};

export type RestoreStore = {
  /** What a backup with these ids would meet, all of it at one moment. */
  readonly meet: (learner: LearnerId, asked: AskedContent) => Promise<MetContent>;
  /**
   * Lets `decide` decide by what is there and writes it, all or nothing, while no other writer of this learner comes between. Where
   * events are added, snapshots and tallies are older than the log from then on: `tallyVersion` is null.
   */
  readonly restore: (
    learner: LearnerId,
    asked: AskedContent,
    decide: (met: MetContent) => Restoration,
    at: EpochMillis,
  ) => Promise<void>;
  /** Keeps an entry that has no place here for the next backup; the very same one once. */
  readonly keep: (learner: LearnerId, entry: KeptEntry) => Promise<'recorded' | 'duplicate'>;
  /** The entries that have no place here, in the order in which they came. */
  readonly kept: (learner: LearnerId) => Promise<readonly KeptEntry[]>;
};
