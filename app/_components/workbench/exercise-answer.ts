import { zoneHere } from '#lib/base/zone.ts';
import { exerciseCardId } from '#lib/base/card-id.ts';
import { browserClient } from '#app/_client/browser-client.ts';
import type { Delivery } from '#app/_client/outbox.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { CURRENT_RULE } from '#lib/srs/answer/interval-rule.ts';
import type { Rating } from '#lib/srs/rating.ts';
import type { AttemptFacts } from '#lib/srs/log/review-event.ts';

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

/** Keeps how an exercise went as an answer on its card, and sends it; resolves when it is safe. Never rejects. */
export function keepExerciseAnswer(answer: ExerciseAnswer): Promise<void> {
  const { exerciseId: _in, clock: _where, ...given } = answer;
  return browserClient().record({ ...rowOf(answer), kind: 'answer', rule: CURRENT_RULE, ...given });
}

/** Takes such an answer back; resolves like `keepExerciseAnswer`. */
export function takeBackExerciseAnswer(answer: ExerciseAnswer, id: string, at: EpochMillis): Promise<void> {
  return browserClient().record({ ...rowOf(answer), id, at, kind: 'undo', undoes: answer.id });
}

/**
 * Records how an exercise went as an answer on its card. Resolves with what the server has said of this answer, or that it
 * waits, in which case it is kept and sent again; `onTold` is called once the server has spoken.
 */
export async function recordExerciseAnswer(
  answer: ExerciseAnswer,
  onTold: (delivery: Delivery) => void,
): Promise<Delivery> {
  const client = browserClient();
  void keepExerciseAnswer(answer);
  const delivery = await client.deliveryOf(answer.id);
  if (delivery.kind === 'waiting') client.whenTold(answer.id, onTold);
  return delivery;
}

function rowOf({ exerciseId, clock }: ExerciseAnswer) {
  return {
    cardId: exerciseCardId(exerciseId),
    zone: clock.zone ?? zoneHere(),
    rolloverHour: clock.rolloverHour,
  };
}
