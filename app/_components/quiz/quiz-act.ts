import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';

/** What a learner did in a quiz, before it has an id and a time. */
export type QuizAct = WithoutStamp<DraftQuizEvent>;

type WithoutStamp<Event> = Event extends unknown ? Omit<Event, 'id' | 'quizId' | 'at'> : never;
