import { zoneHere } from '#lib/base/zone.ts';
import { exerciseCardId } from '#lib/base/card-id.ts';
import { ClientDatabase } from '#app/_client/client-database.ts';
import { appendEvent } from '#app/_client/outbox.ts';
import { postReviews } from '#app/_client/post-reviews.ts';
import { sendOutbox } from '#app/_client/sync.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { CURRENT_RULE } from '#lib/srs/answer/interval-rule.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { AttemptFacts, DraftEvent } from '#lib/srs/log/review-event.ts';

/** How the learner counts days; without a zone of their own, the browser’s. */
export type LearnerClock = { readonly zone: string | null; readonly rolloverHour: number };

/** How an exercise went; `intervalDays` is what was promised. */
export type ExerciseAnswer = {
  readonly id: string;
  readonly exerciseId: string;
  readonly at: EpochMillis;
  readonly rating: Rating;
  readonly tookMillis: number;
  readonly seed: number;
  readonly intervalDays?: number;
  readonly clock: LearnerClock;
  readonly attempt: AttemptFacts;
};

/**
 * Records how an exercise went as an answer on its card. Resolves when it is safe in this browser: true when the server
 * has it as well, false when it still waits.
 */
export async function recordExerciseAnswer(answer: ExerciseAnswer): Promise<boolean> {
  const { exerciseId: _in, clock: _where, ...given } = answer;
  return recordEvent({ ...rowOf(answer), kind: 'answer', rule: CURRENT_RULE, ...given });
}

/** Takes such an answer back; resolves like `recordExerciseAnswer`. */
export async function takeBackExerciseAnswer(answer: ExerciseAnswer, id: string, at: EpochMillis): Promise<boolean> {
  return recordEvent({ ...rowOf(answer), id, at, kind: 'undo', undoes: answer.id });
}

function rowOf({ exerciseId, clock }: ExerciseAnswer) {
  return {
    cardId: exerciseCardId(exerciseId),
    zone: clock.zone ?? zoneHere(),
    rolloverHour: clock.rolloverHour,
  };
}

async function recordEvent(event: DraftEvent): Promise<boolean> {
  const database = new ClientDatabase();
  try {
    await appendEvent(database, event);
    return (await sendOutbox(database, (events) => postReviews('/api/reviews', events))) === 'sent';
  } finally {
    database.close();
  }
}
