import type { DraftInterviewEvent } from '#lib/interview/interview-event.ts';

/** What a learner did in an interview, before it has an id and a time. */
export type InterviewAct = WithoutStamp<DraftInterviewEvent>;

type WithoutStamp<Event> = Event extends unknown ? Omit<Event, 'id' | 'interviewId' | 'at'> : never;
