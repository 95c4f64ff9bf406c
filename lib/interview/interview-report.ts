import type { EpochMillis } from '#lib/base/time.ts';
import type { Interview } from './interview.ts';
import type { FoundDiagnosis, InterviewEvent, JudgedCode, WrittenCode } from './interview-event.ts';
import { orderedEvents, pointsOf, type InterviewState } from './interview-state.ts';

/** What an interview came to. */
export type InterviewReport = {
  /** 0 to 1: the points of all exercises, as a share of what they are worth together. */
  readonly share: number;
  readonly passed: number;
  /** One for each exercise. */
  readonly exercises: readonly ExerciseReport[];
  /** What took the time, one after another, without gaps. */
  readonly spans: readonly TimeSpan[];
  /** What happened when, in order. */
  readonly moments: readonly Moment[];
  /** Of the follow-up: how many were right, and how many were asked. */
  readonly followUp: { readonly right: number; readonly of: number };
};

export type ExerciseReport = {
  readonly points: number;
  /** From the first look at it until it passed; null where it did not. */
  readonly passedAfterMillis: number | null;
  readonly spentMillis: number;
  /** In order of time. */
  readonly runs: readonly JudgedRun[];
  readonly diagnoses: readonly DiagnosisSpan[];
  /** The code as it went, each change once, for the replay. */
  readonly code: readonly CodeMoment[];
};

/** Milliseconds after the start, here and below. */
export type JudgedRun = JudgedCode & { readonly afterMillis: number; readonly mode: 'run' | 'submit' };

/** Something that was diagnosed: when first, and when it was gone; null where it was there to the end. */
export type DiagnosisSpan = FoundDiagnosis & { readonly fromMillis: number; readonly goneMillis: number | null };

export type CodeMoment = WrittenCode & { readonly afterMillis: number };

/** `reading`: before the code was begun. */
export type TimeSpan = {
  readonly exercise: number;
  readonly what: 'reading' | 'coding';
  readonly fromMillis: number;
  readonly toMillis: number;
};

/** `verdict` of runs and submits. */
export type Moment = {
  readonly exercise: number;
  readonly kind: 'asked' | 'coding' | 'hint' | 'ran' | 'submitted' | 'moved';
  readonly afterMillis: number;
  readonly verdict: JudgedCode['verdict'] | null;
};

/** The report of an interview that was started, up to its end or, while it goes on, up to `now`; null where it was not. */
export function interviewReport(
  interview: Interview,
  events: Iterable<InterviewEvent>,
  state: InterviewState,
  now: EpochMillis,
): InterviewReport | null {
  const { startedAt, ended, followUp, answers } = state;
  if (startedAt === null) return null;
  const endMillis = (ended?.at ?? now) - startedAt;
  const counted = orderedEvents(interview, events)
    .filter((event) => 'exercise' in event)
    .filter(({ at }) => at >= startedAt && at - startedAt <= endMillis);
  const spans = spansOf(counted, startedAt, endMillis);
  const exercises = interview.exercises.map((_, at): ExerciseReport => {
    const own = counted.filter(({ exercise }) => exercise === at);
    const ownSpans = spans.filter(({ exercise }) => exercise === at);
    const runs = runsOf(own, startedAt);
    const { passed } = state.exercises[at]!;
    return {
      points: pointsOf(state.exercises[at]!),
      passedAfterMillis: passed === null ? null : passed.at - startedAt - (ownSpans[0]?.fromMillis ?? 0),
      spentMillis: ownSpans.reduce((sum, { fromMillis, toMillis }) => sum + toMillis - fromMillis, 0),
      runs,
      diagnoses: diagnosesOf(runs),
      code: codeOf(own, startedAt),
    };
  });
  const points = exercises.reduce((sum, { points: one }) => sum + one, 0);
  return {
    share: points / (100 * interview.exercises.length),
    passed: state.exercises.filter(({ passed }) => passed !== null).length,
    exercises,
    spans,
    moments: momentsOf(counted, startedAt),
    followUp: {
      right: [...answers.values()].filter(({ right }) => right).length,
      of: followUp?.length ?? 0,
    },
  };
}

type Counted = Extract<InterviewEvent, { readonly exercise: number }>;

function spansOf(counted: readonly Counted[], startedAt: number, endMillis: number): readonly TimeSpan[] {
  const spans: TimeSpan[] = [];
  const begun = new Set<number>();
  let [exercise, what, from]: [number, TimeSpan['what'], number] = [0, 'reading', 0];
  const close = (to: number): void => {
    if (to > from) spans.push({ exercise, what, fromMillis: from, toMillis: to });
  };
  for (const event of counted) {
    if (event.kind !== 'moved' && event.kind !== 'coding') continue;
    if (event.kind === 'coding') begun.add(event.exercise);
    const next = begun.has(event.exercise) ? 'coding' : 'reading';
    if (event.exercise === exercise && next === what) continue;
    close(event.at - startedAt);
    [exercise, what, from] = [event.exercise, next, event.at - startedAt];
  }
  close(endMillis);
  return spans;
}

function momentsOf(counted: readonly Counted[], startedAt: number): readonly Moment[] {
  return counted.flatMap((event) => {
    if (event.kind === 'snapshot') return [];
    const verdict = 'verdict' in event ? event.verdict : null;
    return [{ exercise: event.exercise, kind: event.kind, afterMillis: event.at - startedAt, verdict }];
  });
}

function runsOf(own: readonly Counted[], startedAt: number): readonly JudgedRun[] {
  return own.flatMap((event) => {
    if (event.kind !== 'ran' && event.kind !== 'submitted') return [];
    const { source, language, verdict, check, diagnoses, tookMillis, at } = event;
    const mode = event.kind === 'ran' ? 'run' : 'submit';
    return [{ source, language, verdict, check, diagnoses, tookMillis, afterMillis: at - startedAt, mode }];
  });
}

/** A diagnosis that goes and comes again is there twice. */
function diagnosesOf(runs: readonly JudgedRun[]): readonly DiagnosisSpan[] {
  const spans: DiagnosisSpan[] = [];
  const open = new Map<string, number>();
  for (const { diagnoses, afterMillis } of runs) {
    const now = new Set(diagnoses.map(({ key }) => key));
    for (const [key, at] of open) {
      if (now.has(key)) continue;
      spans[at] = { ...spans[at]!, goneMillis: afterMillis };
      open.delete(key);
    }
    for (const { key, title } of diagnoses) {
      if (open.has(key)) continue;
      open.set(key, spans.length);
      spans.push({ key, title, fromMillis: afterMillis, goneMillis: null });
    }
  }
  return spans;
}

function codeOf(own: readonly Counted[], startedAt: number): readonly CodeMoment[] {
  const moments: CodeMoment[] = [];
  for (const event of own) {
    if (!('source' in event)) continue;
    const { source, language, at } = event;
    const last = moments.at(-1);
    if (last?.source === source && last.language === language) continue;
    moments.push({ source, language, afterMillis: at - startedAt });
  }
  return moments;
}
