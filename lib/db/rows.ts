import { knownPackPath, type CardId } from '#lib/base/card-id.ts';
import { invariant } from '#lib/base/invariant.ts';
import { LOCALES } from '#lib/base/localized.ts';
import type { LocalDay } from '#lib/base/time.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Submission } from '#lib/exercises/submission.ts';
import type { DayTally } from '#lib/progress/day-tally.ts';
import { DEFAULT_HABITS, type Habits } from '#lib/srs/queue/habits.ts';
import type { CardState, Memory } from '#lib/srs/model/memory.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { LearnerId, LearnerProfile, PresetRevision } from '#lib/study/ports/learner-store.ts';
import type { StoredPlan } from '#lib/study/ports/plan-store.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';
import type { ExerciseList } from '#lib/study/ports/list-store.ts';
import type { SavedView } from '#lib/study/ports/view-store.ts';
import type * as Row from './generated/models.ts';

/** A learner as the table has it. */
export function toProfile(row: Omit<Row.LearnerModel, 'tallyVersion' | 'clockBoundAt'>): LearnerProfile {
  const habits = row.habits === null ? {} : (JSON.parse(row.habits) as Partial<Habits>);
  const reviewKeys = row.reviewKeys === null ? {} : (JSON.parse(row.reviewKeys) as LearnerProfile['reviewKeys']);
  return {
    ...row,
    habits: { ...DEFAULT_HABITS, ...habits },
    reviewKeys,
    createdAt: Number(row.createdAt),
    locale: LOCALES.find((locale) => locale === row.locale) ?? null,
  };
}

/** A revision of the preset of this name as the table has it. */
export function toRevision(preset: string, row: Row.PresetRevisionModel): PresetRevision {
  const parameters = JSON.parse(row.parameters) as SchedulerParameters;
  return { id: row.id, preset, number: row.number, createdAt: Number(row.createdAt), parameters };
}

/** A snapshot as the table has it; throws when the row says what no snapshot can. */
export function toState(row: Row.CardMemoryModel): CardState {
  const state = readState(row);
  invariant(state, `the snapshot of ${row.cardId} (“${row.state}”) is not whole; run npm run repair`);
  return state;
}

/** A snapshot as the table has it; null when the row says what no snapshot can. */
export function readState(row: Row.CardMemoryModel): CardState | null {
  const memory = readMemory(row);
  const state = memory && { memory, suspended: row.suspended, buriedUntil: row.buriedUntil };
  return state && row.newRank !== null ? { ...state, newRank: Number(row.newRank) } : state;
}

/** A whole snapshot as the table has it; null when the row says what no snapshot can. */
export function readSnapshot(row: Row.CardMemoryModel): Snapshot | null {
  const state = readState(row);
  return state && { state, pack: knownPackPath(row.pack ?? ''), firstDay: row.firstDay, lastDay: row.lastDay };
}

/** A whole snapshot as the table has it; throws when the row says what no snapshot can. */
export function toSnapshot(row: Row.CardMemoryModel): Snapshot {
  return { state: toState(row), pack: knownPackPath(row.pack ?? ''), firstDay: row.firstDay, lastDay: row.lastDay };
}

/** The row of a snapshot. */
export function fromSnapshot(learnerId: LearnerId, cardId: CardId, snapshot: Snapshot): Row.CardMemoryModel {
  const { pack, firstDay, lastDay, state } = snapshot;
  const { memory } = state;
  const trace = memory.state === 'new' ? null : memory;
  return {
    learnerId,
    cardId,
    pack,
    state: memory.state,
    stability: trace?.stability ?? null,
    difficulty: trace?.difficulty ?? null,
    dueAt: trace ? BigInt(trace.dueAt) : null,
    lastReviewAt: trace ? BigInt(trace.lastReviewAt) : null,
    lastReviewDay: trace?.lastReviewDay ?? null,
    reps: trace?.reps ?? 0,
    lapses: trace?.lapses ?? 0,
    step: memory.state === 'learning' || memory.state === 'relearning' ? memory.step : null,
    intervalDays: memory.state === 'review' ? memory.intervalDays : null,
    provisional: memory.state === 'review' && memory.isProvisional === true,
    suspended: state.suspended,
    buriedUntil: state.buriedUntil,
    newRank: state.newRank === undefined ? null : BigInt(state.newRank),
    firstDay,
    lastDay,
  };
}

/** The tally of a day as the table has it; throws when the row says what no tally can. */
export function toTally(row: Row.DayTallyModel): DayTally {
  const tally = readTally(row);
  invariant(tally, `the tally of ${row.day} is not whole; run npm run repair`);
  return tally;
}

