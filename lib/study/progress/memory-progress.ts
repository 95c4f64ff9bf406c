import { exerciseIdOf } from '#lib/base/card-id.ts';
import { answerTimes, type AnswerTimes } from '#lib/progress/answer-times.ts';
import { hourTimes, type HourTimes } from '#lib/progress/hour-times.ts';
import { memoryBounds, memoryHistograms, type MemoryHistograms } from '#lib/progress/memory-bins.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { packsOf } from './due-by-day.ts';

/** What takes a look at every memory, and at many answers. */
export type MemoryProgressView = {
  /** Of the cards in review of the enrolled packs, suspended ones too. */
  readonly memories: MemoryHistograms;
  /** How many cards these are. */
  readonly cards: number;
  /** Of the latest answers; null before the first. */
  readonly answerTimes: AnswerTimes | null;
  /** Of the same answers by the hour of the day, exercises aside: they take minutes whatever the hour. */
  readonly hourTimes: readonly HourTimes[];
};

const RECENT_ANSWERS = 1_000;

/** How strong, hard and fresh all memories are at this moment, and how long answers take. */
export async function memoryProgress(context: StudyContext): Promise<MemoryProgressView> {
  const { stores, learnerId, now } = context;
  const { parameters } = await currentLearner(context);
  const packs = packsOf(context, await stores.enrolments.choices(learnerId));
  const counts = await stores.snapshots.memoryCounts(learnerId, packs, now, memoryBounds(parameters.weights));
  const recent = await stores.reviews.recentAnswers(learnerId, RECENT_ANSWERS);
  return {
    memories: memoryHistograms(counts),
    cards: counts.stability.reduce((sum, count) => sum + count, 0),
    answerTimes: answerTimes(recent.map(({ tookMillis }) => tookMillis)),
    hourTimes: hourTimes(recent.filter(({ cardId }) => exerciseIdOf(cardId) === null)),
  };
}
