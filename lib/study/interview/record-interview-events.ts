import { invariant } from '#lib/base/invariant.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Interview } from '#lib/interview/interview.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import type { KnownInterviewEvents } from '#lib/study/ports/interview-store.ts';
import { saysTheSame } from '#lib/study/quiz/says-the-same.ts';
import { CLOCK_SKEW_MILLIS, isPlausible } from '#lib/study/reviews/plausible-time.ts';
import { readInterviewEvent, type ReceivedInterviewEvent } from './interview-event-form.ts';

/** Why an event was refused. `malformed` goes with a detail. */
export type InterviewEventRefusal = 'malformed' | 'unknown-interview' | 'unknown-exercise' | 'id-taken';

/** What became of one event, in the form of a review’s. */
export type InterviewEventResult =
  | { readonly id: string; readonly status: 'recorded' | 'duplicate' }
  | {
      readonly id: string;
      readonly status: 'refused';
      readonly reason: InterviewEventRefusal;
      readonly detail: string | null;
    };

/** The most events that one batch may have. */
export const LARGEST_INTERVIEW_BATCH = 100;

/**
 * Adds a batch of events of interviews, each by itself: what was sent before counts once, and a time that cannot be true (before
 * the interview was made, or still to come) is replaced by this one. At most LARGEST_INTERVIEW_BATCH events.
 */
export async function recordInterviewEvents(
  context: StudyContext,
  batch: readonly { readonly id: string }[],
): Promise<{ readonly results: readonly InterviewEventResult[] }> {
  invariant(batch.length <= LARGEST_INTERVIEW_BATCH, `a batch has at most ${LARGEST_INTERVIEW_BATCH} events`);
  await currentLearner(context);
  const parsed = batch.map((sent) => ({ sent, form: readInterviewEvent(sent) }));
  const received = parsed.flatMap(({ form }) => (form.ok ? [form.value] : []));
  const interviewIds = [...new Set(received.map(({ interviewId }) => interviewId))];
  const eventIds = [...new Set(received.map(({ id }) => id))];
  let results: readonly InterviewEventResult[] = [];
  await context.stores.interviews.record(context.learnerId, { eventIds, interviewIds }, (known) => {
    const added = new Map<string, InterviewEvent>();
    const interviews = interviewsIn(known.interviews);
    results = parsed.map(({ sent, form }): InterviewEventResult => {
      if (!form.ok) return { id: sent.id, status: 'refused', reason: 'malformed', detail: form.problem };
      const event = form.value;
      const { id } = event;
      const before = known.byId.get(id) ?? added.get(id);
      if (before) return saysTheSame(before, event) ? { id, status: 'duplicate' } : refused(id, 'id-taken');
      const interview = interviews.get(event.interviewId);
      if (!interview) return refused(id, 'unknown-interview');
      if ('exercise' in event && event.exercise >= interview.exercises.length) return refused(id, 'unknown-exercise');
      added.set(id, complete(event, interview, context.now));
      return { id, status: 'recorded' };
    });
    return [...added.values()];
  });
  return { results };
}

function refused(id: string, reason: InterviewEventRefusal): InterviewEventResult {
  return { id, status: 'refused', reason, detail: null };
}

function interviewsIn(events: KnownInterviewEvents['interviews']): ReadonlyMap<string, Interview> {
  return new Map(
    [...events].flatMap(([id, own]) => {
      const made = own.find((event) => event.kind === 'made');
      return made ? [[id, made.interview] as const] : [];
    }),
  );
}

/** What the server adds: when it came, by its own clock. */
function complete(event: ReceivedInterviewEvent, { madeAt }: Interview, now: EpochMillis): InterviewEvent {
  const isTrue = isPlausible(event.at, now) && event.at >= madeAt - CLOCK_SKEW_MILLIS;
  const time = isTrue ? { at: event.at } : { at: now, claimedAt: event.at };
  return { ...event, ...time, receivedAt: now };
}