/** The tally of a day as the table has it; null when the row says what no tally can. */
export function readTally({ answers, counters }: Row.DayTallyModel): DayTally | null {
  try {
    const tally = JSON.parse(counters) as DayTally;
    return (tally.answers ?? 0) === answers ? tally : null;
  } catch {
    return null;
  }
}

/** The row of a day’s tally. */
export function fromTally(learnerId: LearnerId, day: LocalDay, tally: DayTally): Row.DayTallyModel {
  return { learnerId, day, answers: tally.answers ?? 0, counters: JSON.stringify(tally) };
}

/** A plan as the table has it. */
export function toPlan({ id, createdAt, takenBackAt, wish, moved }: Row.PlanModel): StoredPlan {
  const at = takenBackAt === null ? null : Number(takenBackAt);
  return { id, createdAt: Number(createdAt), takenBackAt: at, wish: JSON.parse(wish) as StoredPlan['wish'], moved };
}

/** The row of a plan. */
export function fromPlan(learnerId: LearnerId, plan: StoredPlan): Row.PlanModel {
  const takenBackAt = plan.takenBackAt === null ? null : BigInt(plan.takenBackAt);
  const wish = JSON.stringify(plan.wish);
  return { id: plan.id, learnerId, createdAt: BigInt(plan.createdAt), takenBackAt, wish, moved: plan.moved };
}

/** A saved view as the table has it. */
export function toView({ id, name, query, createdAt }: Row.SavedViewModel): SavedView {
  return { id, name, query, createdAt: Number(createdAt) };
}

/** The row of a saved view. */
export function fromView(learnerId: LearnerId, view: SavedView): Row.SavedViewModel {
  return { ...view, learnerId, createdAt: BigInt(view.createdAt) };
}

/** A list of exercises as the table has it. */
export function toList({ id, name, exercises, createdAt, changes, removedAt }: Row.ExerciseListModel): ExerciseList {
  const ids = JSON.parse(exercises) as readonly string[];
  const at = removedAt === null ? null : Number(removedAt);
  return { id, name, exercises: ids, createdAt: Number(createdAt), changes, removedAt: at };
}

/** The row of a list of exercises. */
export function fromList(learnerId: LearnerId, list: ExerciseList): Row.ExerciseListModel {
  const removedAt = list.removedAt === null ? null : BigInt(list.removedAt);
  const exercises = JSON.stringify(list.exercises);
  return { ...list, learnerId, exercises, createdAt: BigInt(list.createdAt), removedAt };
}

/** A submission as the table has it. */
export function toSubmission(row: Row.SubmissionModel): Submission {
  const report = JSON.parse(row.report) as Report;
  const { id, exerciseId, at, source } = row;
  const language = row.language === 'python' ? ({ language: 'python' } as const) : {};
  return { id, exerciseId, at: Number(at), source, ...language, report };
}

/** The row of a submission. */
export function fromSubmission(learnerId: LearnerId, submission: Submission): Row.SubmissionModel {
  const { id, exerciseId, source, language = 'typescript', report } = submission;
  const [at, { verdict }] = [BigInt(submission.at), report];
  return { id, learnerId, exerciseId, at, verdict, source, language, report: JSON.stringify(report) };
}

function readMemory(row: Row.CardMemoryModel): Memory | null {
  if (row.state === 'new') return { state: 'new' };
  const { stability, difficulty, dueAt, lastReviewAt, lastReviewDay, reps, lapses, step, intervalDays } = row;
  if (stability === null || difficulty === null || dueAt === null || lastReviewAt === null) return null;
  const [due, last, lastDay] = [Number(dueAt), Number(lastReviewAt), lastReviewDay ?? undefined];
  // Each property by its name: thousands are read at once, and spreading is slow.
  if (row.state === 'review') {
    if (intervalDays === null) return null;
    const review: Memory = {
      state: 'review',
      stability,
      difficulty,
      dueAt: due,
      lastReviewAt: last,
      lastReviewDay: lastDay,
      reps,
      lapses,
      intervalDays,
    };
    return row.provisional ? { ...review, isProvisional: true } : review;
  }
  if (step === null || (row.state !== 'learning' && row.state !== 'relearning')) return null;
  return {
    state: row.state,
    stability,
    difficulty,
    dueAt: due,
    lastReviewAt: last,
    lastReviewDay: lastDay,
    reps,
    lapses,
    step,
  };
}
