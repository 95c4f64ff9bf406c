import { MINUTE_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import type { FollowUpQuestion } from './follow-up/follow-up-question.ts';
import { POINTS, type Interview } from './interview.ts';
import type { EndReason, FollowUpAnswer, InterviewEvent, JudgedCode, WrittenCode } from './interview-event.ts';

/** Where an interview stands: the fold of its events. */
export type InterviewState = {
  /** `waiting`: the clock was not started. `asking`: it runs. `followUp`: questions on the code. `over`: the report is whole. */
  readonly phase: 'waiting' | 'asking' | 'followUp' | 'over';
  /** Null before the clock is started. */
  readonly startedAt: EpochMillis | null;
  readonly deadlineAt: EpochMillis | null;
  /** Null while the clock runs or waits. */
  readonly ended: { readonly at: EpochMillis; readonly reason: EndReason } | null;
  /** The place of the exercise at hand. */
  readonly current: number;
  /** One for each exercise. */
  readonly exercises: readonly ExerciseState[];
  /** Null until they are made. */
  readonly followUp: readonly FollowUpQuestion[] | null;
  /** The first answer to each question, by its id. */
  readonly answers: ReadonlyMap<string, FollowUpAnswer>;
  /** Whether the follow-up was left by hand: before, its last answer may still be looked at. */
  readonly isLeft: boolean;
  /** How many events came after the end and count for nothing. */
  readonly late: number;
};

/** Where one exercise stands. */
export type ExerciseState = {
  /** Ids of the clarifying questions that were opened, in their order. */
  readonly asked: readonly string[];
  /** Whether the statement was left for the code. */
  readonly isCoding: boolean;
  readonly hints: number;
  readonly runs: number;
  readonly submits: number;
  /** When it passed first, and after how many hints; null while it has not. */
  readonly passed: { readonly at: EpochMillis; readonly hints: number } | null;
  /** The latest code that is known; null before there is any. */
  readonly code: WrittenCode | null;
  /** The latest that was submitted; null before. */
  readonly submitted: JudgedCode | null;
};

/**
 * The state of an interview from its events, in whatever order and however often they arrived: each id counts once, in the
 * order of their times, then of their ids. The clock runs from the first start; at the deadline the interview is over by
 * itself, with what was done until then. Of the questions of the follow-up the first that were made count, and of the answers
 * the first to each.
 */
export function interviewState(
  interview: Interview,
  events: Iterable<InterviewEvent>,
  now: EpochMillis,
): InterviewState {
  const ordered = orderedEvents(interview, events);
  const startedAt = ordered.find(({ kind }) => kind === 'started')?.at ?? null;
  const deadlineAt = startedAt === null ? null : startedAt + interview.minutes * MINUTE_MILLIS;
  const ended = endOf(ordered, deadlineAt, now);
  const counted = countedEvents(ordered, startedAt, ended?.at ?? Infinity);
  const followUp = ordered.find((event) => event.kind === 'followUpMade')?.questions ?? null;
  const answers = new Map<string, FollowUpAnswer>();
  for (const event of ordered) {
    if (event.kind === 'followUpAnswered' && !answers.has(event.question)) answers.set(event.question, answerOf(event));
  }
  const isAnswered = followUp !== null && followUp.every(({ id }) => answers.has(id));
  const isLeft = ordered.some(({ kind }) => kind === 'finished');
  const isFinished = isAnswered || isLeft;
  const moves = counted.filter((event) => 'exercise' in event);
  return {
    phase: startedAt === null ? 'waiting' : ended === null ? 'asking' : isFinished ? 'over' : 'followUp',
    startedAt,
    deadlineAt,
    ended,
    current: moves.findLast(({ kind }) => kind === 'moved')?.exercise ?? 0,
    exercises: interview.exercises.map((_, at) => exerciseState(moves.filter(({ exercise }) => exercise === at))),
    followUp,
    answers,
    isLeft,
    late: ordered.filter((event) => 'exercise' in event).length - moves.length,
  };
}

/** What an exercise is worth: all for a pass, less for each hint before it, nothing without one. */
export function pointsOf({ passed }: Pick<ExerciseState, 'passed'>): number {
  return passed === null ? 0 : Math.max(0, POINTS.pass - POINTS.hint * passed.hints);
}

/** The events between the start and the end, which alone count. */
function countedEvents(
  ordered: readonly InterviewEvent[],
  startedAt: EpochMillis | null,
  endedAt: number,
): readonly InterviewEvent[] {
  return startedAt === null ? [] : ordered.filter(({ at }) => at >= startedAt && at <= endedAt);
}

function endOf(
  ordered: readonly InterviewEvent[],
  deadlineAt: EpochMillis | null,
  now: EpochMillis,
): InterviewState['ended'] {
  if (deadlineAt === null) return null;
  const end = ordered.find((event) => event.kind === 'ended');
  if (end && end.at <= deadlineAt) return { at: end.at, reason: end.reason };
  return end || now >= deadlineAt ? { at: deadlineAt, reason: 'deadline' } : null;
}

type OfExercise = Extract<InterviewEvent, { readonly exercise: number }>;

function exerciseState(own: readonly OfExercise[]): ExerciseState {
  const submits = own.filter((event) => event.kind === 'submitted');
  const pass = submits.find(({ verdict }) => verdict === 'pass');
  const hintsBefore = (at: number): number =>
    new Set(own.flatMap((event) => (event.kind === 'hint' && event.at <= at ? [event.hint] : []))).size;
  const code = own.findLast((event) => 'source' in event);
  return {
    asked: [...new Set(own.flatMap((event) => (event.kind === 'asked' ? [event.question] : [])))],
    isCoding: own.some(({ kind }) => kind === 'coding'),
    hints: hintsBefore(Infinity),
    runs: own.filter(({ kind }) => kind === 'ran').length,
    submits: submits.length,
    passed: pass ? { at: pass.at, hints: hintsBefore(pass.at) } : null,
    code: code ? { source: code.source, language: code.language } : null,
    submitted: submits.at(-1) ?? null,
  };
}

function answerOf(event: Extract<InterviewEvent, { readonly kind: 'followUpAnswered' }>): FollowUpAnswer {
  const { question, response, certainty, right, tookMillis } = event;
  return { question, response, certainty, right: right && response !== null, tookMillis };
}

/** The events of this interview, each id once, in the order in which they are folded; what speaks of no exercise of it is left out. */
export function orderedEvents(interview: Interview, events: Iterable<InterviewEvent>): readonly InterviewEvent[] {
  const once = new Map<string, InterviewEvent>();
  for (const event of events) {
    const isOfExercise = !('exercise' in event) || (event.exercise >= 0 && event.exercise < interview.exercises.length);
    if (event.interviewId !== interview.id || !isOfExercise) continue;
    // What the server has set right goes before what a page still has of the same event.
    if (!once.has(event.id) || event.receivedAt !== undefined) once.set(event.id, event);
  }
  return [...once.values()].sort(compareInterviewEvents);
}

/** The order in which events are folded: by time, then by id. */
export function compareInterviewEvents(one: InterviewEvent, other: InterviewEvent): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
