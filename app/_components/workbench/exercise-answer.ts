import { exerciseCardId } from '#lib/base/card-id.ts';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';
import type { Delivery } from '#app/_client/outbox.ts';
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
 * Records how an exercise went as an answer on its card. Resolves with what the server has said of this answer, or that it
 * waits, in which case it is kept and sent again; `onTold` is called once the server has spoken.
 */
export async function recordExerciseAnswer(
  { exerciseId, clock, ...given }: Answer,
  onTold: (delivery: Delivery) => void,
): Promise<Delivery> {
  const client = browserClient();
  const id = newId();
  void client.record({
    id,
    cardId: exerciseCardId(exerciseId),
    kind: 'answer',
    at: Date.now(),
    zone: clock.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    rolloverHour: clock.rolloverHour,
    ...given,
  });
  const delivery = await client.deliveryOf(id);
  if (delivery.kind === 'waiting') client.whenTold(id, onTold);
  return delivery;
}
