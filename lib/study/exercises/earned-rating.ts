import type { JudgedAt } from '#lib/exercises/submission.ts';
import { exerciseRating, lowerOnly } from '#lib/srs/answer/exercise-rating.ts';
import { usualMillis } from '#lib/srs/queue/exercise-time.ts';
import type { Rating } from '#lib/srs/rating.ts';
import { standingEvents } from '#lib/srs/log/replay.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { ReceivedEvent } from '#lib/study/reviews/draft-event.ts';

type ReceivedAnswer = Extract<ReceivedEvent, { readonly kind: 'answer' }>;

/** What the server knows of an exercise when an answer to it comes. */
export type ExerciseKnowledge = {
  readonly difficulty: number;
  /** Its log without this answer. */
  readonly log: readonly ReviewEvent[];
  /** Its submissions, oldest first; of an older client the latest may still be on their way. */
  readonly judged: readonly JudgedAt[];
};

/**
 * The rating that counts for an answer to an exercise: the one that was pressed, or the one that the attempt earned where
 * that is lower. What the client says of the attempt is believed where no submission contradicts it; who says nothing,
 * and has sent no submission, earns Good at most.
 */
export function earnedRating(answer: ReceivedAnswer, known: ExerciseKnowledge): Rating {
  const own = known.judged.filter(({ at }) => at > lastAnswerAt(known.log, answer.at) && at <= answer.at);
  const { attempt } = answer;
  if (!attempt && own.length === 0) return lowerOnly('good', answer.rating);
  const firstPass = own.findIndex(({ verdict }) => verdict === 'pass');
  const needed = firstPass < 0 ? own.length : firstPass + 1;
  const mayBeOnItsWay = attempt !== undefined && attempt.submissions > own.length;
  const earned = exerciseRating({
    passed: firstPass >= 0 || (mayBeOnItsWay && attempt.passed),
    submissions: Math.max(needed, attempt?.submissions ?? 0),
    hintsUsed: attempt?.hintsUsed ?? 0,
    editorialOpened: attempt?.editorialOpened ?? false,
    tookMillis: answer.tookMillis,
    medianMillis: usualMillis(passedTimes(known.log), known.difficulty),
  });
  return lowerOnly(earned, answer.rating);
}

/** How long each standing answer that was not Again took. */
export function passedTimes(log: readonly ReviewEvent[]): readonly number[] {
  return standingEvents(log).flatMap((event) =>
    event.kind === 'answer' && event.rating !== 'again' ? [event.tookMillis] : [],
  );
}

function lastAnswerAt(log: readonly ReviewEvent[], before: number): number {
  const answers = standingEvents(log).filter((event) => event.kind === 'answer' && event.at < before);
  return answers.at(-1)?.at ?? -Infinity;
}
