import type { CardId } from '#lib/base/card-id.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { Submission } from '#lib/exercises/submission.ts';
import { DEFAULT_HABITS } from '#lib/srs/queue/habits.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { LearnerProfile } from '#lib/study/ports/learner-store.ts';

/** Noon of the first of March 2026 in UTC. */
export const NOON = Date.UTC(2026, 2, 1, 12);

/** A learner with the defaults. */
export function aProfile(changes: Partial<LearnerProfile> = {}): LearnerProfile {
  return {
    id: 'local',
    createdAt: Date.UTC(2026, 0, 1),
    zone: null,
    rolloverHour: 4,
    locale: null,
    newPerDay: 20,
    reviewsPerDay: 200,
    minutesPerDay: 20,
    habits: DEFAULT_HABITS,
    reviewKeys: {},
    ...changes,
  };
}

export { DEFAULT_PARAMETERS };

/** A UUID that ends in `number`. */
export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Where most test events happen. */
export function aRow(number: number, cardId: CardId, at: number = NOON) {
  const localDay = new Date(at).toISOString().slice(0, 10);
  return { id: uuid(number), cardId, at, localDay, zone: 'UTC', rolloverHour: 4, presetRevision: 'local/default/1' };
}

/** An answer to a card. */
export function anAnswer(number: number, cardId: CardId, rating: Rating = 'good', at: number = NOON): ReviewEvent {
  return {
    ...aRow(number, cardId, at),
    kind: 'answer',
    rating,
    tookMillis: 4_000 + number,
    seed: 4_294_967_295 - number,
  };
}

/** An undo of the event with number `undoes`. */
export function anUndo(number: number, cardId: CardId, undoes: number, at: number = NOON): ReviewEvent {
  return { ...aRow(number, cardId, at), kind: 'undo', undoes: uuid(undoes) };
}

/** An answer in a quiz, missed. */
export function quizzedRow(number: number, cardId: CardId, at: number, spaced: boolean): ReviewEvent {
  const asked = { rating: 'again', tookMillis: 4_000, seed: 9, rule: 2, sourceId: 'quiz-1' } as const;
  return { ...aRow(number, cardId, at), kind: 'quizzed', spaced, ...asked };
}

/** A report without checks. */
export function aReport(exercise: string, verdict: Report['verdict'] = 'pass'): Report {
  return {
    version: 1,
    exercise,
    verdict,
    lanes: [],
    checks: [],
    diagnosis: null,
    cost: [],
    seed: 1,
    tookMillis: 900,
    console: [],
  };
}

/** A submission of a few lines. */
export function aSubmission(number: number, changes: Partial<Submission> = {}): Submission {
  const exerciseId = changes.exerciseId ?? 'losses/softmax';
  return {
    id: uuid(number),
    exerciseId,
    at: NOON + number,
    source: 'export const x = 1; // “ü” 你好\n',
    report: aReport(exerciseId),
    ...changes,
  };
}
