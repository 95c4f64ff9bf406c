import { zoneHere } from '#lib/base/zone.ts';
import { exerciseCardId } from '#lib/base/card-id.ts';
import { ClientDatabase } from '#app/_client/client-database.ts';
import { appendEvent } from '#app/_client/outbox.ts';
import { postReviews } from '#app/_client/post-reviews.ts';
import { sendOutbox } from '#app/_client/sync.ts';
import { newId } from '#app/_components/ui/new-id.ts';
import { CURRENT_RULE } from '#lib/srs/answer/interval-rule.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { AttemptFacts } from '#lib/srs/log/review-event.ts';

/** How the learner counts days; without a zone of their own, the browser’s. */
export type LearnerClock = { readonly zone: string | null; readonly rolloverHour: number };

type Answer = {
  readonly exerciseId: string;
  readonly rating: Rating;
  readonly tookMillis: number;
  readonly seed: number;
  readonly clock: LearnerClock;
  readonly attempt: AttemptFacts;
};

/**
 * Records how an exercise went as an answer on its card. Resolves when it is safe in this browser: true when the server
 * has it as well, false when it still waits.
 */
export async function recordExerciseAnswer({ exerciseId, clock, ...given }: Answer): Promise<boolean> {
  const database = new ClientDatabase();
  try {
    await appendEvent(database, {
      id: newId(),
      cardId: exerciseCardId(exerciseId),
      kind: 'answer',
      at: Date.now(),
      zone: clock.zone ?? zoneHere(),
      rolloverHour: clock.rolloverHour,
      rule: CURRENT_RULE,
      ...given,
    });
    return (await sendOutbox(database, (events) => postReviews('/api/reviews', events))) === 'sent';
  } finally {
    database.close();
  }
}
