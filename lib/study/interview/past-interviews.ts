import type { Localized } from '#lib/base/localized.ts';
import type { Interview, InterviewSource } from '#lib/interview/interview.ts';
import type { InterviewEvent } from '#lib/interview/interview-event.ts';
import { interviewReport } from '#lib/interview/interview-report.ts';
import { interviewState, type InterviewState } from '#lib/interview/interview-state.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { Library } from '#lib/study/ports/library.ts';

/** An interview of the list: what it was, and what it came to so far. */
export type PastInterview = Pick<Interview, 'id' | 'madeAt' | 'source' | 'minutes'> &
  Pick<InterviewState, 'phase' | 'ended'> & {
    /** Of its track; null for another. */
    readonly title: Localized | null;
    readonly exercises: readonly Localized[];
    readonly passed: number;
    /** 0 to 1. */
    readonly share: number;
    /** How long it took; null while it is open. */
    readonly tookMillis: number | null;
    readonly followUp: { readonly right: number; readonly of: number };
  };

/** The interviews that were made last, latest first; at most `limit`. */
export async function pastInterviews(context: StudyContext, limit: number): Promise<readonly PastInterview[]> {
  const { stores, learnerId } = context;
  const ids = await stores.interviews.latest(learnerId, limit);
  const events = await stores.interviews.of(learnerId, ids);
  return ids.flatMap((id) => pastInterview(context, events.get(id) ?? []) ?? []);
}

function pastInterview({ library, now }: StudyContext, events: readonly InterviewEvent[]): PastInterview | null {
  const made = events.find((event) => event.kind === 'made');
  if (!made) return null;
  const { interview } = made;
  const { id, madeAt, source, minutes } = interview;
  const state = interviewState(interview, events, now);
  const report = interviewReport(interview, events, state, now);
  const { phase, ended, startedAt } = state;
  return {
    id,
    madeAt,
    source,
    minutes,
    phase,
    ended,
    title: interviewTitle(library, source),
    exercises: interview.exercises.map(({ title }) => title),
    passed: report?.passed ?? 0,
    share: report?.share ?? 0,
    tookMillis: ended === null || startedAt === null ? null : ended.at - startedAt,
    followUp: report?.followUp ?? { right: 0, of: 0 },
  };
}

/** What an interview is called; null where it has no name of its own. */
export function interviewTitle({ tracks }: Library, source: InterviewSource): Localized | null {
  return source.kind === 'track' ? (tracks.find(({ id }) => id === source.trackId)?.title ?? null) : null;
}
