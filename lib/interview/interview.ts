import type { Localized } from '#lib/base/localized.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { Language } from '#lib/exercises/language.ts';

/** An interview, frozen when it is made; all that happens in it afterwards is events. */
export type Interview = {
  /** UUID made by the client. */
  readonly id: string;
  /** 0 to 4,294,967,295; drew the exercises and draws the cards of the follow-up. */
  readonly seed: number;
  readonly madeAt: EpochMillis;
  /** One or two, in the order in which they are asked. */
  readonly exercises: readonly InterviewExercise[];
  /** How long it lasts from when the clock is started. */
  readonly minutes: InterviewMinutes;
  /** Whether diagnoses are told while the clock runs, or in the report alone. */
  readonly diagnoses: DiagnosesTold;
  readonly source: InterviewSource;
};

export type InterviewExercise = {
  /** pack/slug. */
  readonly exerciseId: string;
  /** As it was when the interview was made. */
  readonly title: Localized;
  /** In what it may be written. */
  readonly languages: readonly Language[];
};

/** What was asked for. */
export type InterviewSource =
  | { readonly kind: 'track'; readonly trackId: string; readonly count: number }
  /** Exercises by name, each of them asked. */
  | { readonly kind: 'list'; readonly exerciseIds: readonly string[] }
  /** What went wrong last, what is due, then what was not tried yet. */
  | { readonly kind: 'weak'; readonly count: number };

export type DiagnosesTold = 'shown' | 'after';

export type InterviewMinutes = (typeof INTERVIEW_MINUTES)[number];

export const INTERVIEW_MINUTES = [30, 45, 60] as const;

/** The most exercises that one interview has. */
export const MOST_EXERCISES = 2;

/** What an exercise that passes is worth, and what each hint that was opened before takes off it. */
export const POINTS = { pass: 100, hint: 10 } as const;
