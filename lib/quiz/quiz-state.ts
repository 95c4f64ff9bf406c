import type { CardId } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Certainty } from './certainty.ts';
import { decisionOf, type Decision } from './decision.ts';
import { isFinalOnce, type Quiz } from './quiz.ts';
import type { QuizEvent, SubmitReason } from './quiz-event.ts';
import type { QuizResponse } from './quiz-response.ts';

/** Where a quiz stands: the fold of its events. */
export type QuizState = {
  /** By question; one that was not answered is not there. */
  readonly answers: ReadonlyMap<number, StandingAnswer>;
  /** Answers that do not count, in order of time. */
  readonly uncounted: readonly UncountedAnswer[];
  readonly flagged: ReadonlySet<number>;
  /** Questions that cannot be judged any more; they are left out of every count. */
  readonly voided: ReadonlySet<number>;
  /** Null while it is open. */
  readonly closed: { readonly at: EpochMillis; readonly reason: SubmitReason } | null;
  /** Whether the share that passes is reached or out of reach; null where nothing is to be passed. */
  readonly decision: Decision | null;
  /** Cards that were sent to the queue. */
  readonly queued: ReadonlySet<CardId>;
};

/** The answer to a question that counts. */
export type StandingAnswer = {
  readonly eventId: string;
  readonly at: EpochMillis;
  readonly response: QuizResponse | null;
  readonly certainty: Certainty | null;
  readonly right: boolean;
  readonly tookMillis: number;
};

/** An answer that was kept and does not count, and why. */
export type UncountedAnswer = {
  readonly eventId: string;
  readonly question: number;
  readonly at: EpochMillis;
  /** `late`: after the deadline; `submitted`: after it was handed in; `given`: the question had been answered for good. */
  readonly why: 'late' | 'submitted' | 'given';
};

/**
 * The state of a quiz from its events, in whatever order and however often they arrived: each id counts once, in the order of
 * their times, then of their ids. The latest answer to a question counts, or the first where an answer stays once it is
 * given. At the deadline the quiz is over by itself: what was answered until then is what was handed in. `missing` are the
 * questions whose cards are gone or have changed: they are void unless an answer had been judged before.
 */
export function quizState(
  quiz: Quiz,
  events: Iterable<QuizEvent>,
  now: EpochMillis,
  missing: ReadonlySet<number> = NONE,
): QuizState {
  const ordered = inOrder(quiz, events);
  const { answers, uncounted, closed, decision, voided } = walk(quiz, ordered, missing);
  const deadline = quiz.policy.deadlineAt;
  const isOver = closed === null && deadline !== null && now >= deadline;
  return {
    answers,
    uncounted,
    flagged: flaggedIn(ordered),
    voided,
    closed: isOver ? { at: deadline, reason: 'deadline' } : closed,
    decision,
    queued: new Set(ordered.flatMap((event) => (event.kind === 'queued' ? event.cardIds : []))),
  };
}

const NONE: ReadonlySet<number> = new Set();

type Walked = Pick<QuizState, 'uncounted' | 'closed' | 'decision' | 'voided'> & {
  readonly answers: Map<number, StandingAnswer>;
};

function walk(quiz: Quiz, ordered: readonly QuizEvent[], missing: ReadonlySet<number>): Walked {
  const { policy, questions } = quiz;
  const answers = new Map<number, StandingAnswer>();
  const unjudged = new Set<number>();
  const uncounted: UncountedAnswer[] = [];
  let closed: QuizState['closed'] = null;
  const voided = (): Set<number> =>
    new Set([...questions.keys()].filter((at) => !answers.has(at) && (missing.has(at) || unjudged.has(at))));
  const decided = (): Decision | null =>
    policy.passAt === null
      ? null
      : decisionOf({ passAt: policy.passAt, of: questions.length - voided().size, ...countsOf(answers) });
  for (const event of ordered) {
    const isLate = policy.deadlineAt !== null && event.at > policy.deadlineAt;
    if (event.kind === 'submitted' && closed === null) {
      if (isLate) closed = { at: policy.deadlineAt, reason: 'deadline' };
      else {
        const reason = event.reason === 'decided' && !isSure(decided()) ? 'learner' : event.reason;
        closed = { at: event.at, reason };
      }
    }
    if (event.kind !== 'answered') continue;
    const why = isLate
      ? 'late'
      : closed !== null
        ? 'submitted'
        : isFinalOnce(policy) && answers.has(event.question)
          ? 'given'
          : null;
    if (why !== null) uncounted.push({ eventId: event.id, question: event.question, at: event.at, why });
    else if (event.right === null) unjudged.add(event.question);
    else answers.set(event.question, standingOf(event, event.right));
  }
  return { answers, uncounted, closed, decision: decided(), voided: voided() };
}

function isSure(decision: Decision | null): boolean {
  return decision === 'passed' || decision === 'failed';
}

function standingOf(event: Extract<QuizEvent, { readonly kind: 'answered' }>, right: boolean): StandingAnswer {
  const { id, at, response, certainty, tookMillis } = event;
  return { eventId: id, at, response, certainty, right: right && response !== null, tookMillis };
}

function countsOf(answers: ReadonlyMap<number, StandingAnswer>): { readonly right: number; readonly wrong: number } {
  const right = [...answers.values()].filter((answer) => answer.right).length;
  return { right, wrong: answers.size - right };
}

function flaggedIn(ordered: readonly QuizEvent[]): ReadonlySet<number> {
  const flagged = new Set<number>();
  for (const event of ordered) {
    if (event.kind === 'flagged') flagged.add(event.question);
    if (event.kind === 'unflagged') flagged.delete(event.question);
  }
  return flagged;
}

/** The events of this quiz, each id once, in the order in which they are folded; what speaks of no question of it is left out. */
function inOrder(quiz: Quiz, events: Iterable<QuizEvent>): readonly QuizEvent[] {
  const once = new Map<string, QuizEvent>();
  for (const event of events) {
    const isOfQuestion = !('question' in event) || (event.question >= 0 && event.question < quiz.questions.length);
    if (event.quizId !== quiz.id || !isOfQuestion) continue;
    // What the server has judged goes before what a page still has of the same event.
    if (!once.has(event.id) || event.receivedAt !== undefined) once.set(event.id, event);
  }
  return [...once.values()].sort(compareQuizEvents);
}

/** The order in which events are folded: by time, then by id. */
export function compareQuizEvents(one: QuizEvent, other: QuizEvent): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
