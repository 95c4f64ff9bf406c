import type { PackPath } from '#lib/base/card-id.ts';
import { failure, success, type Result } from '#lib/base/result.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Submission } from '#lib/exercises/submission.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import type { QuizEvent } from '#lib/quiz/quiz-event.ts';
import type { KeptFit } from '#lib/srs/fit/fit-record.ts';
import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { QueueSettings } from '#lib/srs/queue/queue-settings.ts';
import type { LearnerProfile, PresetRevision } from '#lib/study/ports/learner-store.ts';
import type { ExerciseList } from '#lib/study/ports/list-store.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';
import type { KeptEntry } from '#lib/study/ports/restore-store.ts';
import type { SavedView } from '#lib/study/ports/view-store.ts';
import type { z } from 'zod';
import type { Backup, BackupEntry } from './backup-entry.ts';
import { ENTRY_FORMS } from './entry-forms.ts';
import { readInterviewEntry } from './read-interview-entry.ts';
import { readQuizEntry } from './read-quiz-entry.ts';
import { readRemarkEntry } from './read-remark-entry.ts';
import { readEventEntry } from './read-event-entry.ts';

/** The code of one exercise that a browser keeps, as its own text. */
export type BackupDraft = z.infer<typeof ENTRY_FORMS.drafts.draft>;

/** What a backup says, every entry in the right form. */
export type Restorable = {
  readonly exportedAt: EpochMillis;
  readonly profile: Omit<LearnerProfile, 'id'> | null;
  /** In their order; ids are those of the backup. */
  readonly revisions: readonly PresetRevision[];
  readonly queues: ReadonlyMap<string, QueueSettings>;
  readonly packPresets: ReadonlyMap<PackPath, string>;
  readonly enrolments: ReadonlyMap<PackPath, boolean>;
  readonly plans: readonly StoredPlan[];
  readonly fits: readonly KeptFit[];
  readonly views: readonly SavedView[];
  readonly lists: readonly ExerciseList[];
  readonly reviews: readonly ReviewEvent[];
  readonly submissions: readonly Submission[];
  /** Events of quizzes. */
  readonly quizzes: readonly QuizEvent[];
  /** Events of interviews. */
  readonly interviews: readonly InterviewEvent[];
  readonly remarks: readonly RemarkEvent[];
  readonly drafts: readonly BackupDraft[];
  /** What this program has no place for. */
  readonly kept: readonly KeptEntry[];
};

/** An entry that is not in the right form: its section, its line in it (from 1), and what is wrong in a few words. */
export type EntryProblem = { readonly part: string; readonly line: number; readonly detail: string };

/** Reads every entry of a backup; fails with the first that is malformed, twice there, or refers to nothing. */
export function readRestorable(backup: Backup): Result<Restorable, EntryProblem> {
  const found = new Found();
  for (const [section, entries] of backup.sections) {
    for (const [index, entry] of entries.entries()) {
      const detail = isDeeperThan(entry.body, DEEPEST)
        ? `nested more than ${DEEPEST} levels deep`
        : section === 'reviews'
          ? found.addEvent(entry)
          : section === 'quizzes'
            ? found.addQuizEvent(entry)
            : section === 'interviews'
              ? found.addInterviewEvent(entry)
              : section === 'remarks'
                ? found.addRemark(entry)
                : found.add(section, entry);
      if (detail !== null) return failure({ part: section, line: index + 1, detail });
    }
  }
  const lost = found.firstLost();
  if (lost) return failure(lost);
  const {
    profile,
    revisions,
    queues,
    packPresets,
    enrolments,
    plans,
    fits,
    views,
    lists,
    reviews,
    submissions,
    quizzes,
    interviews,
    remarks,
    drafts,
    kept,
  } = found;
  return success({
    exportedAt: backup.exportedAt,
    profile,
    revisions: [...revisions.values()],
    queues,
    packPresets,
    enrolments,
    plans: [...plans.values()],
    fits: [...fits.values()],
    views: [...views.values()],
    lists: [...lists.values()],
    reviews: [...reviews.values()],
    submissions: [...submissions.values()],
    quizzes: [...quizzes.values()],
    interviews: [...interviews.values()],
    remarks: [...remarks.values()],
    drafts,
    kept,
  });
}

// A report, which is our deepest, has 7; what copies an entry goes down recursively.
const DEEPEST = 64;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}

/** What was found so far. */
class Found {
  profile: Restorable['profile'] = null;
  readonly revisions = new Map<string, PresetRevision>();
  readonly queues = new Map<string, QueueSettings>();
  readonly packPresets = new Map<PackPath, string>();
  readonly enrolments = new Map<PackPath, boolean>();
  readonly plans = new Map<string, StoredPlan>();
  readonly fits = new Map<string, KeptFit>();
  readonly views = new Map<string, SavedView>();
  readonly lists = new Map<string, ExerciseList>();
  readonly reviews = new Map<string, ReviewEvent>();
  readonly submissions = new Map<string, Submission>();
  readonly quizzes = new Map<string, QuizEvent>();
  readonly interviews = new Map<string, InterviewEvent>();
  readonly remarks = new Map<string, RemarkEvent>();
  readonly drafts: BackupDraft[] = [];
  readonly kept: KeptEntry[] = [];

  /** Adds an entry; tells what is wrong with it, in a few words. */
  add(section: string, entry: BackupEntry): string | null {
    if (entry.version !== 1) return this.#keep(section, entry);
    switch (`${section}/${entry.kind}`) {
      case 'learner/profile':
        return read(ENTRY_FORMS.learner.profile, entry, (body) => {
          this.profile = body;
          return null;
        });
      case 'presets/revision':
        return read(ENTRY_FORMS.presets.revision, entry, (body) => once(this.revisions, body.id, body));
      case 'presets/queue':
        return read(ENTRY_FORMS.presets.queue, entry, (body) => once(this.queues, body.preset, body.queue));
      case 'packs/enrolment':
        return read(ENTRY_FORMS.packs.enrolment, entry, (body) => once(this.enrolments, body.pack, body.enrolled));
      case 'packs/preset':
        return read(ENTRY_FORMS.packs.preset, entry, (body) => once(this.packPresets, body.pack, body.preset));
      case 'plans/plan':
        return read(ENTRY_FORMS.plans.plan, entry, (body) => once(this.plans, body.id, body));
      case 'fits/fit':
        return read(ENTRY_FORMS.fits.fit, entry, (body) => once(this.fits, String(body.number), body));
      case 'views/view':
        return read(ENTRY_FORMS.views.view, entry, (body) => once(this.views, body.id, body));
      case 'lists/list':
        return read(ENTRY_FORMS.lists.list, entry, (body) => once(this.lists, body.id, body));
      case 'submissions/submission':
        return read(ENTRY_FORMS.submissions.submission, entry, (body) => once(this.submissions, body.id, body));
      case 'drafts/draft':
        return read(ENTRY_FORMS.drafts.draft, entry, (body) => {
          this.drafts.push(body);
          return null;
        });
      default:
        return this.#keep(section, entry);
    }
  }

  addEvent(entry: BackupEntry): string | null {
    const event = readEventEntry(entry);
    return event.ok ? once(this.reviews, event.value.id, event.value) : event.problem;
  }

  addQuizEvent(entry: BackupEntry): string | null {
    const event = readQuizEntry(entry);
    return event.ok ? once(this.quizzes, event.value.id, event.value) : event.problem;
  }

  addInterviewEvent(entry: BackupEntry): string | null {
    const event = readInterviewEntry(entry);
    return event.ok ? once(this.interviews, event.value.id, event.value) : event.problem;
  }

  addRemark(entry: BackupEntry): string | null {
    const event = readRemarkEntry(entry);
    return event.ok ? once(this.remarks, event.value.id, event.value) : event.problem;
  }

  /** The first entry that names a preset or a revision that is not there. */
  firstLost(): EntryProblem | null {
    let line = 0;
    for (const { presetRevision } of this.reviews.values()) {
      line += 1;
      if (!this.revisions.has(presetRevision)) {
        return { part: 'reviews', line, detail: `presetRevision: there is no ${presetRevision}` };
      }
    }
    const presets = new Set([...this.revisions.values()].map(({ preset }) => preset));
    const unknown = [...this.queues.keys()].find((preset) => !presets.has(preset));
    return unknown === undefined ? null : { part: 'presets', line: 1, detail: `queue: there is no preset ${unknown}` };
  }

  #keep(section: string, { kind, version, body }: BackupEntry): null {
    this.kept.push({ section, entry: JSON.stringify({ kind, version, body }) });
    return null;
  }
}

function read<Body>(form: z.ZodType<Body>, { body }: BackupEntry, add: (body: Body) => string | null): string | null {
  const parsed = form.safeParse(body);
  if (parsed.success) return add(parsed.data);
  const issue = parsed.error.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'not in the right form';
}

function once<Key, Value>(found: Map<Key, Value>, key: Key, value: Value): string | null {
  if (found.has(key)) return `${String(key)} is there twice`;
  found.set(key, value);
  return null;
}
